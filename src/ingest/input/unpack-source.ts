import { message } from '../../messages/message.js';
import { detectContainer } from './binary-format.js';
import type { ByteSource } from './byte-source.js';
import { gzipSource } from './gzip-source.js';
import { inputUnreadable } from './input-unreadable.js';
import { openZipArchive, type ZipArchive } from './zip-archive.js';

/** What a file is once it is unpacked: one file, or an archive of several, which is opened when they are asked for. */
export type Unpacked =
  | { readonly kind: 'file'; readonly source: ByteSource; readonly isSpreadsheet: boolean }
  | { readonly kind: 'archive'; open(): Promise<ZipArchive> };

/** Unpacks gzip, and distinguishes spreadsheets from other zip archives. Throws INPUT_UNREADABLE. */
export async function unpackSource(source: ByteSource): Promise<Unpacked> {
  const container = detectContainer(await firstBytes(source));
  if (container === undefined) return { kind: 'file', source, isSpreadsheet: false };
  if (container === 'gzip') return { kind: 'file', source: gzipSource(source), isSpreadsheet: false };
  const open = async (): Promise<ZipArchive> =>
    openZipArchive(source.path, source.isFile ? null : await whole(source), source.bytes ?? 0);
  const archive = await open();
  const paths = new Set(archive.members.map((member) => member.path));
  archive.close();
  if (paths.has('xl/workbook.xml')) return { kind: 'file', source, isSpreadsheet: true };
  if (paths.has('content.xml') && paths.has('mimetype')) {
    throw inputUnreadable(source.path, message('input.binary', { file: source.path, kind: message('input.kind-ods') }));
  }
  if (source.member !== undefined) {
    throw inputUnreadable(source.path, message('input.archive-in-archive', { file: source.path }));
  }
  return { kind: 'archive', open };
}

async function firstBytes(source: ByteSource): Promise<Buffer> {
  for await (const chunk of source.chunks()) if (chunk.length > 0) return chunk;
  return Buffer.alloc(0);
}

/** An archive that is a part of another, which is read from memory. Its size is limited by that of the outer one. */
async function whole(source: ByteSource): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of source.chunks()) chunks.push(chunk);
  return Buffer.concat(chunks);
}
