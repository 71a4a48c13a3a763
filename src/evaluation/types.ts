import type { CurvePoint } from '../calibration/discovery-curve.js';
import type { ListKind } from '../space/space-definition.js';

/** The ways of counting; what each means is in protocols.ts. */
export type ProtocolName =
  | 'calibration'
  | 'holdout'
  | 'second-database'
  | 'time'
  | 'kfold'
  | 'leave-system-out'
  | 'leave-one-system-out'
  | 'leave-anion-out';

/** How far rankings are counted, except for the curve and the hits of longer ones, which somebody asked for. */
export const COUNTED_RANKS = 10_000;

/** The figures of a ranking's first N, against compounds it never saw. Means over the folds if there are several. */
interface HitFigures {
  readonly hits: number;
  /** hits / n: the discovery rate. */
  readonly rate: number;
  /** hits / hits of n random picks (of all candidates if there are fewer than n) */
  readonly enrichment: number;
  /** hits / held-out compounds that lie in the space */
  readonly recall: number;
  /** Of the hits, 95 %, by bootstrap over the chemical systems of the held-out compounds. */
  readonly interval: { readonly low: number; readonly high: number };
  /** The same of the enrichment; absent in reports of earlier versions. */
  readonly enrichmentInterval: { readonly low: number; readonly high: number };
}

/** The figures of the first N, each null if N is beyond the length that was asked for. */
export type HitsAt = { readonly n: number } & {
  readonly [name in Exclude<keyof HitFigures, 'enrichmentInterval'>]: HitFigures[name] | null;
} & { readonly enrichmentInterval?: HitFigures['enrichmentInterval'] | null };

/** How a model fares among the candidates of one anion. */
export interface AnionEvaluation {
  /** Symbol of the element. */
  readonly anion: string;
  /** Candidates with this anion that are not known. */
  readonly candidates: number;
  readonly heldOut: number;
  /** heldOut / candidates */
  readonly baseRate: number;
  /** How many candidates with this anion the ranking holds; N does not go beyond. */
  readonly listed: number;
  /** Hits among the first N candidates with this anion. */
  readonly hitsAt: readonly { readonly n: number; readonly hits: number }[];
}

/** How many of the first 1,000 rows have cations of this highest charge, and how many of them are hits. */
export interface ChargeEvaluation {
  readonly charge: number;
  readonly rows: number;
  readonly hits: number;
}

/** How many of the first 1,000 rows have this formula type, and how many of them are hits. */
export interface TypeEvaluation {
  /** "A3BC" */
  readonly type: string;
  readonly heldOut: number;
  readonly rows: number;
  readonly hits: number;
}

/** Among the first `n` rows, or as many as there are: as how many chemical systems with equally many rows they count. */
export interface SystemCount {
  readonly n: number;
  readonly rows: number;
  readonly effective: number;
}

/** The hits that one of several lists of hidden compounds has by itself. */
export interface FileHits {
  /** Name of the file. */
  readonly file: string;
  /** Its compounds that could be found. */
  readonly heldOut: number;
  readonly hitsAt: readonly {
    readonly n: number;
    readonly hits: number;
    readonly interval: { readonly low: number; readonly high: number };
  }[];
}

/** How many rows the first ones of a ranking lack that scoring every cell of the space would put there. Means over the folds. */
export interface MissedRows {
  /** The first rows that are counted. */
  readonly rows: number;
  readonly missed: number;
  /** 95 % upper bound. */
  readonly high: number;
  /** `search`: none can be missed, because the search is exact; `sample`: estimated from random cells. */
  readonly by: 'search' | 'sample';
  /** Random cells that were scored; 0 of an exact search. */
  readonly sampled: number;
}

/** Which of a model's first rows stay if a part of the known compounds is left out. */
export interface Stability {
  /** Refits, each without other compounds. */
  readonly resamples: number;
  /** The part that is left out. */
  readonly leftOut: number;
  /** Of the first n rows the share that is among the first n again: mean, least and most. */
  readonly sharesAt: readonly {
    readonly n: number;
    readonly mean: number;
    readonly least: number;
    readonly most: number;
  }[];
}

/** Energies of the first rows of a published list. */
export interface NearHull {
  readonly list: string;
  readonly counts: readonly {
    /** Rows that were looked at, best first. */
    readonly n: number;
    /** How many of them have an energy. */
    readonly withEnergy: number;
    /** How many of these are at most 0.05 eV per atom above the hull. */
    readonly withinFiftyMev: number;
  }[];
}

/** Candidates with about the same predicted chance, and how many of them turned out to be real. */
export interface ReliabilityBin {
  /** Predicted chances from `low` (included) to `high` (left out). */
  readonly low: number;
  readonly high: number;
  readonly rows: number;
  readonly hits: number;
  /** Mean predicted chance. */
  readonly predicted: number;
  /** hits / rows */
  readonly observed: number;
  /** Of the observed share, 95 %, by Wilson's score interval. */
  readonly interval: { readonly low: number; readonly high: number };
}

