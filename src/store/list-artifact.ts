import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { IncognitaError } from '../errors.js';
import { message } from '../messages/message.js';
import { readingError } from './reading-error.js';
import type { ListArtifact, ListMetadata } from './types.js';

/**
 * Reads a file that was attached to a list under a name. Throws NOT_FOUND or WORKSPACE_INVALID.
 *
 * @param dir the workspace
 * @param read returns undefined if the file is not what was published
 */
export function readListArtifact<T>(
  dir: string,
  list: ListMetadata,
  name: string,
  read: (path: string, published: ListArtifact) => T | undefined,
): T {
  const artifact = list.artifacts.find((each) => each.name === name);
  if (!artifact) {
    const names = list.artifacts.map((each) => each.name);
    throw new IncognitaError('NOT_FOUND', message('list.no-artifact', { list: list.id, name }), {
      list: list.id,
      names,
    });
  }
  const path = join(dir, artifact.file);
  const damaged = message('list.unreadable-file', { file: artifact.file, list: list.id, arity: String(list.arity) });
  try {
    const found = read(path, artifact);
    if (found !== undefined) return found;
  } catch (error) {
    throw readingError(error, path, damaged);
  }
  throw new IncognitaError('WORKSPACE_INVALID', damaged, { list: list.id, file: artifact.file });
}

/** All bytes of a file, if it is what was published; otherwise undefined. */
export function readIntactFile(path: string, { sha256, bytes: size }: ListArtifact): Uint8Array | undefined {
  // Whoever reads from a pipe or a device never ends.
  const stat = statSync(path);
  if (!stat.isFile() || stat.size !== size) return undefined;
  const bytes = readFileSync(path);
  return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : undefined;
}
