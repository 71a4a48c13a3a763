import { subtractProducts } from './subtract-products';

/** Numbers that `transposedInverse` needs as scratch, for each row. */
const TILE: i32 = 4;

export function inverseScratch(n: i32): i32 {
  return n * TILE;
}

/**
 * The inverse of the lower triangular `l`, shape (n, n), transposed, into `out`, which is zero. Four columns at a time: `panel` has their
 * elements, row by row. Each element is its own sum in the order of the columns of `l`, as forward substitution has it.
 */
export function transposedInverse(l: usize, n: i32, out: usize, panel: usize): void {
  const stride = (<usize>n) << 3;
  for (let first = 0; first < n; first += TILE) {
    const width = min(TILE, n - first);
    const finished = panel + ((<usize>first) << 5);
    memory.fill(finished, 0, (<usize>(n - first)) << 5);
    for (let i = first; i < n; i += TILE) {
      const height = min(TILE, n - i);
      if (i > first && height == TILE) {
        const rows = l + <usize>i * stride + ((<usize>first) << 3);
        subtractProducts(rows, stride, finished, i - first, panel + ((<usize>i) << 5), 32);
      }
      const from = i > first && height < TILE ? first : i;
      for (let row = i; row < i + height; row++) {
        const own = l + <usize>row * stride;
        const pivot = load<f64>(own + ((<usize>row) << 3));
        for (let c = 0; c < width; c++) {
          const column = first + c;
          if (column > row) continue;
          const address = panel + ((<usize>row) << 5) + ((<usize>c) << 3);
          let value = load<f64>(address);
          for (let k = max(from, column); k < row; k++) {
            value -= load<f64>(own + ((<usize>k) << 3)) * load<f64>(panel + ((<usize>k) << 5) + ((<usize>c) << 3));
          }
          value = (column == row ? 1 : value) / pivot;
          store<f64>(address, value);
          store<f64>(out + <usize>column * stride + ((<usize>row) << 3), value);
        }
      }
    }
  }
}
