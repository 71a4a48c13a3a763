import { HALOGENS } from '../halogens.js';
import { isMetalAcid } from './acids.js';
import { takeCarbonyls, takeKeggin } from './clusters.js';
import { takeSilicateWater } from './hydrous-silicates.js';
import { takeOxalate } from './oxalates.js';
import { ACTINYLS, ALKALI, Atoms, chargeRange, highestCharge, NON_METALS, takeWater, type Group } from './atoms.js';
import { takeComplex, takeTetrahedra } from './tetrahedra.js';

/** Groups of atoms that chemists write together, with how many of each there are, in the order of the formula. */
export interface FormulaGroups {
  /** Before all metals: NH4. */
  readonly first: readonly Group[];
  /** Behind the metals and the hydrogen of acids: NO3, SO4, CN, OH, H2O, NH3. */
  readonly last: readonly Group[];
  /** The atoms that are in no group. */
  readonly rest: ReadonlyMap<string, number>;
}

/** Oxygen atoms per centre of the oxoanions that are written as groups, the most usual first. */
const OXOANIONS: ReadonlyMap<string, readonly number[]> = new Map([
  ['B', [3]],
  ['C', [3]],
  ['N', [3, 2]],
  ['P', [4, 3]],
  ['S', [4, 3]],
  ['As', [4]],
  ['Se', [4, 3]],
  ['Cl', [4, 3, 2, 1]],
  ['Br', [3, 4]],
  ['I', [3]],
]);

/** Fluorine is never the centre of an oxoanion. */
const OXOHALOGENS = ['Cl', 'Br', 'I'];

/**
 * Finds ammonium, hydroxide, water, cyanide and simple oxoanions by counting atoms, so that Ca(OH)2, Fe2(SO4)3,
 * NH4NO3 and CuSO4·5H2O are written as such. Where the counts do not come out even, the atoms stay in `rest`.
 */
export function findGroups(amounts: ReadonlyMap<string, number>): FormulaGroups {
  const atoms = new Atoms(amounts);
  const first: Group[] = [];
  const last: Group[] = [];
  const metals = [...amounts.keys()].some((element) => !NON_METALS.has(element));
  if (metals || amounts.has('N')) {
    takeCyanide(atoms, last);
    if (takeNitrates(atoms, metals, first, last)) return { first, last, rest: atoms.amounts };
    takeNitrogen(atoms, metals, first, last);
  }
  if (takeKeggin(atoms, last)) return { first, last, rest: atoms.amounts };
  if (takeCarbonyls(atoms, last)) return { first, last, rest: atoms.amounts };
  if (takeTetrahedra(atoms, first, last)) return { first, last, rest: atoms.amounts };
  if (amounts.has('O')) takeOxygen(atoms, metals || first.length > 0, last, first.length > 0);
  else if (metals) takeComplex(atoms, last);
  return { first, last, rest: atoms.amounts };
}

/** C and N in equal numbers, without hydrogen bound to them: CN, with as much S or O as well SCN, OCN. */
function takeCyanide(atoms: Atoms, last: Group[]): void {
  const count = atoms.of('C');
  const hydrogen = atoms.of('H');
  if (count === 0 || atoms.of('N') !== count) return;
  const partner = ['S', 'O'].find((element) => atoms.of(element) === count);
  const water = atoms.of('O') - (partner === 'O' ? count : 0);
  if (hydrogen !== 2 * water && !(hydrogen === count && water === 0)) return;
  atoms.take('C', count);
  atoms.take('N', count);
  if (partner !== undefined) atoms.take(partner, count);
  last.push([`${partner ?? ''}CN`, count]);
}

/**
 * Nitrates with hydrogen: with `a` ammonium, nitrate and `w` water N is a + nitrate, H is 4a + 2w and O is 3 nitrate + w, which has one
 * solution: Mg(NO3)2·6H2O, (NH4)2Ce(NO3)6, and UO2(NO3)2·6H2O, of which two O belong to U.
 */
function takeNitrates(atoms: Atoms, metals: boolean, first: Group[], last: Group[]): boolean {
  const [nitrogen, hydrogen] = [atoms.of('N'), atoms.of('H')];
  const others = [...atoms.amounts.keys()].filter((element) => !['N', 'H', 'O'].includes(element));
  if (!metals || nitrogen === 0 || hydrogen === 0 || others.some((element) => NON_METALS.has(element))) return false;
  const actinyl = 2 * ACTINYLS.reduce((sum, element) => sum + atoms.of(element), 0);
  const oxygen = atoms.of('O') - actinyl;
  const ammonium = (hydrogen - 2 * oxygen + 6 * nitrogen) / 10;
  const nitrate = nitrogen - ammonium;
  const water = oxygen - 3 * nitrate;
  const [, most] = chargeRange(others.map((element) => [element, atoms.of(element)]));
  const capacity = most - 2 * actinyl;
  if (!Number.isInteger(ammonium) || ammonium < 0 || nitrate < 1 || water < 0 || nitrate > capacity + ammonium)
    return false;
  atoms.take('N', nitrogen);
  atoms.take('H', hydrogen);
  atoms.take('O', oxygen);
  if (ammonium > 0) first.push(['NH4', ammonium]);
  last.push(['NO3', nitrate]);
  if (water > 0) last.push(['H2O', water]);
  return true;
}

