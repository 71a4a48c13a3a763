import { serviceWords } from './ja/service-words.js';

/** More than the service ever says at once; users' text stands in some of it. */
const LONGEST = 2_000;

interface Pattern {
  readonly expression: RegExp;
  readonly places: readonly string[];
  readonly japanese: string;
}

/** The most telling patterns first: those with the most fixed words. */
const PATTERNS: readonly Pattern[] = Object.entries(serviceWords)
  .toSorted(([a], [b]) => fixed(b).length - fixed(a).length)
  .map(([english, translated]) => ({
    // A place at the end takes all that is left, the others as little as they can.
    expression: new RegExp(
      `^${escaped(english)
        .replace(/\\\{\w+\\\}(?!$)/g, '(.*?)')
        .replace(/\\\{\w+\\\}$/, '(.+)')}(?:\\s+|$)`,
      's',
    ),
    places: [...english.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!),
    japanese: translated,
  }));

function fixed(english: string): string {
  return english.replace(/\{\w+\}/g, '');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/**
 * What the service said in English, in Japanese: sentence after sentence by their patterns, and what stands at their
 * places likewise. Null where a sentence of it is not known, so that the reader gets all of it in one language.
 */
export function saidInJapanese(english: string): string | null {
  if (english === '') return '';
  if (english.length > LONGEST) return null;
  for (const { expression, places, japanese } of PATTERNS) {
    const match = expression.exec(english);
    if (!match) continue;
    const rest = saidInJapanese(english.slice(match[0].length));
    if (rest === null) continue;
    const values = new Map(places.map((name, index) => [name, match[index + 1]!]));
    const value = (name: string) => saidInJapanese(values.get(name)!) ?? values.get(name)!;
    return japanese.replace(/\{(\w+)\}/g, (_, name: string) => value(name)) + rest;
  }
  return null;
}
