const IS_LITTLE_ENDIAN = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;

/** Bytes of a file of their own, in which numbers may be read in place. */
function aligned(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

/** The 32-bit numbers of little-endian bytes. */
export function wordsOf(bytes: Uint8Array): Uint32Array {
  if (IS_LITTLE_ENDIAN) return new Uint32Array(aligned(bytes));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.byteLength / 4 }, (_, i) => view.getUint32(4 * i, true));
}

/** The doubles of little-endian bytes. */
export function doublesOf(bytes: Uint8Array): Float64Array {
  if (IS_LITTLE_ENDIAN) return new Float64Array(aligned(bytes));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float64Array.from({ length: bytes.byteLength / 8 }, (_, i) => view.getFloat64(8 * i, true));
}
