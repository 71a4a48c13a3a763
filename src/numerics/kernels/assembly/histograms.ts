/**
 * For each of `count` columns of `bins` the sums over the rows `order[start .. end)` by bin: first derivatives, second
 * derivatives, rows. `columns` holds the numbers of the columns, `bins` is column by column, `out` has 256 x 3 numbers for
 * each column. `gathered` is room for 2 numbers per row.
 */
export function histograms(
  out: usize,
  bins: usize,
  rows: i32,
  columns: usize,
  count: i32,
  order: usize,
  start: i32,
  end: i32,
  gradient: usize,
  hessian: usize,
  gathered: usize,
): void {
  const first = order + ((<usize>start) << 2);
  const last = order + ((<usize>end) << 2);
  let to = gathered;
  for (let at = first; at < last; at += 4) {
    const row = (<usize>load<i32>(at)) << 3;
    store<f64>(to, load<f64>(gradient + row));
    store<f64>(to, load<f64>(hessian + row), 8);
    to += 16;
  }
  const one = f64x2.replace_lane(f64x2.splat(0), 0, 1);
  for (let c = 0; c < count; c++) {
    const column = bins + <usize>load<i32>(columns + ((<usize>c) << 2)) * <usize>rows;
    const sums = out + <usize>c * (256 * 24);
    for (let k: usize = 0; k < 256 * 24; k += 16) v128.store(sums + k, f64x2.splat(0));
    let from = gathered;
    for (let at = first; at < last; at += 4) {
      const sum = sums + <usize>load<u8>(column + <usize>load<i32>(at)) * 24;
      v128.store(sum, f64x2.add(v128.load(sum), v128.load(from)));
      v128.store64_lane(sum, f64x2.add(v128.load64_zero(sum, 16), one), 0, 16);
      from += 16;
    }
  }
}

/** The number of `edges` below each value. There are 255 edges, ascending, the last of them infinite if there are fewer. */
export function binColumn(values: usize, rows: i32, edges: usize, out: usize): void {
  for (let row = 0; row < rows; row++) {
    const value = load<f64>(values + ((<usize>row) << 3));
    let low: usize = 0;
    for (let step: usize = 128 << 3; step >= 8; step >>= 1) {
      low = load<f64>(edges + low + step - 8) < value ? low + step : low;
    }
    store<u8>(out + <usize>row, <u8>(low >> 3));
  }
}
