import { message } from '../../messages/message.js';
import { inputUnreadable, type InputFile } from '../input-file.js';
import { parseJson } from '../parse-json.js';
import type { NotNumbers } from './not-numbers.js';

/** JSON text of a file as a value. Throws INPUT_UNREADABLE that names the file. */
export function parseJsonFile(file: Pick<InputFile, 'path'>, text: string, notNumbers?: NotNumbers): unknown {
  try {
    return parseJson(text, notNumbers);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw inputUnreadable(file.path, message('input.not-json', { file: file.path, reason }));
  }
}
