import { message } from '../messages/message.js';
import { unreadable } from './input-file.js';
import { readDocument } from './json-reader.js';
import { toObjectRow } from './object-rows.js';
import type { RejectedRow } from './ingest-item.js';
import type { RawRow, Reader } from './reader.js';

const KEYS = { formula: 'chemical_formula_reduced', id: 'id', year: null };

/**
 * A saved answer of an OPTIMADE server's `structures` endpoint (Andersen et al., Sci. Data 8, 217 (2021)), one page a
 * file. Entries of other types are refused, with the reason; a single entry under "data" is read as well.
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

async function* readEntries(entries: readonly unknown[]): AsyncGenerator<RawRow | RejectedRow, void, undefined> {
  for (const [index, entry] of entries.entries()) {
    const type = typeof entry === 'object' && entry !== null && 'type' in entry ? entry.type : 'structures';
    if (type === 'structures') yield toObjectRow(entry, KEYS, index + 1);
    else {
      const text = JSON.stringify(entry);
      yield {
        kind: 'refused',
        line: index + 1,
        text,
        reason: message('row.not-a-structure', { type: JSON.stringify(type) }),
      };
    }
  }
}
