import { serviceWords } from './ja/service-words.js';

/** More than the service ever says at once; users' text stands in some of it. */
const LONGEST = 2_000;

/** Patterns tried for one text before it is left in English; what the service says needs some two thousand. */
const MOST_TRIALS = 20_000;

interface Pattern {
  /** The fixed words before, between and behind the values. */
  readonly fixed: readonly string[];
  /** The names of the values, one fewer than `fixed`. */
  readonly names: readonly string[];
  readonly japanese: string;
}

interface Match {
  readonly values: readonly string[];
  /** Index of the text behind the sentence and the spaces that follow it. */
  readonly end: number;
}

/** The patterns with the most fixed words first. */
const PATTERNS: readonly Pattern[] = Object.entries(serviceWords)
  .map(([english, japanese]) => ({
    fixed: english.split(/\{\w+\}/),
    names: [...english.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!),
    japanese,
  }))
  .toSorted((a, b) => b.fixed.join('').length - a.fixed.join('').length);

/**
 * What the service said in English, in Japanese: sentence after sentence by their patterns, and the values in them
 * likewise. Null if one of the sentences is not known, so that the reader gets all of it in one language. The text may
 * hold what a client typed, so each part of it is translated once and the number of trials is bounded.
 */
export function saidInJapanese(english: string): string | null {
  if (english.length > LONGEST) return null;
  const translation = new Translation();
  const said = translation.of(english);
  return translation.exhausted ? null : said;
}

class Translation {
  readonly #known = new Map<string, string | null>([['', '']]);
  #trials = 0;

  get exhausted(): boolean {
    return this.#trials >= MOST_TRIALS;
  }

  of(english: string): string | null {
    const known = this.#known.get(english);
    if (known !== undefined) return known;
    const said = this.#translate(english);
    this.#known.set(english, said);
    return said;
  }

  #translate(english: string): string | null {
    for (const pattern of PATTERNS) {
      if (this.exhausted) return null;
      this.#trials++;
      const match = matchSentence(pattern, english);
      if (!match) continue;
      const rest = this.of(english.slice(match.end));
      if (rest === null) continue;
      const value = (name: string): string => {
        const text = match.values[pattern.names.indexOf(name)]!;
        return this.of(text) ?? text;
      };
      return pattern.japanese.replace(/\{(\w+)\}/g, (_, name: string) => value(name)) + rest;
    }
    return null;
  }
}

/**
 * The sentence that a text begins with. Each value is as short as the fixed words behind it allow, but a value at the
 * end of a pattern is all the rest of the text. One pass over the text for each part of the pattern.
 */
function matchSentence({ fixed, names }: Pattern, text: string): Match | null {
  const [first, ...others] = fixed as [string, ...string[]];
  if (!text.startsWith(first)) return null;
  let end = first.length;
  const values: string[] = [];
  for (const [index, words] of others.entries()) {
    const last = index === names.length - 1;
    const found = last && words === '' ? text.length : last ? endingAt(text, words, end) : text.indexOf(words, end);
    if (found < 0 || (words === '' && found === end)) return null;
    values.push(text.slice(end, found));
    end = found + words.length;
  }
  const spaces = /\s*/y;
  spaces.lastIndex = end;
  const next = end + spaces.exec(text)![0].length;
  return next > end || next === text.length ? { values, end: next } : null;
}

/** The first index from `start` on at which the words stand before a space or at the end; -1 if there is none. */
function endingAt(text: string, words: string, start: number): number {
  for (let found = text.indexOf(words, start); found >= 0; found = text.indexOf(words, found + 1)) {
    const behind = text.charAt(found + words.length);
    if (behind === '' || /\s/.test(behind)) return found;
  }
  return -1;
}
