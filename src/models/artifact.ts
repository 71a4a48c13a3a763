import { IncognitaError } from '../errors.js';
import { message } from '../messages/message.js';
import type { Dense } from '../numerics/dense.js';

/** Named arrays of 64-bit floats with their shapes. */
export type Tensors = Readonly<Record<string, { readonly shape: readonly number[]; readonly data: Float64Array }>>;

const LENGTH_BYTES = 8;

/** A single row of floats as a tensor. */
export function vectorTensor(data: Float64Array): Tensors[string] {
  return { shape: [data.length], data };
}

/**
 * Packs metadata and tensors in the safetensors layout (github.com/huggingface/safetensors): 8 bytes little-endian
 * header length, a JSON header padded to a multiple of 8, then the tensors' bytes. Any safetensors reader opens it.
 */
export function packArtifact(metadata: unknown, tensors: Tensors): Uint8Array {
  const names = Object.keys(tensors).sort();
  const header: Record<string, unknown> = { __metadata__: { incognita: JSON.stringify(metadata) } };
  let offset = 0;
  for (const name of names) {
    const { shape, data } = tensors[name]!;
    header[name] = { dtype: 'F64', shape, data_offsets: [offset, offset + data.byteLength] };
    offset += data.byteLength;
  }
  let json = JSON.stringify(header);
  const encoder = new TextEncoder();
  json += ' '.repeat((8 - (encoder.encode(json).length % 8)) % 8);
  const text = encoder.encode(json);
  const bytes = new Uint8Array(LENGTH_BYTES + text.length + offset);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(text.length), true);
  bytes.set(text, LENGTH_BYTES);
  let position = LENGTH_BYTES + text.length;
  for (const name of names) {
    const { data } = tensors[name]!;
    bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), position);
    position += data.byteLength;
  }
  return bytes;
}

/** Returns as many bytes from an offset as there are, at the most `length`. */
export type ReadBytes = (offset: number, length: number) => Uint8Array;

/**
 * The metadata of what `packArtifact` wrote, with the tensors of these names, if there are such: the rest is not read. Throws
 * WORKSPACE_INVALID on anything else.
 */
export function readArtifactParts(
  read: ReadBytes,
  names: readonly string[] = [],
): { readonly metadata: unknown; readonly tensors: Tensors } {
  try {
    const begin = read(0, LENGTH_BYTES);
    const length = Number(new DataView(begin.buffer, begin.byteOffset, begin.byteLength).getBigUint64(0, true));
    const header = JSON.parse(new TextDecoder().decode(read(LENGTH_BYTES, length))) as Header;
    const tensors: Record<string, Tensors[string]> = {};
    for (const name of names) {
      if (!header[name]) continue;
      const { shape, data_offsets: range } = header[name];
      const [from, to] = range.map((offset) => LENGTH_BYTES + length + offset) as [number, number];
      tensors[name] = tensorOf(shape, read(from, to - from), to - from);
    }
    return { metadata: JSON.parse(header.__metadata__.incognita) as unknown, tensors };
  } catch (cause) {
    throw new IncognitaError('WORKSPACE_INVALID', message('model.damaged'), {}, { cause });
  }
}

interface StoredTensor {
  readonly shape: readonly number[];
  readonly data_offsets: readonly [number, number];
}

type Header = { readonly __metadata__: { readonly incognita: string } } & Readonly<
  Record<string, StoredTensor | undefined>
>;

/** Floats that are not aligned are copied. Throws RangeError if there are fewer bytes than the tensor has. */
function tensorOf(shape: readonly number[], bytes: Uint8Array, length: number): Tensors[string] {
  if (bytes.length !== length) throw new RangeError('truncated');
  const { buffer, byteOffset } = bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes);
  return { shape, data: new Float64Array(buffer, byteOffset, length / 8) };
}

/**
 * Reads what `packArtifact` wrote. The tensors are views of the bytes, which may be shared by threads: nobody may write to either. Throws
 * WORKSPACE_INVALID on anything else.
 */
export function unpackArtifact(bytes: Uint8Array): { metadata: unknown; tensors: Tensors } {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const length = Number(view.getBigUint64(0, true));
    const start = LENGTH_BYTES + length;
    const header = JSON.parse(new TextDecoder().decode(new Uint8Array(bytes.subarray(LENGTH_BYTES, start)))) as Header;
    const tensors: Record<string, Tensors[string]> = {};
    for (const [name, value] of Object.entries(header)) {
      if (name === '__metadata__') continue;
      const { shape, data_offsets: range } = value as StoredTensor;
      tensors[name] = tensorOf(shape, bytes.subarray(start + range[0], start + range[1]), range[1] - range[0]);
    }
    return { metadata: JSON.parse(header.__metadata__.incognita) as unknown, tensors };
  } catch (cause) {
    throw new IncognitaError('WORKSPACE_INVALID', message('model.damaged'), {}, { cause });
  }
}

/** The matrix that was saved under a name. */
export function denseOf(tensors: Tensors, name: string): Dense {
  const { shape, data } = tensors[name]!;
  return { rows: shape[0]!, columns: shape[1]!, data };
}

/** The tensors whose names begin with a prefix, under the rest of their names: those of a part that was saved with a whole. */
export function tensorsUnder(tensors: Tensors, prefix: string): Tensors {
  const own = Object.entries(tensors).filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(own.map(([name, tensor]) => [name.slice(prefix.length), tensor]));
}
