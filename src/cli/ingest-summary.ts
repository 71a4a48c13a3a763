import type { IngestResult } from '../service/ingest-file.js';
import { formatCount } from './format-count.js';

/** Names of formats as people know them. */
const FORMAT_NAMES: Readonly<Record<string, string>> = {
  csv: 'CSV',
  json: 'JSON',
  jsonl: 'JSON Lines',
  cif: 'CIF',
  list: 'list of formulas',
  poscar: 'POSCAR',
  xyz: 'extended XYZ',
  xlsx: 'Excel sheet',
  parquet: 'Parquet',
  ase: 'ASE database',
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

/** What became of many files, in a line. */
export function totalSummary(results: readonly IngestResult[]): string {
  const sum = (of: (result: IngestResult) => number): number => results.reduce((total, each) => total + of(each), 0);
  const setAside = new Map<string, number>();
  for (const result of results) {
    for (const [reason, rows] of Object.entries(result.setAside)) {
      setAside.set(reason, (setAside.get(reason) ?? 0) + rows);
    }
  }
  const repeated = results.filter((result) => result.repeated && !result.reread).length;
  const counts = [
    `${formatCount(sum(({ known }) => known))} known`,
    ...[...setAside].map(([reason, rows]) => `${formatCount(rows)} ${reason}`),
    `${formatCount(sum(({ refused }) => refused))} refused`,
  ];
  const sources = [...new Set(results.map(({ source }) => `"${source}"`))];
  const named = sources.length > 3 ? `${sources.length} sources` : `source ${sources.join(', ')}`;
  return [
    `${formatCount(results.length)} files: ${formatCount(sum(({ rows }) => rows))} rows: ${counts.join(', ')}`,
    `${named}, ${formatCount(sum(({ added }) => added))} compositions new`,
    ...(repeated > 0 ? [`${formatCount(repeated)} files have been ingested before, nothing of them changed`] : []),
  ].join('; ');
}

/** The format, with the name of the database whose layout it is. */
export function readAs({ format, reading }: Pick<IngestResult, 'format' | 'reading'>): string {
  const name = FORMAT_NAMES[format] ?? format;
  return reading['layout'] === undefined ? name : `${reading['layout']} (${name})`;
}

/** Which column gives what. */
export function columnsText(reading: Readonly<Record<string, string>>): string[] {
  const from = (['formula', 'id', 'year'] as const).filter((role) => reading[role] !== undefined);
  return from.length === 0 ? [] : [from.map((role) => `${role} from ${reading[role]}`).join(', ')];
}
