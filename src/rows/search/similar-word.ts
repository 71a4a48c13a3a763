import { closestMatch } from 'leven';
import { searchFamilies } from '../../messages/en/search-families.js';
import { mineralNames } from './named-formulas.js';
import { englishWords } from './element-words.js';

/** Shorter words are too much like others. */
const SHORTEST = 4;
/** From this length on, two letters may be wrong. */
const LONG = 7;

const WORDS = [
  ...englishWords(),
  ...mineralNames(),
  ...Object.values(searchFamilies).map((name) => name.toLowerCase()),
];

/** The name of an element, a compound or a family that a word is a spelling mistake of, if there is one. */
export function similarWord(word: string): string | undefined {
  const lower = word.toLowerCase();
  if (lower.length < SHORTEST || lower.length > 40 || !/^[a-z-]+$/.test(lower)) return undefined;
  return closestMatch(lower, WORDS, { maxDistance: lower.length < LONG ? 1 : 2 });
}