/** Ammonium together with another anion, and ammonia together with a metal's halide. */
function takeNitrogen(atoms: Atoms, metals: boolean, first: Group[], last: Group[]): void {
  const nitrogen = atoms.of('N');
  const hydrogen = atoms.of('H');
  if (nitrogen === 0 || hydrogen === 0 || (atoms.of('C') > 0 && atoms.of('O') < 3 * atoms.of('C'))) return;
  const oxygen = atoms.of('O');
  const halogen = [...HALOGENS, 'S'].some((element) => atoms.of(element) > 0);
  // Ammonium nitrate: half of the nitrogen is the nitrate's.
  const nitrate = nitrogen % 2 === 0 && oxygen === (3 * nitrogen) / 2 && hydrogen === 2 * nitrogen;
  const ammonium = nitrate ? nitrogen / 2 : nitrogen;
  if (hydrogen >= 4 * ammonium && (oxygen > 0 || halogen) && (nitrate || !metals || oxygen === 0 || oxygen >= 3)) {
    atoms.take('N', ammonium);
    atoms.take('H', 4 * ammonium);
    first.push(['NH4', ammonium]);
  } else if (metals && hydrogen === 3 * nitrogen && halogen && oxygen === 0) {
    atoms.take('N', nitrogen);
    atoms.take('H', hydrogen);
    last.unshift(['NH3', nitrogen]);
  } else if (metals && hydrogen === 2 * nitrogen && oxygen === 0 && !halogen) {
    atoms.take('N', nitrogen);
    atoms.take('H', hydrogen);
    last.push(['NH2', nitrogen]);
  }
}

/** One kind of oxoanion, then hydroxide and water, if all of the oxygen is used up by them. */
function takeOxygen(atoms: Atoms, metals: boolean, last: Group[], isSalt: boolean): void {
  const oxygen = atoms.of('O');
  const centres: string[] = [];
  for (const element of atoms.amounts.keys()) {
    if (OXOANIONS.has(element) && !isHalide(element, atoms)) centres.push(element);
  }
  const hydrogen = atoms.of('H');
  if (hydrogen > 0 && atoms.of('Si') > 0) {
    if (centres.length === 0) takeSilicateWater(atoms, last);
    return;
  }
  if (hydrogen > 0 && atoms.of('Te') > 0) return;
  if (centres.length > 1) return;
  if (!isSalt && isMetalAcid(atoms.amounts)) return;
  const [centre] = centres;
  if (centre === undefined) {
    const isAlkaline = isSalt || ALKALI.some((metal) => atoms.of(metal) > 0);
    if (metals && last.length === 0) takeHydroxide(atoms, hydrogen, oxygen, last, isAlkaline);
    else if (last.length > 0 && hydrogen === 2 * oxygen) takeHydroxide(atoms, hydrogen, oxygen, last);
    return;
  }
  const count = atoms.of(centre);
  if (centre === 'C' && takeOxalate(atoms, last)) return;
  const size = OXOANIONS.get(centre)!.find((each) => oxygen >= each * count);
  // Thio salts with water: Na3SbS4·9H2O.
  if (['S', 'Se'].includes(centre) && hydrogen === 2 * oxygen && metals) return takeWater(atoms, oxygen, last);
  if (size === undefined || !isCentre(centre, atoms.amounts)) return;
  const left = oxygen - size * count;
  // Nitrites, chlorites and hypochlorites have water at most.
  if (size < 3 && (hydrogen !== 2 * left || (left === 0 && count === 1) || !balancesMetals(count, centre, atoms)))
    return;
  // Metaphosphates have nothing else: Ca(PO3)2, but Na4P2O7 and Na2H2P2O7.
  if (centre === 'P' && size === 3 && (left > 0 || hydrogen > 0 || !metals)) return;
  // Borates with water are of more kinds than can be distinguished by counting.
  if (left > 0 && centre === 'B') return;
  // What is left must be hydroxide and water; a halogen together with them is an anion of its own, behind.
  const isOxide = hydrogen === 0 && left > 0 && isOxideSalt(centre, { size, count, left }, atoms);
  if ((left > hydrogen && !isOxide) || (left > 0 && !metals)) return;
  atoms.take(centre, count);
  atoms.take('O', size * count);
  const acid = left === 0 && count > 1 && hydrogen % count === 0 ? hydrogen / count : 0;
  if (acid > 0) atoms.take('H', hydrogen);
  last.push([`${acid > 0 ? `H${acid === 1 ? '' : acid}` : ''}${centre}O${size === 1 ? '' : size}`, count]);
  if (left > 0 && !isOxide) takeHydroxide(atoms, hydrogen, left, last);
}

