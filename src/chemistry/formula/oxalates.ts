import { type Atoms, chargeRange, type Group, NON_METALS } from './atoms.js';

/** The amounts twice where those of an oxalate are not whole: Fe2(C2O4)3 is FeC3O6 in the smallest whole amounts. */
export function wholeOxalates(amounts: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const [carbon, hydrogen, oxygen] = ['C', 'H', 'O'].map((element) => amounts.get(element) ?? 0) as [
    number,
    number,
    number,
  ];
  if (carbon % 2 === 0 || carbon < 3 || oxygen - hydrogen / 2 !== 2 * carbon) return amounts;
  return new Map([...amounts].map(([element, amount]) => [element, 2 * amount]));
}

/** Oxalates of metals with water: Fe2(C2O4)3, CaC2O4·H2O. */
export function takeOxalate(atoms: Atoms, last: Group[]): boolean {
  const [carbon, hydrogen, oxygen] = [atoms.of('C'), atoms.of('H'), atoms.of('O')];
  const others = [...atoms.amounts].filter(([element]) => !['C', 'H', 'O'].includes(element));
  if (carbon % 2 !== 0 || hydrogen % 2 !== 0 || oxygen - hydrogen / 2 !== 2 * carbon) return false;
  if (others.length === 0 || others.some(([element]) => NON_METALS.has(element))) return false;
  const [least, most] = chargeRange(others);
  if (carbon < least || carbon > most) return false;
  atoms.take('C', carbon);
  atoms.take('O', oxygen);
  if (hydrogen > 0) atoms.take('H', hydrogen);
  last.push(['C2O4', carbon / 2]);
  if (hydrogen > 0) last.push(['H2O', hydrogen / 2]);
  return true;
}
