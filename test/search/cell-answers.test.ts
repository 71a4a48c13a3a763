import { expect, it } from 'vitest';
import { CellAnswers } from '../../src/search/cell-answers.js';
import { smallSpace } from '../models/small-spaces.js';

it('answers about cells are those of the question, in any order, and cells that are asked for again soon are not asked about', () => {
  const [one, other] = [smallSpace(3), smallSpace(2)];
  let asked = 0;
  const answers = new CellAnswers(8, (space, number) => {
    asked++;
    return number % 3 === 0 && space === one;
  });
  // More cells than slots, so that answers are forgotten.
  const numbers = Array.from({ length: 100 }, (_, k) => (37 * k) % 100);
  for (const number of [...numbers, ...numbers.toReversed()]) {
    expect(answers.of(one, number)).toBe(number % 3 === 0);
    expect(answers.of(other, number)).toBe(false);
  }
  const before = asked;
  expect([answers.of(one, 3), answers.of(one, 3), answers.of(other, 3), answers.of(other, 3)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(asked - before).toBeLessThanOrEqual(2);
});
