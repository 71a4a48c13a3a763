import { HALOGENS } from '../halogens.js';
import { ACTINYLS, NON_METALS } from './atoms.js';

/** Metals whose acids are written with hydrogen first: H2CrO4, HReO4, H2WO4; the metal has a charge of five or more. */
export function isMetalAcid(amounts: ReadonlyMap<string, number>): boolean {
  const [metal, ...more] = [...amounts.keys()].filter((element) => element !== 'H' && element !== 'O');
  if (metal === undefined || more.length > 0 || NON_METALS.has(metal) || ACTINYLS.includes(metal)) return false;
  const [hydrogen, oxygen] = [amounts.get('H') ?? 0, amounts.get('O') ?? 0];
  return hydrogen > 0 && (2 * oxygen - hydrogen) / amounts.get(metal)! >= 5;
}

/** The metals and the centres of heteropolyanions of twelve metals around one centre, as in H3PW12O40. */
const KEGGIN_METALS = ['Mo', 'W'];
const KEGGIN_CENTRES = ['P', 'Si', 'As', 'Ge'];

/** The anion of such a composition, such as PW12O40; undefined for others. */
export function kegginAnion(amounts: ReadonlyMap<string, number>): { metal: string; centre: string } | undefined {
  const metal = KEGGIN_METALS.find((each) => amounts.get(each) === 12);
  const centre = KEGGIN_CENTRES.find((each) => amounts.get(each) === 1);
  return metal !== undefined && centre !== undefined && (amounts.get('O') ?? 0) >= 40 ? { metal, centre } : undefined;
}

/** Acids of one centre and halogens around it: HBF4, H2SiF6, HAuCl4. */
function isComplexAcid(all: ReadonlyMap<string, number>): boolean {
  const amounts = withoutWater(all);
  if (amounts.size !== 3 || !amounts.has('H')) return false;
  const [halogen, count] = [...amounts].find(([element]) => HALOGENS.has(element)) ?? [];
  const [centre, one] = [...amounts].find(([element]) => element !== 'H' && element !== halogen)!;
  if (one !== 1 || halogen === undefined) return false;
  return count === 6 || (count === 4 && (centre === 'B' || !NON_METALS.has(centre)));
}

/** What is left of an acid of halogens without its water: H2PtCl6·6H2O. */
function withoutWater(amounts: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const [hydrogen, oxygen] = [amounts.get('H') ?? 0, amounts.get('O') ?? 0];
  if (oxygen === 0 || hydrogen <= 2 * oxygen) return amounts;
  const left = new Map(amounts);
  left.delete('O');
  left.set('H', hydrogen - 2 * oxygen);
  return left;
}

/** Whether a formula is that of an acid which begins with its hydrogen although its other elements are metals or halogens. */
export function isAcid(amounts: ReadonlyMap<string, number>): boolean {
  return isMetalAcid(amounts) || isComplexAcid(amounts) || kegginAnion(amounts) !== undefined;
}
