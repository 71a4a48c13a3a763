import type { FlagName } from '../calibration/flags/flag.js';
import type { Contribution, UnscoredByList } from '../scoring/list-scorer.js';
import type { ErrorCode } from '../errors.js';
import type { Message } from '../messages/message.js';
import type { Ion } from '../chemistry/ions/ion.js';
import type { ListRow } from '../rows/list-row.js';
import type { RowFilter } from '../rows/row-filter.js';
import type { SpaceKind } from '../space/space-definition.js';
import type { ElementCount, ListMetadata, SourceRecord, SourceSummary } from '../store/types.js';

/** A page of a list. `total` counts every row that the filter keeps; `here` is the cursor of this page, null for the first; `next` is that of the next page or null, `nextFrom` its position. */
export interface BrowsePage {
  readonly list: ListMetadata;
  readonly rows: readonly ListRow[];
  readonly total: number;
  readonly here: string | null;
  readonly next: string | null;
  readonly nextFrom: number | null;
  /** Rows that conditions or an order by computed columns leave aside, because the columns were not computed for them. */
  readonly uncomputed: number;
}

export interface BrowseQuery extends RowFilter {
  /** Rows a page, 1 to 1,000; 50 by default. */
  readonly limit?: number;
  /** `rank` (the default), `formula`, `raw_<model>` or a computed column; with a minus before it the reverse. */
  readonly sort?: string | undefined;
  /** Opaque, from an earlier page of the same list. */
  readonly cursor?: string | undefined;
  /** Without a cursor: the position to begin at, counted from 0 in the order of all rows of the list; 0 by default. */
  readonly from?: number;
}

/** How many rows of a list each element is in, and how they score. */
export interface ElementCounts {
  readonly list: ListMetadata;
  /** Rows that the filter keeps. */
  readonly total: number;
  /** Every element of the list, in alphabetical order. */
  readonly elements: readonly ElementCount[];
}

/** A row of a download: a candidate of the list, or a known compound if those are asked for. */
export interface ExportRow extends ListRow {
  /** For a known compound, `rank` is the position at which it would be among the candidates. */
  readonly known: boolean;
}

/** What is about to be asked of a list. */
export interface ListPreparation extends RowFilter {
  /** Default: the order of the list. */
  readonly sort?: string | undefined;
  /** Whether elements are to be counted. */
  readonly counts?: boolean;
}

/** Which rows of a list a download holds. */
export interface ListRowsOptions {
  /** At most this many candidates, the best; all that the filter keeps by default. Known compounds do not count. */
  readonly top?: number | undefined;
  /** Also the known compounds that would be among the ranks of the list; left out by default. */
  readonly includeKnown?: boolean;
}

/** One charge-balanced reading of a formula, as people read it. */
export interface OxidationForm {
  /** The cations, then the anion. */
  readonly ions: readonly Ion[];
  /** Amounts in the reduced formula, in the order of `ions`. */
  readonly amounts: readonly number[];
  /** What the composition is with these ions. */
  readonly kind: SpaceKind;
  /** Whether these are the ions that were scored. */
  readonly scored: boolean;
  /** Share of this form's likelihood among all balanced forms found, 0 to 1. */
  readonly likelihood: number;
}

/** Why a formula has no score. */
export type Unscored = UnscoredByList | 'no-list' | 'fractional';

