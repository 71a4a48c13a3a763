import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { message } from '../../messages/message.js';
import type { ByteSource } from './byte-source.js';
import { inputUnreadable } from './input-unreadable.js';

/** The bytes of a file, which must exist, be readable and not be empty. Throws INPUT_UNREADABLE. */
export async function fileSource(path: string): Promise<ByteSource> {
  let found;
  try {
    found = await stat(path);
  } catch {
    throw inputUnreadable(path, message('input.missing', { file: path }));
  }
  if (found.isDirectory()) throw inputUnreadable(path, message('input.folder', { file: path }));
  if (!found.isFile()) throw inputUnreadable(path, message('input.not-regular', { file: path }));
  if (found.size === 0) throw inputUnreadable(path, message('input.empty', { file: path }));
  try {
    await (await open(path, 'r')).close();
  } catch {
    throw inputUnreadable(path, message('input.no-permission', { file: path }));
  }
  return { path, name: basename(path), isFile: true, bytes: found.size, chunks: () => createReadStream(path) };
}
