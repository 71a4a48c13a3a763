import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { message } from '../../messages/message.js';
import { whySkipped } from './why-skipped.js';
import { inputUnreadable } from './input-unreadable.js';

/** A file to read. */
export interface FoundFile {
  readonly path: string;
  /** Of a file in a folder its path below it; the file's name otherwise. */
  readonly name: string;
  /** The folder that was asked for, by its name; null for a file that was asked for itself. */
  readonly folder: string | null;
}

/** Folders inside folders that are looked into, and files of one folder: COD has half a million. */
const MAX_DEPTH = 32;
const MAX_FILES = 2_000_000;

/**
 * The file at a path, or the files of the folder there and of the folders in it, in the order of their names. Hidden files
 * and those that hold no data by their names are left out; links to folders are not followed.
 */
export async function findFiles(path: string): Promise<FoundFile[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) return [{ path, name: basename(path), folder: null }];
  const files: FoundFile[] = [];
  const folder = basename(join(path, '.')) || path;
  const walk = async (inner: string, depth: number): Promise<void> => {
    const entries = await readdir(join(path, inner), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const name = join(inner, entry.name);
      if (entry.isDirectory() && depth < MAX_DEPTH && whySkipped(`${name}/x`) === undefined)
        await walk(name, depth + 1);
      if ((!entry.isFile() && !entry.isSymbolicLink()) || whySkipped(name) !== undefined) continue;
      files.push({ path: join(path, name), name, folder });
      if (files.length > MAX_FILES) throw inputUnreadable(path, message('input.too-many-files', { file: path }));
    }
  };
  await walk('', 0);
  if (files.length === 0) throw inputUnreadable(path, message('input.empty-folder', { file: path }));
  return files;
}