/** Metals with an oxygen of their own together with water: ZrOCl2·8H2O, VOSO4·5H2O. */
const OXO_WITH_WATER = ['Zr', 'Hf', 'V', 'Ti'];

const WITH_WATER = ['Mo', 'W', 'V'];

/** Whether anions of one charge are just what metals, and nothing else together with them, can balance. */
function balancesMetals(count: number, centre: string, atoms: Atoms): boolean {
  const others = [...atoms.amounts].filter(([element]) => ![centre, 'O', 'H'].includes(element));
  const [least, most] = chargeRange(others);
  return others.length > 0 && !others.some(([each]) => NON_METALS.has(each)) && count >= least && count <= most;
}

/** Metals that have oxygen of their own in phosphates: VOPO4, KTiOPO4. */
const OXOMETALS = ['V', 'Ti', 'Nb', 'Mo'];

/** Whether the oxygen that is left is an oxide's together with the salt's: TiOSO4, BiONO3, La2O2CO3. */
function isOxideSalt(
  centre: string,
  { size, count, left }: { readonly size: number; readonly count: number; readonly left: number },
  atoms: Atoms,
): boolean {
  if (centre === 'S') return size === 4 && left <= 3 * count;
  if (centre === 'N' || centre === 'C') return left <= 3 * count;
  return centre === 'P' && left === count && OXOMETALS.some((metal) => atoms.of(metal) === count);
}

/** Oxygen as OH and H2O together with metals. More hydrogen than that is an acid's and stays; more oxygen is an oxide's. */
function takeHydroxide(atoms: Atoms, hydrogen: number, oxygen: number, last: Group[], isAlkaline = false): void {
  if (hydrogen === 0) return;
  // Salts of molybdenum, tungsten and vanadium with alkali metals or ammonium have water, no hydroxide.
  const isPolyanion = hydrogen % 2 === 0 && WITH_WATER.some((metal) => atoms.of(metal) > 0) && isAlkaline;
  const isOxo = hydrogen % 2 === 0 && OXO_WITH_WATER.some((metal) => atoms.of(metal) === oxygen - hydrogen / 2);
  if ((isPolyanion && hydrogen / 2 < oxygen) || (isOxo && hydrogen > oxygen)) {
    takeWater(atoms, hydrogen / 2, last);
    return;
  }
  const water = hydrogen >= 2 * oxygen ? oxygen : Math.max(0, hydrogen - oxygen);
  const hydroxide = hydrogen >= 2 * oxygen ? 0 : Math.min(hydrogen, 2 * oxygen - hydrogen);
  atoms.take('H', hydroxide + 2 * water);
  atoms.take('O', hydroxide + water);
  if (hydroxide > 0) last.push(['OH', hydroxide]);
  if (water > 0) last.push(['H2O', water]);
}

/** The charge of an element as an anion of its own, without its sign. */
const AS_ANION: ReadonlyMap<string, number> = new Map([
  ['C', 4],
  ['N', 3],
  ['P', 3],
  ['As', 3],
  ['S', 2],
  ['Se', 2],
]);

/** Whether an element must be the centre of an oxoanion: as an anion of its own it would ask for more charge than there is. */
function isCentre(centre: string, amounts: ReadonlyMap<string, number>): boolean {
  let needed = 0;
  let capacity = 0;
  for (const [element, amount] of amounts) {
    if (element === 'O') needed += 2 * amount;
    else if (element === centre) needed += amount * (AS_ANION.get(element) ?? 1);
    else if (HALOGENS.has(element)) needed += amount;
    else capacity += amount * highestCharge(element);
  }
  return capacity < needed;
}

/** Whether a halogen can be an anion together with oxygen: the other elements have charge enough. BiOCl, not NaClO. */
function isHalide(element: string, atoms: Atoms): boolean {
  return OXOHALOGENS.includes(element) && !isOxohalogen(atoms.amounts);
}

/** Whether a halogen must be the centre of an oxoanion, since the other elements cannot balance oxygen and halide. */
export function isOxohalogen(amounts: ReadonlyMap<string, number>): boolean {
  const oxygen = amounts.get('O') ?? 0;
  if (oxygen === 0 || !OXOHALOGENS.some((halogen) => amounts.has(halogen))) return false;
  let needed = 2 * oxygen;
  let capacity = 0;
  let central = 0;
  for (const [element, amount] of amounts) {
    if (element === 'O') continue;
    if (element === 'F') needed += amount;
    else if (OXOHALOGENS.includes(element)) central += amount;
    else capacity += amount * highestCharge(element);
  }
  return central > 0 && capacity < needed + central;
}
