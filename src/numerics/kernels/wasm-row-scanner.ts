import { align } from './align.js';
import { PANEL, packPanels, type RowScanner, type ScannedFactors } from './row-scanner.js';
import { instantiate, PAGE } from './wasm-exports.js';

/** The scanner of a compiled module, in an instance of its own. */
export function wasmRowScanner(module: WebAssembly.Module, { rows, columns }: ScannedFactors): RowScanner {
  const exports = instantiate(module);
  const { rank } = rows;
  const { width } = columns;
  const padded = (rows.count + 3) & ~3;
  const panels = packPanels(columns);
  let top = exports.heapBase();
  const reserve = (bytes: number): number => {
    const address = align(top);
    top = address + bytes;
    return address;
  };
  const blockAt = reserve(8 * rank * width);
  const rowsAt = reserve(8 * rows.count * rank);
  const panelsAt = reserve(4 * panels.length);
  const weightsAt = reserve(4 * padded * width);
  const maximaAt = reserve(16 * padded);
  const missing = top - exports.memory.buffer.byteLength;
  if (missing > 0) exports.memory.grow(Math.ceil(missing / PAGE));
  const { buffer } = exports.memory;
  new Float64Array(buffer, rowsAt, rows.count * rank).set(rows.data.subarray(0, rows.count * rank));
  new Float32Array(buffer, panelsAt, panels.length).set(panels);
  const blockView = new Float64Array(buffer, blockAt, rank * width);
  const fourMaxima = new Float32Array(buffer, maximaAt, 4 * padded);
  const maxima = new Float32Array(rows.count);
  return {
    largest(block, first, count, wanted) {
      blockView.set(block);
      const panelCount = Math.ceil(wanted / PANEL);
      exports.rowMaxima(
        blockAt,
        rank,
        width,
        rowsAt + 8 * first * rank,
        count,
        panelsAt,
        panelCount,
        weightsAt,
        maximaAt,
      );
      for (let i = 0; i < count; i++) {
        const best = Math.max(
          fourMaxima[4 * i]!,
          fourMaxima[4 * i + 1]!,
          fourMaxima[4 * i + 2]!,
          fourMaxima[4 * i + 3]!,
        );
        maxima[i] = best;
      }
      return maxima.subarray(0, count);
    },
  };
}
