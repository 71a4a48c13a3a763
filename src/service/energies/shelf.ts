import { readFileSync, statSync } from 'node:fs';
import { IncognitaError } from '../../errors.js';
import { readPrecursor, type Precursor } from '../../energies/precursors/precursor.js';
import { message } from '../../messages/message.js';

/** Compounds of one shelf; more of them are no shelf. */
const MOST_COMPOUNDS = 2_000;
const MOST_BYTES = 1 << 20;

/**
 * The compounds and elements that somebody has: one per line, or several with commas or spaces between them; what follows # is
 * a remark. Throws INPUT_UNREADABLE with the line of a formula that cannot be read.
 */
export function readShelf(text: string, name: string): Precursor[] {
  const shelf: Precursor[] = [];
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const words = line.replace(/#.*$/, '').split(/[\s,;]+/);
    for (const word of words.filter((each) => each !== '' && !/^formula$/i.test(each))) {
      if (shelf.length === MOST_COMPOUNDS)
        throw new IncognitaError(
          'INPUT_UNREADABLE',
          message('precursors.shelf-too-long', { name, most: MOST_COMPOUNDS }),
        );
      shelf.push(readOne(word, name, index + 1));
    }
  }
  if (shelf.length === 0) throw new IncognitaError('INPUT_UNREADABLE', message('precursors.shelf-empty', { name }));
  return shelf;
}

/** The shelf of a file. Throws INPUT_UNREADABLE. */
export function readShelfFile(path: string): string {
  if (statSync(path).size > MOST_BYTES)
    throw new IncognitaError(
      'INPUT_UNREADABLE',
      message('precursors.shelf-too-long', { name: path, most: MOST_COMPOUNDS }),
    );
  return readFileSync(path, 'utf8');
}

function readOne(word: string, name: string, line: number): Precursor {
  try {
    return readPrecursor(word);
  } catch (error) {
    if (!(error instanceof IncognitaError) || error.code !== 'FORMULA_INVALID') throw error;
    const reason = error.text;
    throw new IncognitaError(
      'INPUT_UNREADABLE',
      message('precursors.shelf-line', { name, line: String(line), reason }),
      {
        line,
      },
    );
  }
}
