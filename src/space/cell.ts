/**
 * One cell of a space by indices: its cations, its anion and its ratio, which gives the amounts of the cations in their order.
 * The canonical cell of a composition has its cations in ascending order.
 */
export interface Cell {
  readonly cations: readonly number[];
  readonly anion: number;
  readonly ratio: number;
}
