import { parseFormula } from '../chemistry/formula/formula.js';
import { reducedFormula } from '../chemistry/formula/spellings.js';
import { IncognitaError } from '../errors.js';
import type { IngestItem, RejectedRow } from './ingest-item.js';
import type { RawRow } from './reader.js';

/** Characters of a refused row that are kept. */
export const MAX_REFUSED_TEXT = 200;

/** Turns a row as the file has it into an entry, or into a refusal that says why. A year that cannot be read is left out. */
export function acceptRow(row: RawRow | RejectedRow): IngestItem {
  if (row.kind === 'refused') return refuse(row.line, row.text, row.reason);
  if (row.formula.trim() === '') return refuse(row.line, row.text(), 'The formula is empty.');
  try {
    const composition = parseFormula(row.formula);
    const id = row.id?.trim() ?? '';
    return {
      kind: 'accepted',
      line: row.line,
      formula: reducedFormula(composition),
      composition,
      id: id === '' ? null : id,
      year: readYear(row.year),
    };
  } catch (error) {
    if (!(error instanceof IncognitaError) || error.code !== 'FORMULA_INVALID') throw error;
    return refuse(row.line, row.text(), error.message);
  }
}

function refuse(line: number, text: string, reason: string): RejectedRow {
  const flat = text.replace(/\s+/g, ' ').trim();
  const kept = flat.length > MAX_REFUSED_TEXT ? `${flat.slice(0, MAX_REFUSED_TEXT - 1)}…` : flat;
  return { kind: 'refused', line, text: kept, reason };
}

/** The year at the beginning of "1987", "1987.0" or "1987-05-01". */
function readYear(text: string | null): number | null {
  const year = /^\s*(1[6-9]\d\d|2[01]\d\d)(?!\d)/.exec(text ?? '')?.[1];
  return year === undefined ? null : Number(year);
}
