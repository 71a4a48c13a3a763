import type { IngestResult } from '../service/ingest-file.js';
import { formatCount } from './format-count.js';

/** Names of formats as people know them. */
const FORMAT_NAMES: Readonly<Record<string, string>> = {
  csv: 'CSV',
  json: 'JSON',
  jsonl: 'JSON Lines',
  cif: 'CIF',
  list: 'list of formulas',
  zip: 'zip archive',
  optimade: 'OPTIMADE answer',
  families: 'table of structure families',
};

/**
 * What became of a file, in a line: "icsd.csv: 5,000 rows: 3,100 known, 1,400 theoretical, 450 disordered, 50 refused;
 * read as CSV; formula from SumFormula, id from CollectionCode, year from PublicationYear; source "icsd", 3,020
 * compositions new".
 */
export function ingestSummary(result: IngestResult): string {
  if (result.repeated && !result.reread) return `${result.file}: has been ingested before, nothing changed`;
  const counts = [
    `${formatCount(result.known)} known`,
    ...Object.entries(result.setAside).map(([reason, rows]) => `${formatCount(rows)} ${reason}`),
    `${formatCount(result.refused)} refused`,
  ];
  if (result.skipped > 0) counts.push(`${formatCount(result.skipped)} skipped`);
  const rows = result.rows === 1 ? '1 row' : `${formatCount(result.rows)} rows`;
  return [
    `${result.file}: ${rows}: ${counts.join(', ')}`,
    `read as ${readAs(result)}`,
    ...columnsText(result.reading),
    `source "${result.source}", ${formatCount(result.added)} compositions new`,
    ...(result.reread ? ['read anew, since an older version of Incognita had ingested it'] : []),
  ].join('; ');
}

function readAs({ format, reading }: IngestResult): string {
  const name = FORMAT_NAMES[format] ?? format;
  return reading['layout'] === undefined ? name : `${reading['layout']} (${name})`;
}

function columnsText(reading: Readonly<Record<string, string>>): string[] {
  const from = (['formula', 'id', 'year'] as const).filter((role) => reading[role] !== undefined);
  return from.length === 0 ? [] : [from.map((role) => `${role} from ${reading[role]}`).join(', ')];
}
