import { FLAG_NAMES, type FlagName } from '../calibration/flags/flag.js';
import { IncognitaError } from '../errors.js';
import { message } from '../messages/message.js';

/** The flag of a word. Throws USAGE for any other word. */
export function readFlag(word: string): FlagName {
  const flag = FLAG_NAMES.find((name) => name === word.trim().toLowerCase());
  if (flag) return flag;
  throw new IncognitaError('USAGE', message('filter.flag', { text: word.slice(0, 40), flags: FLAG_NAMES }), {
    flag: word,
  });
}

/** The flags among the words of an address; others are left out. */
export function flagsAmong(words: string): string[] {
  return FLAG_NAMES.toSorted().filter((name) => words.toLowerCase().split(/[\s,]/).includes(name));
}
