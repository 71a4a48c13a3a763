import type { KnownCompound, SourceRecord } from './types.js';

/** One report joined with its compound. */
export type ReportRow = [
  formula: string,
  system: string,
  amounts: string,
  source: string,
  id: string,
  year: number | null,
];

/** Gathers rows that are ordered by formula into compounds, holding no more than one compound at a time. */
export function* groupReports(rows: Iterable<ReportRow>): Generator<KnownCompound, void, undefined> {
  let current: { formula: string; system: string; amounts: string; sources: SourceRecord[] } | undefined;
  for (const [formula, system, amounts, source, id, year] of rows) {
    if (current?.formula !== formula) {
      if (current) yield toCompound(current);
      current = { formula, system, amounts, sources: [] };
    }
    current.sources.push({ source, id: id === '' ? null : id, year });
  }
  if (current) yield toCompound(current);
}

function toCompound(row: { formula: string; system: string; amounts: string; sources: SourceRecord[] }): KnownCompound {
  const composition = { elements: row.system.split('-'), amounts: row.amounts.split('-').map(Number) };
  return { formula: row.formula, composition, sources: row.sources };
}
