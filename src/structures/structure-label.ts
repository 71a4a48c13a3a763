import { anonymousFormula } from '../chemistry/formula/spellings.js';
import type { Composition } from '../chemistry/composition.js';
import type { WyckoffChange } from './wyckoff-table.js';

/** The Wyckoff letters of the sites of each element, with the number of its atoms. */
export interface ElementLetters {
  readonly count: number;
  readonly letters: readonly string[];
}

/**
 * The name of a structure type as the AFLOW library has it (M. J. Mehl et al., Comput. Mater. Sci. 136, S1 (2017)): formula type, Pearson symbol, space
 * group and Wyckoff letters of each element, the most frequent element first. Of the letters that other origins and axes give, the
 * first in the alphabet, so that one structure type has one name.
 */
export function structureLabel(
  composition: Composition,
  pearson: string,
  spaceGroup: number,
  elements: readonly ElementLetters[],
  changes: readonly WyckoffChange[],
): string {
  const [letters] = changes.map((change) => lettersText(elements, change)).sort();
  return `${anonymousFormula(composition)}_${libraryPearson(pearson)}_${spaceGroup}_${letters!}`;
}

/** The library writes oC for every cell that is centred on one face, and counts the atoms of the rhombohedral cell. */
function libraryPearson(symbol: string): string {
  const centred = symbol.replace('S', 'C');
  return centred.startsWith('hR') ? `hR${Number(centred.slice(2)) / 3}` : centred;
}

function lettersText(elements: readonly ElementLetters[], change: WyckoffChange): string {
  return elements
    .map(({ count, letters }) => ({ count, text: counted(letters.map((letter) => change.get(letter) ?? letter)) }))
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))
    .map(({ text }) => text)
    .join('_');
}

/** "a2c" for a, c, c. */
function counted(letters: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const letter of letters.toSorted()) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return [...counts].map(([letter, count]) => `${count === 1 ? '' : count}${letter}`).join('');
}
