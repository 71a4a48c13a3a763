import { subtractProducts } from './subtract-products';

/** Columns that are finished together. */
const BLOCK: i32 = 32;

/** Finished columns that are taken into account together: a panel of them stays in the cache. */
const DEPTH: i32 = 256;

/** Numbers of the panel that `cholesky` needs as scratch. */
export function choleskyScratch(): i32 {
  return BLOCK * DEPTH;
}

/**
 * The Cholesky factor of the lower triangle of `l`, shape (n, n), in place; what is above the diagonal is neither read nor
 * written, but for the sums of a tile, which are put back. Each element is its own sum in the order of the columns. Returns the first row that is not positive
 * definite, or -1.
 */
export function cholesky(l: usize, n: i32, panel: usize): i32 {
  const stride = (<usize>n) << 3;
  for (let first = 0; first < n; first += BLOCK) {
    const end = min(n, first + BLOCK);
    for (let from = 0; from < first; from += DEPTH) {
      const depth = min(DEPTH, first - from);
      pack(l, stride, first, end, from, depth, panel);
      for (let i = first; i < n; i += 4) {
        for (let j = first; j < end && j <= i + 3; j += 4) {
          tile(l, stride, n, i, j, end, from, depth, panel + ((<usize>((j - first) * depth)) << 3));
        }
      }
    }
    for (let j = first; j < end; j++) {
      const own = l + <usize>j * stride;
      for (let i = j; i < n; i++) {
        const row = l + <usize>i * stride;
        let sum = load<f64>(row + ((<usize>j) << 3));
        for (let k: usize = (<usize>first) << 3; k < (<usize>j) << 3; k += 8) {
          sum -= load<f64>(row + k) * load<f64>(own + k);
        }
        if (i > j) sum /= load<f64>(own + ((<usize>j) << 3));
        else if (sum > 0) sum = Math.sqrt(sum);
        else return i;
        store<f64>(row + ((<usize>j) << 3), sum);
      }
    }
  }
  return -1;
}

/** Copies the columns `from .. from + depth` of the rows `first .. end`, four rows at a time, column by column. */
function pack(l: usize, stride: usize, first: i32, end: i32, from: i32, depth: i32, panel: usize): void {
  let to = panel;
  for (let j = first; j < end; j += 4) {
    for (let k = from; k < from + depth; k++) {
      for (let c = 0; c < 4; c++) {
        const row = min(j + c, end - 1);
        store<f64>(to, load<f64>(l + <usize>row * stride + ((<usize>k) << 3)));
        to += 8;
      }
    }
  }
}

/** Subtracts from the rows i to i + 3, columns j to j + 3, the products with some finished columns. */
function tile(l: usize, stride: usize, n: i32, i: i32, j: i32, end: i32, from: i32, depth: i32, panel: usize): void {
  const column = (<usize>from) << 3;
  if (j + 4 <= end && i + 4 <= n) {
    const own = l + <usize>i * stride;
    subtractProducts(own + column, stride, panel, depth, own + ((<usize>j) << 3), stride);
    return;
  }
  for (let c = 0; c < 4 && j + c < end; c++) {
    for (let r = 0; r < 4 && i + r < n; r++) {
      if (j + c > i + r) continue;
      const row = l + <usize>(i + r) * stride;
      const address = row + ((<usize>(j + c)) << 3);
      let sum = load<f64>(address);
      for (let k: usize = 0; k < <usize>depth; k++) {
        sum -= load<f64>(row + column + (k << 3)) * load<f64>(panel + (k << 5) + ((<usize>c) << 3));
      }
      store<f64>(address, sum);
    }
  }
}
