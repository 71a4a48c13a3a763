import { SPACE_KINDS } from './space-choice.js';
import type { SpaceKind } from './space-definition.js';

/** What people call the kinds of compositions in both languages; blanks and hyphens are the same, and in a search so is の, which is a blank by then. */
export const KIND_PHRASES: readonly (readonly [SpaceKind, readonly string[]])[] = [
  [
    'several-anions',
    [
      'two anions',
      '2 anions',
      'three anions',
      '3 anions',
      'multiple anions',
      'multi-anion',
      'multianion',
      'heteroanionic',
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
  ['ionic', ['ionic', 'イオン性']],
  ['mixed-valence', ['mixed valence', 'mixed valent', 'mixed-valency', '混合原子価', '混合原子価化合物']],
  [
    'polyanionic',
    [
      'bonded anions',
      'bonded anion',
      'polyanionic',
      'polyanions',
      'polyanion',
      'ポリアニオン',
      '結合 陰イオン',
      '結合陰イオン',
    ],
  ],
  ['hydrogen', ['hydrogen-containing', 'with hydrogen', '含水素', '水素化合物']],
  [
    'no-charges',
    [
      'without charges',
      'no charges',
      'intermetallics',
      'intermetallic',
      'alloys',
      'alloy',
      '金属間化合物',
      '電荷を問わない',
    ],
  ],
];

const KINDS: ReadonlyMap<string, SpaceKind> = new Map([
  ...KIND_PHRASES.flatMap(([kind, phrases]) => phrases.map((phrase) => [hyphenated(phrase), kind] as const)),
  ...SPACE_KINDS.map((kind) => [kind, kind] as const),
]);

/** The kind of a name, as programs or people write it: `no-charges`, which earlier versions called `intermetallic`, "Mixed valence". Undefined for any other name. */
export function kindByName(name: string): SpaceKind | undefined {
  return KINDS.get(hyphenated(name.trim().toLowerCase()));
}

function hyphenated(name: string): string {
  return name.replaceAll(/[ _の]+/g, '-');
}
