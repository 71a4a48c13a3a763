import type { ElementFamily } from '../../chemistry/elements/element-families.js';
import { ELEMENTS } from '../../chemistry/elements/elements.js';
import type { SearchTerm, SearchTree } from './search-term.js';

export const element = (symbol: string): SearchTerm => ({ kind: 'element', element: symbol });
export const anion = (symbol: string): SearchTerm => ({ kind: 'anion', element: symbol });
export const size = (elements: number): SearchTerm => ({ kind: 'size', elements });
export const family = (name: ElementFamily, isAnion = false): SearchTerm => ({
  kind: 'class',
  family: name,
  anion: isAnion,
});

/** With this element and none that would be its anion: carbides, borides and silicides, most of which have no charges. */
export const without = (symbol: string): readonly SearchTree[] => [
  element(symbol),
  { kind: 'not', of: family('Ch') },
  { kind: 'not', of: family('Hal') },
];

/** With this element bonded to itself: peroxides, azides. */
export const bonded = (symbol: string): readonly SearchTree[] => [
  element(symbol),
  { kind: 'of-kind', ofKind: 'polyanionic' },
];

/** Two of the halogens as anions. */
export function mixedHalide(): readonly SearchTree[] {
  const pairsOf = ['F Cl', 'F Br', 'F I', 'Cl Br', 'Cl I', 'Br I'].map((pair): SearchTree => {
    const [left, right] = pair.split(' ').map(anion);
    return { kind: 'and', left: left!, right: right! };
  });
  return [pairsOf.reduce((left, right) => ({ kind: 'or', left, right }))];
}

/** A list such as "oxide O, sulfide S" as pairs. */
export function pairs(text: string): (readonly [word: string, symbol: string])[] {
  return text.split(', ').map((pair) => pair.split(' ') as [string, string]);
}

/** The names of the elements in a catalogue of messages. */
export function elementNames(catalogue: Readonly<Record<string, string>>): (readonly [string, SearchTerm])[] {
  return ELEMENTS.flatMap(({ name, symbol }) => {
    const word = catalogue[`element.${name}`];
    return word === undefined ? [] : [[word.toLowerCase(), element(symbol)] as const];
  });
}
