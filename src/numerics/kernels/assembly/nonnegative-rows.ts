/**
 * One sweep of hierarchical alternating least squares over the rows of a nonnegative factor, shape (rows, rank): one element
 * after the other takes its best value of zero or more, given `product`, shape (rows, rank), and the symmetric `gram`,
 * shape (rank, rank). Eight rows pass together, which changes no order of summation. `scratch` is room for 8 x rank numbers.
 */
export function nonnegativeRows(
  factor: usize,
  rows: i32,
  rank: i32,
  product: usize,
  gram: usize,
  scratch: usize,
): void {
  const rankBytes = (<usize>rank) << 3;
  const zero = f64x2.splat(0);
  for (let first = 0; first < rows; first += 8) {
    const count = min(8, rows - first);
    const start = <usize>first * rankBytes;
    for (let i = 0; i < 8; i++) {
      const from = factor + start + <usize>i * rankBytes;
      for (let l: usize = 0; l < rankBytes; l += 8) {
        store<f64>(scratch + (l << 3) + ((<usize>i) << 3), i < count ? load<f64>(from + l) : 0);
      }
    }
    for (let k: usize = 0; k < rankBytes; k += 8) {
      const row = gram + (k >> 3) * rankBytes;
      const own = load<f64>(row + k);
      if (own <= 0) continue;
      const at = product + start + k;
      let a = pair(at, 0, count, rankBytes);
      let b = pair(at, 2, count, rankBytes);
      let c = pair(at, 4, count, rankBytes);
      let d = pair(at, 6, count, rankBytes);
      let x = scratch;
      for (let l: usize = 0; l < rankBytes; l += 8) {
        const weight = v128.load64_splat(row + l);
        a = f64x2.sub(a, f64x2.mul(weight, v128.load(x)));
        b = f64x2.sub(b, f64x2.mul(weight, v128.load(x, 16)));
        c = f64x2.sub(c, f64x2.mul(weight, v128.load(x, 32)));
        d = f64x2.sub(d, f64x2.mul(weight, v128.load(x, 48)));
        x += 64;
      }
      const divisor = f64x2.splat(own);
      const to = scratch + (k << 3);
      v128.store(to, f64x2.max(zero, f64x2.add(v128.load(to), f64x2.div(a, divisor))));
      v128.store(to, f64x2.max(zero, f64x2.add(v128.load(to, 16), f64x2.div(b, divisor))), 16);
      v128.store(to, f64x2.max(zero, f64x2.add(v128.load(to, 32), f64x2.div(c, divisor))), 32);
      v128.store(to, f64x2.max(zero, f64x2.add(v128.load(to, 48), f64x2.div(d, divisor))), 48);
    }
    for (let i = 0; i < count; i++) {
      const to = factor + start + <usize>i * rankBytes;
      for (let l: usize = 0; l < rankBytes; l += 8) {
        store<f64>(to + l, load<f64>(scratch + (l << 3) + ((<usize>i) << 3)));
      }
    }
  }
}

/** Numbers of rows i and i + 1 of the same column; zero beyond the last row. */
function pair(at: usize, i: i32, count: i32, rankBytes: usize): v128 {
  const from = at + <usize>i * rankBytes;
  const first = i < count ? load<f64>(from) : 0;
  const second = i + 1 < count ? load<f64>(from + rankBytes) : 0;
  return f64x2.replace_lane(f64x2.splat(first), 1, second);
}
