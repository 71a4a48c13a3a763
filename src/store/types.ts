import type { Message } from '../messages/message.js';
import type { Calibration } from '../calibration/calibration.js';
import type { Composition } from '../chemistry/composition.js';
import type { EntryFlag } from '../ingest/entry-flags.js';
import type { SpaceSize } from '../space/space-size.js';
import type { Scope } from '../space/space-choice.js';
import type { ListKind } from '../space/space-definition.js';

/** One report of a compound: which database, under which id there, first reported when. */
export interface SourceRecord {
  readonly source: string;
  readonly id: string | null;
  readonly year: number | null;
}

/** One entry of an ingested database, known or set aside. */
export interface EntryRecord {
  /** The reduced formula; with decimals if the amounts are fractional. */
  readonly formula: string;
  readonly arity: number;
  readonly source: string;
  /** All sources with an entry of this composition, in the order of their names. */
  readonly sources: readonly string[];
  /** The database's id, then further ones. */
  readonly ids: readonly string[];
  readonly year: number | null;
  readonly flags: readonly EntryFlag[];
  /** Whether it makes its composition a known compound. */
  readonly known: boolean;
  /** The formula as the file has it. */
  readonly written: string;
  /** K */
  readonly temperature: number | null;
  /** kPa */
  readonly pressure: number | null;
  /** eV per atom, like the next two */
  readonly energyAboveHull: number | null;
  readonly formationEnergy: number | null;
  readonly energy: number | null;
  readonly functional: string | null;
  /** Name of the file, with the part of an archive after a slash; null for what 0.1.0 took in. */
  readonly file: string | null;
  readonly line: number | null;
}

/** A composition that at least one ingested database reports by an entry that counts as known. */
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
  /** True for the built-in starter set, which leaves when a database of the user's own comes. */
  readonly starter: boolean;
  readonly file: string;
  readonly format: string;
  /** How the file was read, e.g. which column gave what: { formula: "pretty_formula", delimiter: "," }. */
  readonly reading: Readonly<Record<string, string>>;
  /** Of the file's bytes. */
  readonly sha256: string;
  readonly ingestedAt: string;
  /** accepted + refused */
  readonly rows: number;
  readonly accepted: number;
  /** Compositions that were not known before this file. */
  readonly added: number;
  readonly refused: number;
  /** Version of the readers that read it; 0 in workspaces of 0.1.0. */
  readonly reader: number;
  /** Accepted rows that count as known. */
  readonly known: number;
  /** The other accepted rows by the reason they were set aside for: a flag, or "not chosen" by --known. */
  readonly setAside: Readonly<Record<string, number>>;
  /** What is no row and no fault, such as headers and other files in an archive. Not among the rows. */
  readonly skipped: number;
  /** How the file was read, beyond the counts. */
  readonly notes: readonly Message[];
}

/** A source of entries. A compound that several sources report counts in each of them. */
export interface SourceSummary {
  readonly name: string;
  /** What people call it; its name if it has no title. */
  readonly title: string;
  readonly compounds: number;
  readonly starter: boolean;
  /** Files ingested under this name. */
  readonly files: number;
  /** Entries, known and set aside. */
  readonly entries: number;
  /** The expression that says which of them count as known. */
  readonly known: string;
}

/** A row of the input that could not become an entry. */
export interface RefusedRow {
  /** 1 is the first line of the file. */
  readonly line: number;
  /** The part of an archive or folder that the row is from. */
  readonly member?: string;
  /** The row as the file has it, shortened. */
  readonly text: string;
  readonly reason: Message;
}

