import fc from 'fast-check';
import { type Composition, makeComposition } from '../../src/chemistry/composition.js';
import { ELEMENTS } from '../../src/chemistry/elements/elements.js';

const symbols = ELEMENTS.map((element) => element.symbol);

/** Any composition of one to eight elements. */
export const arbitraryComposition: fc.Arbitrary<Composition> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...symbols), fc.integer({ min: 1, max: 60 })), {
    minLength: 1,
    maxLength: 8,
    selector: ([symbol]) => symbol,
  })
  .map((amounts) => makeComposition(amounts));
