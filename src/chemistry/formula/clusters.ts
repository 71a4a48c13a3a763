import { kegginAnion } from './acids.js';
import { type Atoms, type Group, NON_METALS } from './atoms.js';

/** PW12O40 with water: one anion, the hydrogen that is left is the acid's. */
export function takeKeggin(atoms: Atoms, last: Group[]): boolean {
  const anion = kegginAnion(atoms.amounts);
  if (!anion) return false;
  const water = Math.min(atoms.of('O') - 40, Math.floor(atoms.of('H') / 2));
  if (water < atoms.of('O') - 40) return false;
  atoms.take(anion.metal, 12);
  atoms.take(anion.centre, 1);
  atoms.take('O', atoms.of('O'));
  if (water > 0) atoms.take('H', 2 * water);
  last.push([`${anion.centre}${anion.metal}12O40`, 1]);
  if (water > 0) last.push(['H2O', water]);
  return true;
}

/** Carbon monoxide around one metal: Fe(CO)5, Fe2(CO)9, Fe3(CO)12. */
export function takeCarbonyls(atoms: Atoms, last: Group[]): boolean {
  const count = atoms.of('C');
  const [metal, ...more] = [...atoms.amounts.keys()].filter((element) => element !== 'C' && element !== 'O');
  if (metal === undefined || more.length > 0 || NON_METALS.has(metal) || atoms.of('O') !== count) return false;
  if (count < 4 * atoms.of(metal)) return false;
  atoms.take('C', count);
  atoms.take('O', count);
  last.push(['CO', count]);
  return true;
}
