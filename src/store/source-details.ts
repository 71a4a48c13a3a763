import type { Database } from 'better-sqlite3';
import { ENTRY_FLAGS, flagBit, type EntryFlag } from '../ingest/entry-flags.js';

/** What the entries of a source say of themselves, and what it shares with other sources. */
export interface SourceDetails {
  /** Known compounds that no other source reports. */
  readonly own: number;
  /** Known compounds that another source reports as well, by its name; sources without any are absent. */
  readonly shared: Readonly<Record<string, number>>;
  /** The first and the last year of its entries; null if none has a year. */
  readonly years: readonly [first: number, last: number] | null;
  /** Entries without a year. */
  readonly undated: number;
  /** Entries by flag; flags without any are absent. */
  readonly flags: Readonly<Partial<Record<EntryFlag, number>>>;
}

interface Counts {
  readonly source: string;
  readonly first: number | null;
  readonly last: number | null;
  readonly undated: number;
}

/** Counts the entries of each source, by its name. Takes a moment for a million entries, so it is asked for by itself. */
export function sourceDetails(db: Database): Map<string, SourceDetails> {
  const byFlag = ENTRY_FLAGS.map((flag) => `sum(flags & ${flagBit(flag)} > 0) AS "${flag}"`).join(', ');
  const counts = db
    .prepare(
      `SELECT source, min(year) AS first, max(year) AS last, sum(year IS NULL) AS undated, ${byFlag}
       FROM entry GROUP BY source`,
    )
    .all() as (Counts & Record<EntryFlag, number>)[];
  const own = new Map(
    db
      .prepare(
        `SELECT source, count(*) FROM (SELECT min(source) AS source FROM entry WHERE known = 1
         GROUP BY compound HAVING min(source) = max(source)) GROUP BY source`,
      )
      .raw()
      .all() as [string, number][],
  );
  const pairs = db
    .prepare(
      `SELECT a.source, b.source, count(DISTINCT a.compound) FROM entry a JOIN entry b ON a.compound = b.compound
       WHERE a.source <> b.source AND a.known = 1 AND b.known = 1 GROUP BY a.source, b.source ORDER BY a.source, b.source`,
    )
    .raw()
    .all() as [string, string, number][];
  return new Map(
    counts.map((row) => [
      row.source,
      {
        own: own.get(row.source) ?? 0,
        shared: Object.fromEntries(
          pairs.filter(([one]) => one === row.source).map(([, other, count]) => [other, count]),
        ),
        years: row.first === null || row.last === null ? null : [row.first, row.last],
        undated: row.undated,
        flags: Object.fromEntries(ENTRY_FLAGS.filter((flag) => row[flag] > 0).map((flag) => [flag, row[flag]])),
      },
    ]),
  );
}
