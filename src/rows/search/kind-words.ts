import { kindByName } from '../../space/space-choice.js';
import type { SpaceKind } from '../../space/space-definition.js';

/** What people call the kinds of compositions in a search, in both languages; blanks and hyphens are the same, and so is の, which is a blank by now. */
const PHRASES: readonly (readonly [SpaceKind, readonly string[]])[] = [
  [
    'several-anions',
    [
      'two anions',
      '2 anions',
      'several anions',
      'mixed anions',
      'mixed anion',
      '複数 陰イオン',
      '複数陰イオン',
      '複数アニオン',
      '複合アニオン化合物',
      '混合アニオン化合物',
      '複合アニオン',
      '混合アニオン',
      '混合陰イオン',
    ],
  ],
  ['mixed-valence', ['mixed valence', 'mixed valent', '混合原子価']],
  ['polyanionic', ['bonded anions', 'polyanionic', 'ポリアニオン']],
  ['hydrogen', ['hydrogen-containing', '含水素']],
  [
    'no-charges',
    ['without charges', 'no charges', 'intermetallics', 'intermetallic', 'alloys', 'alloy', '金属間化合物'],
  ],
];

const PATTERNS = PHRASES.flatMap(([kind, phrases]) =>
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
