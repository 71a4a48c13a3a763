import { ANIONS } from '../chemistry/ions/anions.js';
import { ELEMENTS } from '../chemistry/elements/elements.js';
import { CandidateSpace, DEFAULT_MAX_AMOUNT, type SpaceDefinition, type SpaceKind } from './candidate-space.js';
import { defaultAnions, defaultCations, OUT_OF_SCOPE } from './default-ions.js';
import { IntermetallicSpace } from './intermetallic-space.js';

/** Largest amount of an element by arity: Th6Mn23 is among the binaries, Nd2Fe14B among the ternaries. */
const INTERMETALLIC_MAX_AMOUNT: Readonly<Record<number, number>> = { 2: 23, 3: 14, 4: 6, 5: 4 };

/** Curium; beyond it crystals are too few to learn from. */
const LAST_ELEMENT = 96;

/** The space of an arity (2 to 5) with all default ions, or elements, and the default largest amount. */
export function defaultSpace(arity: number, kind: SpaceKind = 'ionic'): CandidateSpace {
  if (kind === 'intermetallic') {
    return new IntermetallicSpace(arity, intermetallicElements(), INTERMETALLIC_MAX_AMOUNT[arity]!);
  }
  return new CandidateSpace({
    arity,
    cations: defaultCations(),
    anions: defaultAnions(),
    maxAmount: DEFAULT_MAX_AMOUNT[arity]!,
  });
}

/** Makes a space again from its definition. */
export function spaceOf(definition: SpaceDefinition): CandidateSpace {
  return definition.kind === 'intermetallic' ? IntermetallicSpace.from(definition) : new CandidateSpace(definition);
}

function intermetallicElements(): string[] {
  return ELEMENTS.filter(
    ({ symbol, atomicNumber }) =>
      atomicNumber <= LAST_ELEMENT && !OUT_OF_SCOPE.includes(symbol) && !ANIONS.includes(symbol),
  ).map(({ symbol }) => symbol);
}
