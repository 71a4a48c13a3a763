import { KIND_PHRASES, kindByName } from '../../space/kind-names.js';
import type { SpaceKind } from '../../space/space-definition.js';

const PATTERNS = KIND_PHRASES.flatMap(([kind, phrases]) =>
  phrases.map((phrase) => {
    const words = phrase.split(' ').join('[ -]');
    return { kind, pattern: new RegExp(`((?:^|[ ,;()])[!+-]?)${words}(?=$|[ ,;()])`, 'giu') };
  }),
);

/** A search in which each phrase that names a kind is one word. */
export function withKindWords(text: string): string {
  return PATTERNS.reduce((done, { kind, pattern }) => done.replace(pattern, `$1kind:${kind}`), text);
}

/** The kind of a word such as kind:mixed-valence; undefined for any other word. */
export function kindOfWord(word: string): SpaceKind | undefined {
  return word.toLowerCase().startsWith('kind:') ? kindByName(word.slice('kind:'.length).toLowerCase()) : undefined;
}
