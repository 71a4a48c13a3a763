import type { Floats, Integers, Kernels } from './kernels.js';
import { wasmRowScanner } from './wasm-row-scanner.js';

/** What the compiled module exports; addresses are byte offsets into its memory. */
export interface KernelExports {
  readonly memory: WebAssembly.Memory;
  heapBase(): number;
  gram(a: number, rows: number, columns: number, out: number): void;
  contract(
    out: number,
    groups: number,
    starts: number,
    targets: number,
    sources: number,
    rows: number,
    factor: number,
    rank: number,
    blocks: number,
    width: number,
  ): void;
  pairGram(
    out: number,
    n: number,
    starts: number,
    entries: number,
    values: number,
    modes: number,
    indices: number,
    sizes: number,
    tables: number,
  ): void;
  khatriRao(
    out: number,
    rows: number,
    rank: number,
    starts: number,
    entries: number,
    values: number,
    modes: number,
    indices: number,
    factors: number,
  ): void;
  nonnegativeRows(factor: number, rows: number, rank: number, product: number, gram: number, scratch: number): void;
  rowMaxima(
    block: number,
    rank: number,
    width: number,
    cations: number,
    rows: number,
    panels: number,
    panelCount: number,
    weights: number,
    maxima: number,
  ): void;
}

const PAGE = 65_536;

/** WebAssembly memory never shrinks: an instance that has grown beyond this is thrown away once nothing is in it. */
const KEPT_BYTES = 256 * 2 ** 20;

interface Place {
  readonly address: number;
}

/** The kernels of a compiled module. Its memory grows to what the largest scope needs and is let go afterwards. */
export function wasmKernels(module: WebAssembly.Module): Kernels {
  let exports = instantiate(module);
  const base = exports.heapBase();
  let top = align(base);

  const allocate = (bytes: number): number => {
    const address = top;
    top = align(top + bytes);
    const missing = top - exports.memory.buffer.byteLength;
    if (missing > 0) exports.memory.grow(Math.ceil(missing / PAGE));
    return address;
  };
  const floatsAt = (address: number, length: number): Floats & Place => ({
    address,
    length,
    get data() {
      return new Float64Array(exports.memory.buffer, address, length);
    },
  });
  const integersAt = (address: number, length: number): Integers & Place => ({
    address,
    length,
    get data() {
      return new Int32Array(exports.memory.buffer, address, length);
    },
  });
  const integers = (from: Int32Array): Integers => {
    const place = integersAt(allocate(4 * from.length), from.length);
    place.data.set(from);
    return place;
  };

  const scope = <T>(work: () => T): T => {
    const before = top;
    try {
      return work();
    } finally {
      top = before;
      if (top === align(base) && exports.memory.buffer.byteLength > KEPT_BYTES) exports = instantiate(module);
    }
  };

  return {
    kind: 'wasm',
    scope,
    floats(from) {
      const length = typeof from === 'number' ? from : from.length;
      const place = floatsAt(allocate(8 * length), length);
      if (typeof from === 'number') place.data.fill(0);
      else place.data.set(from);
      return place;
    },
    integers,
    rowScanner: (factors) => wasmRowScanner(module, factors),
    gram: (a, rows, columns, out) => exports.gram(addressOf(a), rows, columns, addressOf(out)),
    contract: ({ starts, targets, sources, rows }, factor, rank, blocks, width, out) =>
      exports.contract(
        addressOf(out),
        targets.length,
        addressOf(starts),
        addressOf(targets),
        addressOf(sources),
        addressOf(rows),
        addressOf(factor),
        rank,
        addressOf(blocks),
        width,
      ),
    pairGram({ starts, values, indices, tables }, n, out) {
      const sizes = integers(Int32Array.from(tables, ({ size }) => size));
      const addresses = integers(Int32Array.from(tables, (table) => addressOf(table.values)));
      exports.pairGram(
        addressOf(out),
        n,
        addressOf(starts),
        values.length,
        addressOf(values),
        tables.length,
        addressOf(indices),
        addressOf(sizes),
        addressOf(addresses),
      );
    },
    nonnegativeRows: (factor, rows, rank, product, gram) =>
      scope(() => {
        const scratch = allocate(64 * rank);
        exports.nonnegativeRows(addressOf(factor), rows, rank, addressOf(product), addressOf(gram), scratch);
      }),
    khatriRao({ starts, values, indices }, factors, rank, out) {
      const addresses = integers(Int32Array.from(factors, addressOf));
      exports.khatriRao(
        addressOf(out),
        starts.length - 1,
        rank,
        addressOf(starts),
        values.length,
        addressOf(values),
        factors.length,
        addressOf(indices),
        addressOf(addresses),
      );
    },
  };
}

function instantiate(module: WebAssembly.Module): KernelExports {
  return new WebAssembly.Instance(module, {}).exports as unknown as KernelExports;
}

function addressOf(place: Floats | Integers): number {
  return (place as unknown as Place).address;
}

function align(address: number): number {
  return (address + 15) & ~15;
}
