import type { Ion } from '../../chemistry/ions/ion.js';

/** Which pseudo-binary line or pseudo-ternary triangle is wanted. */
export interface SystemMapQuery {
  /** Element symbol, e.g. "O". */
  readonly anion: string;
  /** Two or three cations, each an element in any state ("Fe") or an ion ("Fe3+"). */
  readonly cations: readonly string[];
}

/** A composition with its place on a map. */
export interface MapPoint {
  readonly formula: string;
  readonly conventional: string;
  /** The cations, then the anion; none for a known compound without a charge-balanced form. */
  readonly ions: readonly Ion[];
  readonly known: boolean;
  /** Calibrated, in [0, 1]; for a known compound how well the models fit it; null if it has none. */
  readonly score: number | null;
  /** Exact rank in the list of its number of elements; null below the list's end and for known compounds. */
  readonly rank: number | null;
  readonly estimatedRank: number | null;
  /** The list of the score and the rank, which is not the same for all of a map; null without a score. */
  readonly list: string | null;
  /** Share of each cation of the map among the cations, in the map's order; they add up to 1. */
  readonly fractions: readonly number[];
}

export interface SystemMap {
  readonly anion: string;
  readonly cations: readonly {
    readonly element: string;
    /** The ion if one was asked for, e.g. "Fe3+", else null. */
    readonly ion: string | null;
    /** Ions of the element that the map covers, the most frequent in crystals first. */
    readonly states: readonly string[];
    /** The end member at its corner: the binary composition of its likeliest state, as chemists write it. */
    readonly endMember: string;
  }[];
  /** Known compounds, and candidates by score, all with their places. */
  readonly points: readonly MapPoint[];
  /** Largest amount of a cation among the candidates that have all cations of the map. */
  readonly maxAmount: number;
  /** Ids of the lists whose scores are shown. */
  readonly lists: readonly string[];
}

/** Which heat map is wanted: one cation of the first charge, one of the second, in a ratio, with an anion. */
export interface CationMapQuery {
  /** Element symbol, e.g. "O". */
  readonly anion: string;
  /** Coprime amounts of the first and the second cation. */
  readonly ratio: readonly [number, number];
  /** Charges of the first and the second cation, e.g. [2, 4]. */
  readonly charges: readonly [number, number];
}

export interface CationMapCell {
  /** Index into the map's rows and columns. */
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly conventional: string;
  readonly known: boolean;
  readonly score: number | null;
  readonly rank: number | null;
  /** The list of the score and the rank; null without a score. */
  readonly list: string | null;
}

export interface CationMap {
  readonly anion: string;
  readonly ratio: readonly [number, number];
  readonly charges: readonly [number, number];
  /** Ions of the first and of the second cation, by group of the periodic table. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** The formula type with A for the rows and B for the columns, e.g. "ABO3". */
  readonly type: string;
  readonly cells: readonly CationMapCell[];
  readonly list: string | null;
}
