import { message } from '../messages/message.js';
import { unreadable } from './input-file.js';
import { readDocument } from './json-reader.js';
import { toObjectRow } from './object-rows.js';
import { DATABASES } from './databases/databases.js';
import type { RejectedRow, SkippedRow } from './ingest-item.js';
import type { RawRow, Reader } from './reader.js';

const OPTIMADE = DATABASES.find(({ name }) => name === 'OPTIMADE')!;
const KEYS = { formula: 'chemical_formula_reduced', id: 'id', year: null, database: OPTIMADE };

/**
 * A saved answer of an OPTIMADE server's `structures` endpoint (Andersen et al., Sci. Data 8, 217 (2021)), one page a
 * file. Entries of other types are skipped; a single entry under "data" is read as well.
 */
export const optimadeReader: Reader = {
  format: 'optimade',
  recognises: ({ head }) =>
    /^\s*\{/.test(head) && head.includes('"attributes"') && head.includes(`"${KEYS.formula}"`) ? 0.93 : 0,
  read: async (file, options) => {
    const document = await readDocument(file, options);
    const data = typeof document === 'object' && document !== null && 'data' in document ? document.data : undefined;
    const entries: readonly unknown[] = Array.isArray(data) ? data : typeof data === 'object' && data ? [data] : [];
    if (entries.length === 0) {
      throw unreadable(file.path, message('input.no-optimade-entries', { file: file.path }));
    }
    return { how: { formula: KEYS.formula, id: KEYS.id }, rows: readEntries(entries) };
  },
};

async function* readEntries(
  entries: readonly unknown[],
): AsyncGenerator<RawRow | RejectedRow | SkippedRow, void, undefined> {
  for (const [index, entry] of entries.entries()) yield toObjectRow(entry, KEYS, index + 1);
}