/** The answer for one formula. Exactly one of `score` and `unscored` is given. */
export interface ScoreResult {
  /** What was asked, as it was written. */
  readonly query: string;
  /** The reduced formula (the key). */
  readonly formula: string;
  /** As chemists write it. */
  readonly conventional: string;
  readonly anonymousFormula: string;
  readonly elements: readonly string[];
  readonly arity: number;
  /** What the composition is, the first of `kinds`; null if it is left out of all lists by choice. */
  readonly kind: SpaceKind | null;
  /** Every kind that applies to the reading that was scored, or else to the likeliest one. */
  readonly kinds: readonly SpaceKind[];
  /** Known to an ingested database. */
  readonly known: boolean;
  /** Synthesizability score in [0, 1]. */
  readonly score: number | null;
  /** The 95 % interval of the score; null without a score, and for lists of earlier versions. */
  readonly scoreLow: number | null;
  readonly scoreHigh: number | null;
  /** Exact rank in the list, or null if the formula is not in it: below its end, known when it was made, or unscored. */
  readonly rank: number | null;
  /** The exact rank before the recalibration, or null if the formula is not in the list. */
  readonly rankBlend: number | null;
  /** What chemistry says about it; none for lists of earlier versions. */
  readonly flags: readonly FlagName[];
  /** A sentence per flag; null if there are none. */
  readonly flagReasons: readonly Message[] | null;
  /** Share of the candidates of the space that score lower, 0 to 100; estimated below the list's end. */
  readonly percentile: number | null;
  /** The rank if it is in the list, otherwise the estimated rank among the candidates; null if unscored. */
  readonly estimatedRank: number | null;
  /** Raw score of each model by name; of an unscored formula, of the models that need no oxidation states. */
  readonly raw: Readonly<Record<string, number>>;
  /** The list the score comes from. */
  readonly list: string | null;
  /** The form that was scored first, if it has charges, then the others, likeliest first. */
  readonly forms: readonly OxidationForm[];
  readonly unscored: { readonly reason: Unscored; readonly detail: Message } | null;
}

/** A known compound from which a formula differs by the exchange of one ion. */
export interface Neighbour {
  readonly formula: string;
  readonly conventional: string;
  /** e.g. Ca2+ and Sr2+: the known compound holds `from` where the asked formula holds `to`. */
  readonly exchanged: { readonly from: Ion; readonly to: Ion };
  /** Similarity of the two ions, 0 to 1. */
  readonly similarity: number;
}

export interface SystemMember {
  readonly formula: string;
  readonly conventional: string;
  /** Rank in the list for a candidate, null for a known compound. */
  readonly rank: number | null;
  readonly score: number | null;
}

/** A composition of the same elements that can be scored if one cannot. */
export interface ScoredInstead extends SystemMember {
  readonly known: boolean;
}

/** Everything there is to say about one composition. */
export interface CompositionReport extends ScoreResult {
  /** Who reports it, with the titles of the sources. */
  readonly sources: readonly (SourceRecord & { readonly title: string })[];
  /** What the score means in words. */
  readonly meaning: readonly Message[];
  readonly contributions: readonly Contribution[];
  readonly neighbours: readonly Neighbour[];
  /** Candidates of the list that differ in one cation only, best first. */
  readonly similar: readonly SystemMember[];
  /** For a composition without a score: those of its elements that have one, the closest in amounts first. */
  readonly instead: readonly ScoredInstead[];
  readonly chemicalSystem: {
    readonly name: string;
    readonly known: readonly SystemMember[];
    /** Candidates of the list in this system, best first. */
    readonly candidates: readonly SystemMember[];
  };
}

/** A formula of several that could not be read. */
export interface FormulaFailure {
  readonly query: string;
  readonly error: {
    readonly code: ErrorCode;
    /** What is wrong, and what may have been meant. */
    readonly message: readonly Message[];
    readonly details: Readonly<Record<string, unknown>>;
  };
}

export interface ModelSummary {
  readonly name: string;
  readonly title: Message;
  readonly description: Message;
  readonly reference: string;
  /** Ids of the current lists that use it. */
  readonly lists: readonly string[];
}

export interface Status {
  readonly version: string;
  /** True once at least one list can be served. */
  readonly ready: boolean;
  /** True if the workspace holds nothing but the built-in data. */
  readonly starter: boolean;
  readonly compounds: number;
  readonly compoundsByArity: Readonly<Record<string, number>>;
  readonly sources: readonly Pick<SourceSummary, 'name' | 'title' | 'compounds' | 'starter'>[];
  readonly lists: readonly string[];
  /** Current lists that are damaged, each with the one that is used in its place. */
  readonly damaged: readonly { readonly list: string; readonly instead: string | null }[];
  /** Lists that this server is making. */
  readonly building: readonly ListInProgress[];
}

/** How far a list is that is being made. */
export interface ListInProgress {
  /** e.g. "quaternary" */
  readonly list: string;
  /** 0 to 1 */
  readonly share: number;
  /** undefined if it is too early to say */
  readonly secondsLeft?: number;
}
