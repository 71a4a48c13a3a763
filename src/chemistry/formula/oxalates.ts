import { type Atoms, chargeRange, type Group, NON_METALS, takeWater } from './atoms.js';

/** Whether amounts are those of metals, oxalate ions (by their charge) and water, whole or half as many. */
function areOxalate(amounts: ReadonlyMap<string, number>): boolean {
  const [carbon, hydrogen, oxygen] = ['C', 'H', 'O'].map((element) => amounts.get(element) ?? 0);
  const others = [...amounts].filter(([element]) => !['C', 'H', 'O'].includes(element));
  if (oxygen! - hydrogen! / 2 !== 2 * carbon! || others.length === 0) return false;
  if (others.some(([element]) => NON_METALS.has(element))) return false;
  const [least, most] = chargeRange(others);
  return carbon! >= least && carbon! <= most;
}

/** The amounts twice if those of an oxalate are not whole: Fe2(C2O4)3 is FeC3O6 in the smallest whole amounts. */
export function wholeOxalates(amounts: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const carbon = amounts.get('C') ?? 0;
  if (carbon % 2 === 0 || carbon < 3 || !areOxalate(amounts)) return amounts;
  return new Map([...amounts].map(([element, amount]) => [element, 2 * amount]));
}

/** Oxalates of metals with water: Fe2(C2O4)3, CaC2O4·H2O. */
export function takeOxalate(atoms: Atoms, last: Group[]): boolean {
  const [carbon, hydrogen] = [atoms.of('C'), atoms.of('H')];
  if (carbon % 2 !== 0 || hydrogen % 2 !== 0 || !areOxalate(atoms.amounts)) return false;
  atoms.take('C', carbon);
  atoms.take('O', 2 * carbon);
  last.push(['C2O4', carbon / 2]);
  if (hydrogen > 0) takeWater(atoms, hydrogen / 2, last);
  return true;
}
