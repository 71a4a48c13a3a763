import { open as openZip, fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { message } from '../../messages/message.js';
import type { ByteSource } from './byte-source.js';
import { UnpackLimit } from './unpack-limit.js';
import { inputUnreadable } from './input-unreadable.js';

/** Parts of one archive. COD has half a million files. */
const MAX_MEMBERS = 1_000_000;

/** An open zip archive. */
export interface ZipArchive {
  readonly members: readonly ZipMember[];
  close(): void;
}

interface ZipMember {
  /** The path in the archive. */
  readonly path: string;
  readonly source: ByteSource;
}

/**
 * Opens a zip archive by its path, or in memory. Its parts are read one by one, when they are asked for; together they
 * may not be larger than UnpackLimit allows. Throws INPUT_UNREADABLE for a damaged one.
 */
export async function openZipArchive(path: string, content: Buffer | null, packedBytes: number): Promise<ZipArchive> {
  const zip = await opened(path, content);
  const limit = new UnpackLimit(path, packedBytes);
  const members: ZipMember[] = [];
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      if (!entry.fileName.endsWith('/')) members.push(memberOf(zip, path, entry, limit));
      if (members.length > MAX_MEMBERS)
        reject(inputUnreadable(path, message('input.bomb', { file: path, ratio: '200' })));
      else zip.readEntry();
    });
    zip.on('end', resolve);
    zip.on('error', () => reject(broken(path)));
    zip.readEntry();
  });
  return { members, close: () => zip.close() };
}

function opened(path: string, content: Buffer | null): Promise<ZipFile> {
  const options = { lazyEntries: true, autoClose: false } as const;
  return new Promise((resolve, reject) => {
    const done = (_: Error | null, zip?: ZipFile): void => (zip ? resolve(zip) : reject(broken(path)));
    if (content) fromBuffer(content, options, done);
    else openZip(path, options, done);
  });
}

function memberOf(zip: ZipFile, archive: string, entry: Entry, limit: UnpackLimit): ZipMember {
  const member = entry.fileName;
  const path = `${archive}/${member}`;
  async function* chunks(): AsyncGenerator<Buffer, void, undefined> {
    if (entry.isEncrypted()) throw inputUnreadable(path, message('input.encrypted', { file: path }));
    const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
      zip.openReadStream(entry, (_, opened) => (opened ? resolve(opened) : reject(broken(path))));
    });
    const iterator = stream[Symbol.asyncIterator]();
    try {
      for (;;) {
        const { done, value } = await iterator.next().catch(() => {
          throw broken(path);
        });
        if (done) return;
        const chunk = value as unknown as Buffer;
        limit.add(chunk.length);
        yield chunk;
      }
    } finally {
      await iterator.return?.();
    }
  }
  const name = member.slice(member.lastIndexOf('/') + 1);
  return {
    path: member,
    source: { path, name, member, isFile: false, bytes: entry.uncompressedSize, chunks },
  };
}

function broken(path: string): Error {
  return inputUnreadable(path, message('input.broken-archive', { file: path, program: 'zip' }));
}
