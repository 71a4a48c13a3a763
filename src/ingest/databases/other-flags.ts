import { flagBit, flagBits, type FlagBits } from '../entry-flags.js';
import type { RawRow } from '../reader.js';
import { genericFlags } from '../tables/generic-flags.js';
import type { Database, Get } from './database.js';
import { recordRow } from './record-row.js';

/** What columns besides those of a database's layout say of its rows: people add columns such as "hypothetical". */
export interface OtherFlags {
  /** Columns of providers that may say more and are not used. */
  readonly unused: readonly string[];
  /** The row with the flags of these columns as well. */
  add(row: RawRow, get: Get): RawRow;
}

/** Fields that providers add to a standard: "_exmpl_theoretical". */
const PROVIDER = /^_[a-z\d]+_(?=[a-z])/;

/** `sample` are records of the table, `names` its columns or keys. */
export function otherFlags(database: Database, names: readonly string[], sample: readonly Get[]): OtherFlags {
  const used = new Set<string>();
  for (const get of sample) {
    const recorded: Get = (key) => {
      used.add(key).add(key.split('.')[0]!);
      return get(key);
    };
    recordRow(database, recorded, 1, () => '');
  }
  const rest = names.filter((name) => !used.has(name.trim()) && !used.has(`attributes.${name.trim()}`));
  const flags = genericFlags(rest, [], sample);
  const provided = rest.filter((name) => PROVIDER.test(name));
  // What says more in a table of no known database does so under a provider's name, but in whose way is not known.
  const known = new Set(genericFlags(provided.map(plainName), [], []).mentioned);
  return {
    unused: provided.filter((name) => known.has(plainName(name))),
    add: (row, get) => {
      const bits = (row.flags ?? 0) | flags.read(get);
      return bits === (row.flags ?? 0) ? row : { ...row, flags: cautious(bits) };
    },
  };
}

function plainName(name: string): string {
  return name.replace(PROVIDER, '');
}

/** A row that says both of itself is not trusted to be measured. */
function cautious(bits: FlagBits): FlagBits {
  const both = flagBits(['experimental', 'theoretical']);
  return (bits & both) === both ? bits & ~flagBit('experimental') : bits;
}