/** A file that belongs to a list, such as its fitted model. */
export interface ListArtifact {
  readonly name: string;
  /** Relative to the workspace. */
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What a published list says about itself: the build's description, and what publishing adds. */
export interface ListMetadata {
  /** e.g. "ternary-ionic-v3", "ternary-intermetallic-v1" */
  readonly id: string;
  readonly arity: number;
  readonly kind: ListKind;
  readonly version: number;
  /** True if `lists use` made it the current list of its space; otherwise that is the newest. Not stored with the list. */
  readonly chosen?: true;
  readonly publishedAt: string;
  /** SHA-256 over the rows in rank order (the exact text is in docs/lists.md). */
  readonly checksum: string;
  readonly rows: number;
  readonly artifacts: readonly ListArtifact[];
  /** EntryStore.fingerprint() of the known compounds it was made from, if the build gave it. */
  readonly dataFingerprint?: string;
  readonly codeVersion: string;
  readonly seed: number;
  readonly models: readonly { readonly name: string; readonly parameters: Readonly<Record<string, unknown>> }[];
  /**
   * The databases it learnt from: name, number of compositions that count as known, and the expression that chose them,
   * if it is given. `starter` marks the built-in data, with what whoever passes the list on passes on as well.
   */
  readonly sources: readonly {
    readonly name: string;
    /** What people called it; absent if that was its name. */
    readonly title?: string;
    readonly compounds: number;
    readonly starter: boolean;
    /** The expression that chose its compounds; absent in lists of earlier versions. */
    readonly knownBy?: string;
    /** Only of built-in data. */
    readonly licence?: string;
    /** Only of built-in data. */
    readonly citation?: string;
  }[];
  /** Of a list of all kinds: whether compounds with hydrogen are among them. */
  readonly scope?: Scope;
  /** Of a list of all kinds: the lists that it was put together from, and how many of its rows are from each. */
  readonly parts?: readonly { readonly list: string; readonly kind: ListKind; readonly rows: number }[];
  /** The expression that chose the known compounds for this list in place of those of the sources, if one did. */
  readonly knownBy?: string;
  /**
   * Whose additions the order was fitted to, if somebody asked: a source or `after:YEAR`, the number of its compounds that taught, and
   * the change of the logarithm of the odds by class.
   */
  readonly rankFor?: {
    readonly name: string;
    readonly compounds: number;
    /** Absent in a list of all kinds. */
    readonly weights?: Readonly<Record<string, number>>;
  };
  /** All ordered cells of the tensor, distinct candidates, and the members of its modes. */
  readonly space: SpaceSize;
  /** Cells of the space that hold no known compound: the candidates that the list was chosen from, counted once for all that show them. */
  readonly candidates: number;
  /**
   * Candidates that are not in the list although it is longer than all there was: without evidence, or another cell of a listed
   * composition. Absent if the list was cut, and in older ones.
   */
  readonly unscored?: number | undefined;
  /** Known compounds: in the workspace at this arity, of them inside the space, and in the workspace in all. */
  readonly known: { readonly compounds: number; readonly inSpace: number; readonly total?: number };
  /** Rank to estimated chance, discovery curve and random base rate. */
  readonly calibration: Calibration;
  readonly timings: { readonly fitSeconds: number; readonly rankSeconds: number };
}

/** What a build says of the list it made; publishing adds the rest. */
export type ListDescription = Omit<
  ListMetadata,
  'id' | 'version' | 'chosen' | 'publishedAt' | 'checksum' | 'rows' | 'artifacts'
>;

/** What the rows of a list can be sorted by: their rank, their formula as chemists write it, the raw score of a model, or a computed column. */
export type SortKey = 'rank' | 'formula' | { readonly model: string } | { readonly column: string };

/**
 * An order of the rows. Descending is the exact reverse of ascending; among equal raw scores the best rank comes first in descending order. By a
 * column, equal rows are in the order of their ranks both ways; those without a value, then those it was not computed for, come last.
 */
export interface RowOrder {
  readonly by: SortKey;
  readonly descending: boolean;
}

/** How many rows hold an element, and their mean score; null if none does. */
export interface ElementCount {
  readonly element: string;
  readonly rows: number;
  readonly meanScore: number | null;
}
