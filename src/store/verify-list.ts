import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FileChecks } from './file-checks.js';
import type { ListFile } from './list-files.js';
import { RowHash } from './row-hash.js';
import { ScoreList } from './score-list.js';
import type { ListMetadata } from './types.js';

/** The result of checking a list; `problems` are sentences, none if the list is intact. */
export interface ListVerification {
  readonly list: string;
  readonly intact: boolean;
  readonly problems: readonly string[];
}

/** Compares a list with what was published: the bytes of its file, the checksum of its rows, its artifacts. */
export function verifyList(
  dir: string,
  meta: ListMetadata,
  [own, ...artifacts]: readonly ListFile[],
): ListVerification {
  const problems: string[] = [];
  const checks = new FileChecks();
  const isIntact = ({ file, sha256, bytes }: ListFile): boolean => checks.check(join(dir, file), sha256, bytes).intact;
  const path = join(dir, own!.file);
  if (!existsSync(path)) problems.push('The file of the list is missing.');
  else {
    if (!isIntact(own!)) problems.push('The file of the list is not the one that was published.');
    const checksum = statSync(path).isFile() ? checksumOf(path, meta) : undefined;
    if (checksum === undefined) problems.push('The rows cannot be read.');
    else if (checksum !== meta.checksum) problems.push('The rows are not those that were published.');
  }
  for (const artifact of artifacts) {
    if (!existsSync(join(dir, artifact.file))) problems.push(`${artifact.file} is missing.`);
    else if (!isIntact(artifact)) problems.push(`${artifact.file} is not the one that was published.`);
  }
  return { list: meta.id, intact: problems.length === 0, problems };
}

/** The checksum of the rows that the file holds, or undefined if it is too damaged to be read. */
function checksumOf(file: string, meta: ListMetadata): string | undefined {
  let list: ScoreList | undefined;
  try {
    list = new ScoreList(file, meta);
    const hash = new RowHash(list.models);
    for (const row of list.iterate()) hash.add(row.rank, row);
    return hash.digest();
  } catch {
    return undefined;
  } finally {
    list?.close();
  }
}
