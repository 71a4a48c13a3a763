/** Hits of a ranking among its first N, against a list of compounds it never saw. */
export interface HitsAt {
  readonly n: number;
  readonly hits: number;
  /** hits / n */
  readonly rate: number;
  /** rate / base rate of random picks */
  readonly enrichment: number;
}

export interface ModelEvaluation {
  readonly model: string;
  readonly arity: number;
  readonly hitsAt: readonly HitsAt[];
  /** Cumulative hits at growing N, for the discovery curve. */
  readonly curve: readonly { readonly n: number; readonly hits: number }[];
  readonly fitSeconds: number;
  readonly rankSeconds: number;
}

export interface ArityEvaluation {
  readonly arity: number;
  /** Candidates of the space that are not known. */
  readonly candidates: number;
  readonly known: number;
  /** Held-out compositions: given at this arity, new (not known), and of them inside the space. */
  readonly heldOut: { readonly given: number; readonly unknown: number; readonly inSpace: number };
  /** inSpace / candidates: what random picks would hit. */
  readonly baseRate: number;
  readonly models: readonly ModelEvaluation[];
}

/** The result of `incognita evaluate`. */
export interface EvaluationReport {
  readonly protocol: string;
  readonly holdout: { readonly name: string; readonly compositions: number; readonly refused: number };
  readonly sources: readonly { readonly name: string; readonly compounds: number }[];
  readonly seed: number;
  readonly codeVersion: string;
  readonly evaluatedAt: string;
  readonly arities: readonly ArityEvaluation[];
}
