import { align } from './align.js';
import type { Bytes, Floats, Integers } from './kernel-memory.js';
import type { Kernels } from './kernels.js';
import { instantiate, PAGE } from './wasm-exports.js';
import { wasmRowScanner } from './wasm-row-scanner.js';

/** WebAssembly memory never shrinks: an instance that has grown beyond this is thrown away once nothing is in it. */
const KEPT_BYTES = 32 * 2 ** 20;

/** Edges that the kernel for bins looks at, infinite ones after the last. */
const EDGES = 255;

interface Block {
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
  const floatsAt = (address: number, length: number): Floats & Block => ({
    address,
    length,
    get data() {
      return new Float64Array(exports.memory.buffer, address, length);
    },
  });
  const bytesAt = (address: number, length: number): Bytes & Block => ({
    address,
    length,
    get data() {
      return new Uint8Array(exports.memory.buffer, address, length);
    },
  });
  const integersAt = (address: number, length: number): Integers & Block => ({
    address,
    length,
    get data() {
      return new Int32Array(exports.memory.buffer, address, length);
    },
  });
  const integers = (from: Int32Array): Integers => {
    const block = integersAt(allocate(4 * from.length), from.length);
    block.data.set(from);
    return block;
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
      const block = floatsAt(allocate(8 * length), length);
      if (typeof from === 'number') block.data.fill(0);
      else block.data.set(from);
      return block;
    },
    bytes(length) {
      const block = bytesAt(allocate(length), length);
      block.data.fill(0);
      return block;
    },
    integers,
    rowScanner: (factors) => wasmRowScanner(module, factors),
    gram: (a, rows, columns, out) => exports.gram(addressOf(a), rows, columns, addressOf(out)),
    cholesky: (l, n) => scope(() => exports.cholesky(addressOf(l), n, allocate(8 * exports.choleskyScratch()))),
    inverseByFactor: (l, n, out) =>
      scope(() => {
        const transposed = allocate(8 * n * n);
        floatsAt(transposed, n * n).data.fill(0);
        exports.transposedInverse(addressOf(l), n, transposed, allocate(8 * exports.inverseScratch(n)));
        exports.gramOfUpper(transposed, n, addressOf(out));
      }),
    fixedPoints(points, count, width) {
      const fixed = {
        panels: floatsAt(allocate(32 * Math.ceil(count / 4) * width), 4 * Math.ceil(count / 4) * width),
        squares: floatsAt(allocate(8 * count), count),
      };
      exports.inPanels(addressOf(points), count, width, addressOf(fixed.panels));
      exports.squaredLengths(addressOf(points), count, width, addressOf(fixed.squares));
      return fixed;
    },
    squaredDistances: ({ points, squares }, fixed, width, out, part = 'all') =>
      scope(() =>
        exports.squaredDistances(
          addressOf(out),
          addressOf(points),
          addressOf(squares),
          squares.length,
          addressOf(fixed.panels),
          addressOf(fixed.squares),
          fixed.squares.length,
          width,
          part === 'lower',
          allocate(exports.distanceScratch(squares.length, width)),
        ),
      ),
    matern: (squared, slopes) =>
      exports.matern(addressOf(squared), squared.length, slopes === undefined ? 0 : addressOf(slopes)),
    gaussian: (squared, slopes) =>
      exports.gaussian(addressOf(squared), squared.length, slopes === undefined ? 0 : addressOf(slopes)),
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
    factorizationSteps(job, order, { rate, penalty }) {
      const members = job.weighted.length;
      const bytes = align(8 * job.stride);
      // Members by where their vector lies.
      const offsets = (list: Integers): Integers => integers(list.data.map((member) => member * bytes));
      scope(() => {
        const scratch = allocate(2 * members * bytes);
        const numbers = [
          job.stride,
          members,
          job.memberOf.length,
          job.sharedParts.length / job.labels.length,
          ...[offsets(job.memberOf), job.weighted, job.starts, offsets(job.neighbours)].map(addressOf),
          ...[job.parameters, job.squares, job.shared.rows, job.shared.gradient].map(addressOf),
          ...[job.parts, job.sharedParts, job.labels, job.offsets].map(addressOf),
          scratch,
        ];
        const packed = addressOf(integers(Int32Array.from(numbers)));
        exports.factorizationSteps(packed, addressOf(order), order.length, rate, penalty);
      });
    },
    histograms({ bins, columns, order, gradient, hessian }, start, end, out) {
      scope(() => {
        const gathered = allocate(16 * (end - start));
        exports.histograms(
          addressOf(out),
          addressOf(bins),
          gradient.length,
          addressOf(columns),
          columns.length,
          addressOf(order),
          start,
          end,
          addressOf(gradient),
          addressOf(hessian),
          gathered,
        );
      });
    },
    binColumn(values, edges, out, first) {
      scope(() => {
        const padded = floatsAt(allocate(8 * EDGES), EDGES);
        padded.data.fill(Infinity).set(edges);
        exports.binColumn(addressOf(values), values.length, padded.address, addressOf(out) + first);
      });
    },
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

function addressOf(block: Floats | Integers | Bytes): number {
  return (block as unknown as Block).address;
}
