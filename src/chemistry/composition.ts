/** A composition: elements in alphabetical order with coprime positive integer amounts. */
export interface Composition {
  readonly elements: readonly string[];
  readonly amounts: readonly number[];
}
