import type { Message } from '../../messages/message.js';
import type { Crystal } from '../../structures/crystal.js';
import type { FlagBits } from '../entry-flags.js';

/** The value of a record under a key: a cell of a table, or what a dotted path leads to in an object. */
export type Get = (key: string) => unknown;

/** Where the records of one database have what an entry needs. Of several keys the first that is filled counts. */
export interface Database {
  /** As people call it, for the summary: "ICSD export". */
  readonly name: string;
  /** Whether a table or list of objects with these keys is of this database. */
  recognises(keys: ReadonlySet<string>): boolean;
  readonly formula: readonly string[];
  /** A formula that is not simply the text under a key. Default: that text. */
  formulaOf?(get: Get): string | null;
  /** Whether formulas count atoms of sites, see `RawRow.isCounted`. */
  readonly isCounted?: boolean;
  /** Keys of the id, the first that is there; like those of the formula above and of what follows. */
  readonly id?: readonly string[];
  /** Put before ids that are numbers only. */
  readonly idPrefix?: string;
  /** Further ids. */
  ids?(get: Get): string[];
  /** Keys of the year of the first report. */
  readonly year?: readonly string[];
  flags?(get: Get): FlagBits;
  /** K */
  readonly temperature?: readonly string[];
  /** In `pressureUnit`. */
  readonly pressure?: readonly string[];
  /** Kilopascals in a unit of the database's pressures. Default 1. */
  readonly pressureUnit?: number;
  /** eV per atom, like the next two. */
  readonly energyAboveHull?: readonly string[];
  /** eV per atom. */
  readonly formationEnergy?: readonly string[];
  /** Total energy. */
  readonly energy?: readonly string[];
  /** Total energy per atom that is not simply the number under a key. */
  energyOf?(get: Get): number | null;
  /** The method of the energies, e.g. "PBE+U". */
  readonly functional?: readonly string[];
  /** Its cell and sites, if it has them. */
  crystal?(get: Get): Crystal | null;
  /** What a record is that is no entry, as the end of a sentence; undefined for an entry. */
  skip?(get: Get): Message | undefined;
  /** True for lists of candidates, which must not be taken for known compounds, see `isRefused`. */
  readonly refused?: boolean;
}
