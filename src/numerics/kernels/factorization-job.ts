import type { Floats, Integers } from './kernel-memory.js';

/**
 * A factorization machine (Rendle, ICDM 2010) and the rows that it learns from. A row has members, each with a weight and a
 * vector of latent components; its score is the bias, the weights, and the scalar products of those members that meet, plus
 * an offset. A member's weight and vector are the sum of its parts, which are rows of the parameters, `stride` numbers each.
 * The first members have besides their parts a row that changes only between calls, whose gradient is gathered.
 */
export interface FactorizationJob {
  /** Numbers of a part: the weight, then the components. */
  readonly stride: number;
  /** By member: 1 if its weight counts, 0 if it has a vector alone. */
  readonly weighted: Integers;
  /** By part of a row: the member to which it belongs. */
  readonly memberOf: Integers;
  /** Those that member m meets are `neighbours[starts[m] .. starts[m + 1])`; it is among theirs. */
  readonly starts: Integers;
  readonly neighbours: Integers;
  /** The bias is the first. */
  readonly parameters: Floats;
  /** Sums of the squared gradients of the parameters, above zero. */
  readonly squares: Floats;
  /** Rows besides the parameters, and the sums of the loss's gradient by them. */
  readonly shared: { readonly rows: Floats; readonly gradient: Floats };
  /** By row and part: the place of its first number among the parameters, -1 for none. */
  readonly parts: Integers;
  /** By row and member: the place of its first number among the shared rows. As many members as there are numbers per row. */
  readonly sharedParts: Integers;
  /** By row: 0 or 1. */
  readonly labels: Floats;
  /** By row: added to the logarithm of odds. */
  readonly offsets: Floats;
}

export interface StepOptions {
  /** Step size of AdaGrad (Duchi, Hazan & Singer, JMLR 12, 2121 (2011)). */
  readonly rate: number;
  /** Quadratic penalty of each parameter that a row touches, for each row. */
  readonly penalty: number;
}
