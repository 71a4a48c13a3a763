import type { Composition } from '../chemistry/composition.js';

/** One report of a compound: which database, under which id there, first reported when. */
export interface SourceRecord {
  readonly source: string;
  readonly id: string | null;
  readonly year: number | null;
}

/** A composition that at least one ingested database reports. */
export interface KnownCompound {
  /** The reduced formula, the key. */
  readonly formula: string;
  readonly composition: Composition;
  readonly sources: readonly SourceRecord[];
}

/** One ingested file. */
export interface IngestRecord {
  readonly id: number;
  readonly source: string;
  readonly file: string;
  readonly format: string;
  readonly sha256: string;
  readonly ingestedAt: string;
  readonly rows: number;
  readonly accepted: number;
  /** Compositions that were not known before this file. */
  readonly added: number;
  readonly refused: number;
}

/** A row of the input that could not become an entry. */
export interface RefusedRow {
  readonly line: number;
  readonly text: string;
  readonly reason: string;
}

/** One ranked candidate (or, marked, a known compound) of a score list. */
export interface ListRow {
  readonly rank: number;
  readonly formula: string;
  /** Synthesizability score in [0, 1], calibrated. */
  readonly score: number;
  readonly arity: number;
  readonly elements: readonly string[];
  readonly anion: string;
  /** The ions in the order cations then anion, e.g. "Ba2+ Ti4+ O2-". */
  readonly ions: string;
  readonly anonymousFormula: string;
  /** Raw score of each model of the list, by model name. */
  readonly raw: Readonly<Record<string, number>>;
}

/** What a published list says about itself. Everything but `id`, `version`, `publishedAt`, `checksum` comes from the build. */
export interface ListMetadata {
  /** e.g. "ternary-v3" */
  readonly id: string;
  readonly arity: number;
  readonly version: number;
  readonly publishedAt: string;
  /** SHA-256 over the rows in rank order (see the list format in docs/lists.md). */
  readonly checksum: string;
  readonly rows: number;
  readonly codeVersion: string;
  readonly seed: number;
  readonly models: readonly { readonly name: string; readonly parameters: Readonly<Record<string, unknown>> }[];
  /** The databases it learnt from: name and number of compositions. `starter` marks the built-in starter set. */
  readonly sources: readonly { readonly name: string; readonly compounds: number; readonly starter: boolean }[];
  readonly space: {
    readonly cations: number;
    readonly anions: number;
    readonly ratios: number;
    readonly maxAmount: number;
    /** All ordered cells of the tensor, and distinct charge-balanced compositions that are not masked. */
    readonly cells: number;
    readonly candidates: number;
  };
  /** Known compounds: in the workspace at this arity, and of them inside the space. */
  readonly known: { readonly compounds: number; readonly inSpace: number };
  /** Rank (or score) to estimated chance, discovery curve and random base rate; see src/models/calibration.ts. */
  readonly calibration: unknown;
  readonly timings: { readonly fitSeconds: number; readonly rankSeconds: number };
}

/** Which rows of a list are wanted. Every given condition must hold. */
export interface RowFilter {
  /** All of these elements. */
  readonly elements?: readonly string[];
  /** None of these elements. */
  readonly exclude?: readonly string[];
  /** e.g. "Ba-Ti-O" or with wildcards "Li-*-O": the compounds of exactly that system. */
  readonly chemicalSystem?: string;
  /** e.g. "ABC3" */
  readonly anonymousFormula?: string;
  /** Element symbol of the anion. */
  readonly anion?: string;
  readonly arity?: number;
  readonly scoreMin?: number;
}
