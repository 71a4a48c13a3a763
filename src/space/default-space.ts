import { ANIONS } from '../chemistry/ions/anions.js';
import { ELEMENTS } from '../chemistry/elements/elements.js';
import { isOutOfScope } from '../chemistry/scope.js';
import { CandidateSpace } from './candidate-space.js';
import { defaultAnions, defaultCations } from './default-ions.js';
import { elementSpace } from './element-space.js';
import type { SpaceKind } from './space-definition.js';

/**
 * Largest amount by kind and arity, chosen so that the space has a size that can be ranked. Ionic: of a cation in the ratio.
 * Intermetallic: of an element; Th6Mn23 is among the binaries, Nd2Fe14B among the ternaries.
 */
const MAX_AMOUNT: Readonly<Record<SpaceKind, Readonly<Record<number, number>>>> = {
  ionic: { 2: 1, 3: 12, 4: 6, 5: 4 },
  intermetallic: { 2: 23, 3: 14, 4: 6, 5: 4 },
};

/** Curium; beyond it crystals are too few to learn from. */
const LAST_ELEMENT = 96;

/** The space of an arity (2 to 5) with all default ions, or elements, and the default largest amount. */
export function defaultSpace(arity: number, kind: SpaceKind = 'ionic'): CandidateSpace {
  const maxAmount = MAX_AMOUNT[kind][arity]!;
  if (kind === 'intermetallic') return elementSpace(arity, intermetallicElements(), maxAmount);
  return new CandidateSpace({ arity, cations: defaultCations(), anions: defaultAnions(), maxAmount });
}

function intermetallicElements(): string[] {
  return ELEMENTS.filter(
    ({ symbol, atomicNumber }) => atomicNumber <= LAST_ELEMENT && !isOutOfScope(symbol) && !ANIONS.includes(symbol),
  ).map(({ symbol }) => symbol);
}
