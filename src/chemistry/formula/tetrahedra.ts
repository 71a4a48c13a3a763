import type { Composition } from '../composition.js';
import { type Atoms, chargeRange, NON_METALS, type Group } from './atoms.js';

/** The charges of anions of one metal or silicon with four O, without their sign. */
const TETRAHEDRA: ReadonlyMap<string, number> = new Map([
  ['Mo', 2],
  ['W', 2],
  ['Cr', 2],
  ['V', 3],
  ['Si', 4],
  ['Ge', 4],
  ['Re', 1],
  ['Tc', 1],
  ['Mn', 1],
]);

/** Elements that share the corners of a framework with silicon: CaAl2Si2O8. */
const FRAMEWORK = ['Si', 'Ge', 'Al', 'Ga', 'B', 'Be'];

/** Several tetrahedra, or one with water: Fe2(MoO4)3, KY(WO4)2, Ca3Al2(SiO4)3, Na2MoO4·2H2O. */
export function takeTetrahedra(atoms: Atoms, first: readonly Group[], last: Group[]): boolean {
  const [oxygen, hydrogen] = [atoms.of('O'), atoms.of('H')];
  if (oxygen < 4) return false;
  for (const [centre, charge] of TETRAHEDRA) {
    const count = atoms.of(centre);
    const water = hydrogen / 2;
    if (count === 0 || oxygen - water !== 4 * count || (count === 1 && water === 0)) continue;
    if (water > 0 && (charge === 4 || !Number.isInteger(water))) continue;
    const others = [...atoms.amounts].filter(([element]) => element !== centre && element !== 'O' && element !== 'H');
    if (others.some(([element]) => NON_METALS.has(element) && element !== 'B')) continue;
    const frame = FRAMEWORK.reduce((sum, element) => sum + atoms.of(element), 0);
    if (charge === 4 && 2 * frame >= oxygen) continue;
    const ammonium = first.reduce((sum, [, amount]) => sum + amount, 0);
    const wanted = count * charge - ammonium;
    const [least, most] = chargeRange(others);
    if (others.length === 0 || wanted < least || wanted > most) continue;
    atoms.take(centre, count);
    atoms.take('O', oxygen);
    atoms.take('H', hydrogen);
    last.push([`${centre}O4`, count]);
    if (water > 0) last.push(['H2O', water]);
    return true;
  }
  return false;
}

/** Anions of one charge that are complexes of hydrogen or halogens, by how many these are around each centre. */
const COMPLEXES: readonly (readonly [centre: string, size: number, ligands: readonly string[]])[] = [
  ['B', 4, ['H', 'F']],
  ['Al', 4, ['H', 'Cl', 'Br', 'I']],
  ['Ga', 4, ['H', 'Cl', 'Br', 'I']],
  ['P', 6, ['F']],
  ['As', 6, ['F']],
  ['Sb', 6, ['F']],
  ['Nb', 6, ['F']],
  ['Ta', 6, ['F']],
];

/** Several complexes together with a metal: Mg(BH4)2, Ca(AlH4)2, Ba(PF6)2. */
export function takeComplex(atoms: Atoms, last: Group[]): void {
  for (const [centre, size, ligands] of COMPLEXES) {
    const count = atoms.of(centre);
    const ligand = ligands.find((element) => atoms.of(element) === size * count);
    const others = [...atoms.amounts].filter(([element]) => element !== centre && element !== ligand);
    if (count < 2 || ligand === undefined || others.length === 0) continue;
    const [least, most] = chargeRange(others);
    if (others.some(([element]) => NON_METALS.has(element)) || count < least || count > most) continue;
    atoms.take(centre, count);
    atoms.take(ligand, size * count);
    last.push([`${centre}${ligand}${size}`, count]);
    return;
  }
}

/** Whether a composition has a centre of several tetrahedra or complexes, by its amounts alone: most of a list's have none. */
export function mayHaveTetrahedra({ elements, amounts }: Composition): boolean {
  if (elements.length < 3) return false;
  const oxygen = elements.indexOf('O');
  for (let k = 0; k < elements.length; k++) {
    const count = amounts[k]!;
    if (count < 2) continue;
    if (oxygen >= 0) {
      if (amounts[oxygen] === 4 * count && TETRAHEDRA.has(elements[k]!)) return true;
    } else if (amounts.some((amount) => amount === 4 * count || amount === 6 * count)) {
      if (COMPLEXES.some(([centre]) => centre === elements[k])) return true;
    }
  }
  return false;
}
