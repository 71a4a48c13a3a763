import { japanese } from './japanese.js';
import type { Language } from './language.js';

/** A sentence in the reader's language. `{name}` in it is replaced by the value of that name. */
export type Translate = (english: string, values?: Readonly<Record<string, string | number>>) => string;

/** The sentence as the dictionary has it, with its places still open; the English one where it has none. */
export function sentence(language: Language, english: string): string {
  return language === 'ja' ? (japanese.get(english) ?? english) : english;
}

/** How a language says things. Sentences are looked up by their English text, so that pages read as what they say. */
export function translator(language: Language): Translate {
  return (english, values = {}) =>
    sentence(language, english).replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
