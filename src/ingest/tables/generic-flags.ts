import { flagBit, flagBits, NO_FLAGS, type EntryFlag, type FlagBits } from '../entry-flags.js';
import type { Get } from '../databases/database.js';
import { truthOf } from '../databases/values.js';
import { normaliseHeading } from './column-names.js';

/** Columns of yes and no that say outright what a row is: the flag if yes, and the flag if no. */
const TOLD: Readonly<Record<string, readonly [yes: EntryFlag | null, no: EntryFlag | null]>> = {
  theoretical: ['theoretical', 'experimental'],
  is_theoretical: ['theoretical', 'experimental'],
  hypothetical: ['theoretical', 'experimental'],
  is_hypothetical: ['theoretical', 'experimental'],
  experimental: ['experimental', 'theoretical'],
  is_experimental: ['experimental', 'theoretical'],
  disordered: ['disordered', null],
  is_disordered: ['disordered', null],
  is_ordered: [null, 'disordered'],
  high_pressure: ['high-pressure', null],
  retracted: ['retracted', null],
  deprecated: ['retracted', null],
  duplicate: ['duplicate', null],
  is_duplicate: ['duplicate', null],
  derived: ['derived', null],
};

/** Columns that may tell computed from measured rows, but say it in a way that only their database knows. */
const HINTS =
  /^(?:icsd|icsd_ids?|is_icsd|in_icsd|from_icsd|has_icsd|flags?|status|method|origin|source_type|data_type|type|stability|is_stable|stable|hull_distance|ehull|e_hull|e_above_hull\w*|energy_above_hull\w*|decomposition_energy|delta_e|formation_energy\w*|synthesi[sz]ed|synthesi[sz]able|exp|calc|dft|is_dft|calculated|computed|predicted)$/;

/** What a table of no known database says of its rows, by the names of its columns. */
export interface GenericFlags {
  /** Columns that may say more and are not used. */
  readonly unused: readonly string[];
  read(get: Get): FlagBits;
}

/** `used` are the columns that give something else already. */
export function genericFlags(headings: readonly string[], used: readonly string[]): GenericFlags {
  const rest = headings.filter((heading) => !used.includes(heading));
  const told = rest.filter((heading) => Object.hasOwn(TOLD, normaliseHeading(heading)));
  const unused = rest.filter((heading) => !told.includes(heading) && HINTS.test(normaliseHeading(heading)));
  const read = (get: Get): FlagBits => {
    let bits = NO_FLAGS;
    for (const heading of told) {
      const truth = truthOf(get(heading));
      if (truth === null) continue;
      const flag = TOLD[normaliseHeading(heading)]![truth ? 0 : 1];
      if (flag !== null) bits |= flagBit(flag);
    }
    // A row that says both of itself is not trusted to be measured.
    const both = flagBits(['experimental', 'theoretical']);
    return (bits & both) === both ? bits & ~flagBit('experimental') : bits;
  };
  return { unused, read: told.length === 0 ? () => NO_FLAGS : read };
}

/** The sentence about columns that were seen and not used. */
export function unusedSentence(columns: readonly string[]): string[] {
  if (columns.length === 0) return [];
  const names = columns.map((name) => `"${name.slice(0, 40)}"`).join(', ');
  const begin = columns.length === 1 ? `The column ${names} was` : `The columns ${names} were`;
  return [`${begin} not used, but may say which compounds are computed only or how stable they are.`];
}
