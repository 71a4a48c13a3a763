import type { Ion } from '../../chemistry/ions/ion.js';
import type { AlikeIon } from '../../scoring/ion-evidence.js';

/** An ion with its place on the map of the ions. */
export interface MappedIon {
  readonly ion: Ion;
  /** Known compounds that have it. */
  readonly compounds: number;
  /** From 0 to 1; near ions replace each other. */
  readonly x: number;
  readonly y: number;
  /** The ion most alike, and how much. */
  readonly nearest: AlikeIon | null;
}

export interface IonMap {
  /** By element and charge. */
  readonly cations: readonly MappedIon[];
  /** Anions are few, so that they have no map. */
  readonly anions: readonly { readonly ion: Ion; readonly compounds: number }[];
  /** Ids of the lists whose known compounds are counted. */
  readonly lists: readonly string[];
}

/** What the known compounds and the lists say of an ion. */
export interface IonReport {
  readonly ion: Ion;
  /** Known compounds that have it. */
  readonly compounds: number;
  readonly known: readonly {
    readonly arity: number;
    readonly count: number;
    /** Some of them, in the order of their reduced formulas. */
    readonly first: readonly { readonly formula: string; readonly conventional: string }[];
  }[];
  readonly nearest: readonly AlikeIon[];
  /** The best candidates of each ionic list that have the ion. */
  readonly candidates: readonly IonCandidates[];
}

interface IonCandidates {
  /** Id of the list. */
  readonly list: string;
  readonly arity: number;
  /** Rows of the list that have the ion. */
  readonly count: number;
  readonly first: readonly {
    readonly rank: number;
    readonly formula: string;
    readonly conventional: string;
    readonly score: number;
  }[];
}
