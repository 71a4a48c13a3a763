import type { RunControl } from '../run-control.js';
import { MAX_ROW_BYTES, rowTooLong } from './input-file.js';
import type { InputFile } from './input-file.js';

/**
 * The lines of a file without their ends, which may be LF or CRLF. The first is line 1; a last line without an end counts.
 *
 * Throws INPUT_UNREADABLE for a line longer than MAX_ROW_BYTES characters, and what `InputFile.text` throws
 */
export async function* linesOf(
  file: Pick<InputFile, 'path' | 'text'>,
  control?: RunControl,
): AsyncGenerator<string, void, undefined> {
  let line = 0;
  let rest = '';
  for await (const piece of file.text(control)) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop()!;
    if (rest.length > MAX_ROW_BYTES) throw rowTooLong(file.path, line + lines.length + 1);
    line += lines.length;
    for (const text of lines) yield text.endsWith('\r') ? text.slice(0, -1) : text;
  }
  if (rest !== '') yield rest;
}
