import { ALKALI, type Atoms, type Group, NON_METALS, takeWater } from './atoms.js';

/** Elements that share the corners of a framework with silicon. */
const FRAMEWORK = ['Si', 'Al', 'Ga', 'Ge', 'Be'];

/**
 * Hydrogen of silicates: water if what is left are two O for each tetrahedron (NaAlSi2O6·H2O) or if the charges of alkali
 * metals and silicon need just the other oxygen (Na2SiO3·9H2O); hydroxide if each Si keeps the two and a half O that a sheet
 * has (Al2Si2O5(OH)4). Acids and acid salts stay.
 */
export function takeSilicateWater(atoms: Atoms, last: Group[]): void {
  const [hydrogen, oxygen, silicon] = [atoms.of('H'), atoms.of('O'), atoms.of('Si')];
  const metals = [...atoms.amounts.keys()].filter((element) => !['Si', 'O', 'H'].includes(element));
  if (metals.length === 0 || metals.some((element) => NON_METALS.has(element))) return;
  const isAlkaline = metals.every((element) => ALKALI.includes(element));
  const alkali = metals.reduce((sum, element) => sum + atoms.of(element), 0);
  const frame = FRAMEWORK.reduce((sum, element) => sum + atoms.of(element), 0);
  const dry = oxygen - hydrogen / 2;
  if (isAlkaline ? 2 * dry === alkali + 4 * silicon : dry === 2 * frame) {
    if (hydrogen % 2 === 0) takeWater(atoms, hydrogen / 2, last);
    return;
  }
  if (isAlkaline) return;
  const water = Math.max(0, Math.ceil(2.5 * silicon) - (oxygen - hydrogen));
  const hydroxide = hydrogen - 2 * water;
  if (hydroxide < 0) return;
  if (hydroxide > 0) {
    atoms.take('H', hydroxide);
    atoms.take('O', hydroxide);
    last.push(['OH', hydroxide]);
  }
  if (water > 0) takeWater(atoms, water, last);
}
