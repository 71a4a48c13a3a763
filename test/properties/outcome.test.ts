import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcomesNotIn, type Outcome } from '../../src/properties/outcome.js';

const outcome = fc.constantFrom<Outcome>(
  { formula: 'NaNbO3', outcome: 'made', value: null, date: '', note: '' },
  { formula: 'NaNbO3', outcome: 'made', value: null, date: '', note: '1000 K' },
  { formula: 'NaNbO3', outcome: 'value', value: 1, date: '', note: '' },
  { formula: 'KNbO3', outcome: 'value', value: 1, date: '2030', note: '' },
);

const count = (list: readonly Outcome[], wanted: Outcome) => list.filter((each) => each === wanted).length;

describe('outcomesNotIn', () => {
  it('leaves each outcome as often as the larger of both has it', () => {
    const outcomes = fc.array(outcome);
    fc.assert(
      fc.property(outcomes, outcomes, (stored, given) => {
        const all = [...stored, ...outcomesNotIn(stored, given)];
        for (const each of [...stored, ...given]) {
          expect(count(all, each)).toBe(Math.max(count(stored, each), count(given, each)));
        }
      }),
    );
  });
});
