import { parseEntryFormula } from '../../src/chemistry/formula/formula.js';
import { flagBits } from '../../src/ingest/entry-flags.js';
import type { IngestItem } from '../../src/ingest/ingest-item.js';
import type { IngestBatch, IngestOutcome } from '../../src/store/commit-ingest.js';
import type { Workspace } from '../../src/store/workspace.js';
import { NOW } from './sample-list.js';

/** An accepted row of a formula, with an id and a year where they are given: "NaCl", ["NaCl", "x-1", 1913]. */
export type Entry = string | readonly [formula: string, id: string | null, year?: number | null];

export function accepted(entry: Entry, line = 1): IngestItem {
  const [text, id = null, year = null] = typeof entry === 'string' ? [entry] : entry;
  const { formula, composition, fractional } = parseEntryFormula(text);
  const flags = flagBits(fractional ? ['disordered'] : []);
  return { kind: 'accepted', line, formula, composition, written: text, id, year, flags };
}

/** Ingests entries as a file of that source; the content hash follows from the entries. */
export async function ingestEntries(
  workspace: Workspace,
  source: string,
  entries: readonly Entry[],
  batch: Partial<IngestBatch> = {},
): Promise<IngestOutcome> {
  const rows = entries.map((entry, index) => accepted(entry, index + 2));
  const file = { source, file: `${source}.csv`, format: 'csv', sha256: JSON.stringify(entries), rows: [rows] };
  return workspace.entries.ingest({ ...file, ...batch }, NOW);
}