/** Predicted probabilities next to what happened. */
export interface CalibrationCheck {
  /** The list whose published scores were checked; null if chances learnt on the other folds were. */
  readonly list: string | null;
  /** Candidates checked: all rows of the lists. */
  readonly rows: number;
  readonly hits: number;
  /** Sum of the predicted chances. */
  readonly expectedHits: number;
  /** Mean squared difference of chance and outcome (Brier, Mon. Weather Rev. 78, 1 (1950)); 0 is perfect. */
  readonly brier: number;
  /** The Brier score of giving every row the same chance, hits / rows. */
  readonly brierOfMean: number;
  /** 1 - brier / brierOfMean: above 0 the scores tell more than their mean. */
  readonly skill: number;
  readonly bins: readonly ReliabilityBin[];
}

export interface ModelEvaluation {
  readonly model: string;
  readonly arity: number;
  readonly hitsAt: readonly HitsAt[];
  /** Cumulative hits at growing N, for the discovery curve. */
  readonly curve: readonly CurvePoint[];
  readonly anions: readonly AnionEvaluation[];
  /** By the highest charge of a cation; absent in reports of earlier versions. */
  readonly charges?: readonly ChargeEvaluation[];
  /** Of the formula types with the most hidden compounds; absent in reports of earlier versions. */
  readonly types?: readonly TypeEvaluation[];
  /** Absent in reports of earlier versions. */
  readonly systems?: readonly SystemCount[];
  /** Absent in reports of earlier versions, and of published lists. */
  readonly missedRows?: MissedRows;
  /** By file, if several were given. */
  readonly files?: readonly FileHits[];
  /** If it was asked for; of the first model alone. */
  readonly stability?: Stability;
  /** Chances by rank, learnt on the other folds; null if there are no folds to learn from. */
  readonly calibration: CalibrationCheck | null;
  /** Of all folds together; 0 if the model was fitted as part of another one. */
  readonly fitSeconds: number;
  readonly rankSeconds: number;
}

/** One space under one protocol; of the kind `all` the spaces that a list of all kinds was put together from. */
export interface ArityEvaluation {
  readonly protocol: ProtocolName;
  readonly arity: number;
  readonly kind: ListKind;
  /** How often compounds were held out and everything fitted; 1 for files. */
  readonly folds: number;
  /** Candidates that are not known; mean over the folds. */
  readonly candidates: number;
  /** Known compounds of this arity that were learnt from; mean over the folds. */
  readonly known: number;
  /**
   * Held-out compositions: given at this arity, new (neither known nor neutral), and of them inside the space; means over
   * the folds.
   */
  readonly heldOut: { readonly given: number; readonly unknown: number; readonly inSpace: number };
  /** inSpace / candidates: what random picks would hit. */
  readonly baseRate: number;
  /** The models and, behind them, the published list of this space under its id, in its order and, as `ID rank_blend`, before its recalibration. */
  readonly models: readonly ModelEvaluation[];
  /** The published list of this space against the held-out compounds; null if there is none or nothing was published. */
  readonly published: CalibrationCheck | null;
  /** The published list of this space against the energies of the workspace; absent if none of its first rows has an energy. */
  readonly nearHull?: NearHull;
}

/** A file that took part, and how. */
export interface EvaluationFile {
  /** `held-out`: its compounds are hits; `neutral`: they are ignored. */
  readonly role: 'held-out' | 'neutral';
  readonly name: string;
  /** Compositions that could be read, and rows that could not. */
  readonly compositions: number;
  readonly refused: number;
}

export interface EvaluationProtocol {
  readonly name: ProtocolName;
  /** For people: what was hidden and what counts. */
  readonly description: string;
  readonly files: readonly EvaluationFile[];
}

/** Known compounds on the two sides of a year: the models learn from one side, the other is hidden. */
export interface TimeSplit {
  readonly until: number;
  /** Compounds that some source reports up to that year, first reported later, and without any year. */
  readonly before: number;
  readonly after: number;
  readonly undated: number;
  /** Whether compounds without a year are learnt from (`before`), or neither learnt from nor counted. */
  readonly undatedAs: 'left-out' | 'before';
}

/** The result of `incognita evaluate`. */
export interface EvaluationReport {
  /** Of this type; reports of an earlier form are not read. */
  readonly form: 2;
  readonly protocols: readonly EvaluationProtocol[];
  /** With their titles, if they have any. */
  readonly sources: readonly { readonly name: string; readonly title?: string; readonly compounds: number }[];
  /** Of the protocol `time`. */
  readonly time?: TimeSplit;
  readonly seed: number;
  readonly codeVersion: string;
  readonly evaluatedAt: string;
  /** One for each protocol and space, in the order of `protocols`. */
  readonly arities: readonly ArityEvaluation[];
}
