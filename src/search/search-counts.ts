/** How a search of a whole space went, for the record. */
export interface SearchCounts {
  readonly model: string;
  /** Cells of the space that are candidates: each was evaluated, lies below a prefix that was left out, or is known to score zero. */
  readonly covered: number;
  /** Cells whose score was computed. */
  readonly evaluated: number;
  /** Cells that were first scored in single precision, if bounds leave out too little; masked ones are among them. */
  readonly scanned: number;
  /** Prefixes by their length: the anion, then with one cation, two, and so on; none if a model knows which cells can score. */
  readonly levels: readonly {
    readonly tried: number;
    /** Left out with all cells below them, because their bound is not above the last of the list. */
    readonly skipped: number;
  }[];
}
