import { message } from '../messages/message.js';
import { inputUnreadable } from './input-file.js';
import type { FileRow, Reader } from './reader.js';
import { expandFamilies } from './structure-families.js';

/** The largest table of structure families, in bytes: one such line stands for many compounds. */
const MAX_FAMILIES_BYTES = 16 << 20;

const HEADING = 'family,prototype,template,sites,reference';

/**
 * Tables of structure families (data/structure-families): every block expands into its compounds, whose id is the
 * family with the reference that reports it. A block that is wrong refuses the whole file (FAMILY_INVALID), since all
 * its compounds would be in doubt.
 */
export const familiesReader: Reader = {
  format: 'families',
  recognises: ({ head }) => {
    const first = head.split('\n').find((line) => line.trim() !== '' && !line.trimStart().startsWith('#'));
    return first?.replace(/\s+/g, '') === HEADING ? 0.97 : 0;
  },
  read: async (file, options) => {
    if (file.bytes > MAX_FAMILIES_BYTES) {
      throw inputUnreadable(
        file.path,
        message('input.too-large', {
          file: file.path,
          mebibytes: String(MAX_FAMILIES_BYTES >> 20),
          limit: 'MAX_FAMILIES_BYTES',
        }),
      );
    }
    let text = '';
    for await (const piece of file.text(options.control)) text += piece;
    return { how: { formula: 'template', id: 'family: reference' }, rows: expand(text, file.name) };
  },
};

async function* expand(text: string, name: string): AsyncGenerator<FileRow[], void, undefined> {
  for (const { formula, family, prototype, reference, line } of expandFamilies(text, name)) {
    const id = `${family}: ${reference}`;
    yield [{ kind: 'raw', line, formula, id, year: null, text: () => `${family}, ${prototype}: ${formula}` }];
  }
}
