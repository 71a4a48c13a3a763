import { message, type Message } from '../messages/message.js';
import { nameOf } from '../messages/name-of.js';
import type { IngestResult } from '../service/ingest-file.js';

/** Sources that the summary of many files names one by one. */
const SOURCES_NAMED = 3;

/**
 * What became of a file, as the clauses of a line: "icsd.csv: 5,000 rows: 3,100 known, 1,400 theoretical, 450 disordered,
 * 50 refused; read as CSV; formula from SumFormula, id from CollectionCode, year from PublicationYear; source "icsd", 3,020
 * compositions new".
 */
export function ingestSummary(result: IngestResult): Message[] {
  const { file, rows, source, added: count } = result;
  if (result.repeated && !result.reread) return [message('ingest.repeated', { file })];
  return [
    message('ingest.rows', { file, rows, counts: countsOf(result) }),
    message('ingest.read-as', { format: readAs(result) }),
    ...describeColumns(result.reading),
    message('ingest.source', { source: `"${source}"`, count }),
    ...(result.reread ? [message('ingest.read-anew')] : []),
  ];
}

/** What became of many files, as the clauses of a line. */
export function totalSummary(results: readonly IngestResult[]): Message[] {
  const sum = (of: (result: IngestResult) => number): number => results.reduce((total, each) => total + of(each), 0);
  const setAside: Record<string, number> = {};
  for (const result of results) {
    for (const [reason, rows] of Object.entries(result.setAside)) setAside[reason] = (setAside[reason] ?? 0) + rows;
  }
  const repeated = results.filter((result) => result.repeated && !result.reread).length;
  const counts = countsOf({
    known: sum(({ known }) => known),
    setAside,
    refused: sum(({ refused }) => refused),
    skipped: 0,
  });
  const sources = [...new Set(results.map(({ source }) => `"${source}"`))];
  const count = sum(({ added }) => added);
  return [
    message('ingest.files', { files: results.length, rows: sum(({ rows }) => rows), counts }),
    sources.length > SOURCES_NAMED
      ? message('ingest.many-sources', { sources: sources.length, count })
      : message('ingest.source', { source: sources, count }),
    ...(repeated > 0 ? [message('ingest.some-repeated', { count: repeated })] : []),
  ];
}

function countsOf({
  known,
  setAside,
  refused,
  skipped,
}: Pick<IngestResult, 'known' | 'setAside' | 'refused' | 'skipped'>): Message[] {
  return [
    message('ingest.known', { count: known }),
    ...Object.entries(setAside).map(([reason, count]) =>
      message('ingest.set-aside', { count, reason: nameOf('set-aside', reason) }),
    ),
    message('ingest.refused', { count: refused }),
    ...(skipped > 0 ? [message('ingest.skipped', { count: skipped })] : []),
  ];
}

/** The format, with the name of the database whose layout it is. */
export function readAs({ format, reading }: Pick<IngestResult, 'format' | 'reading'>): Message {
  const name = nameOf('format', format);
  const layout = reading['layout'];
  return layout === undefined ? name : message('ingest.layout', { layout, format: name });
}

const FROM = { formula: 'ingest.formula-from', id: 'ingest.id-from', year: 'ingest.year-from' } as const;

/** Which column gives what, as one clause; none if nothing was chosen. */
export function describeColumns(reading: Readonly<Record<string, string>>): Message[] {
  const columns = (['formula', 'id', 'year'] as const).flatMap((role) => {
    const column = reading[role];
    return column === undefined ? [] : [message(FROM[role], { column })];
  });
  return columns.length === 0 ? [] : [message('text.list', { items: columns })];
}
