import { IncognitaError } from '../errors.js';
import { message } from '../messages/message.js';
import { inputUnreadable, type InputFile } from './input-file.js';
import type { Reader } from './reader.js';
import { READERS } from './readers.js';

/** The reader of a format by its word, or, for "auto", the one that is surest about the file. Throws USAGE, or INPUT_UNREADABLE. */
export function detectFormat(file: Pick<InputFile, 'path' | 'name' | 'head' | 'binary'>, format = 'auto'): Reader {
  if (file.binary !== null) return READERS.find(({ binary }) => binary === file.binary)!;
  if (format === 'auto') {
    const texts = READERS.filter(({ binary }) => binary === undefined);
    return texts.reduce((best, reader) => (reader.recognises(file) > best.recognises(file) ? reader : best));
  }
  const reader = READERS.find((each) => each.format === format);
  if (reader) {
    if (reader.binary === undefined) return reader;
    throw inputUnreadable(file.path, message('input.wrong-format', { file: file.path, format }));
  }
  const formats = ['auto', ...READERS.map((each) => each.format)];
  throw new IncognitaError('USAGE', message('input.unknown-format', { format, formats }), { formats });
}
