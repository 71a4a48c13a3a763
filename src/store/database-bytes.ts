/** The bytes of the header of a file of SQLite. */
export const HEADER_BYTES = 100;

/** Where in it the size of a page and the number of pages are. */
const AT = { pageSize: 16, pages: 28 };

/** What SQLite writes for a page of 65,536 bytes, which has no room in two. */
const LARGEST_PAGE = { written: 1, bytes: 65_536 };

/** How many bytes a database has by its header, of which at least HEADER_BYTES are given. */
export function databaseBytes(start: Uint8Array): number {
  const header = new DataView(start.buffer, start.byteOffset, start.byteLength);
  const pageSize = header.getUint16(AT.pageSize);
  return (pageSize === LARGEST_PAGE.written ? LARGEST_PAGE.bytes : pageSize) * header.getUint32(AT.pages);
}
