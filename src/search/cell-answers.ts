import { hashOfNumber } from '../numerics/hash-of-number.js';
import type { CandidateSpace } from '../space/candidate-space.js';

/**
 * A question about cells with its last answers for each space, since a list and its experiments ask about mostly the same cells and an answer takes some microseconds. Each
 * cell has one slot, which holds its number plus one, negative if the answer is yes; 0 if the slot is free.
 */
export class CellAnswers {
  readonly #slots: number;
  readonly #ask: (space: CandidateSpace, number: number) => boolean;
  readonly #answers = new WeakMap<CandidateSpace, Float64Array>();

  /**
   * @param slots of a space, a power of two: more than the cells that a list and its experiments ask about
   * @param ask gives the answer for the cell with a number
   */
  constructor(slots: number, ask: (space: CandidateSpace, number: number) => boolean) {
    this.#slots = slots;
    this.#ask = ask;
  }

  /** The answer for the cell with a number. */
  of(space: CandidateSpace, number: number): boolean {
    let known = this.#answers.get(space);
    if (!known) this.#answers.set(space, (known = new Float64Array(this.#slots)));
    const slot = hashOfNumber(number) & (this.#slots - 1);
    const held = known[slot]!;
    if (held === number + 1) return false;
    if (held === -(number + 1)) return true;
    const answer = this.#ask(space, number);
    known[slot] = answer ? -(number + 1) : number + 1;
    return answer;
  }
}
