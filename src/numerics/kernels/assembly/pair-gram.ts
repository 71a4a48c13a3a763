/**
 * Sums over pairs of entries. Entries are sorted by their row in the remaining mode; row q holds `starts[q] .. starts[q + 1]`.
 * Adds to the lower triangle of `out`, shape (n, n): for each pair f < e of rows q <= p the product of both values and of
 * the tables' elements K_m[index_m(e), index_m(f)], m = 0 .. modes - 1 (3, 4 or 5). Table m is row-major with `sizes[m]`
 * columns; `indices` holds the modes' index arrays one after the other, `tables` the addresses of the tables.
 */
export function pairGram(
  out: usize,
  n: i32,
  starts: usize,
  entries: i32,
  values: usize,
  modes: i32,
  indices: usize,
  sizes: usize,
  tables: usize,
): void {
  const stride = (<usize>entries) << 2;
  const i1 = indices + stride;
  const i2 = i1 + stride;
  const i3 = i2 + stride;
  const i4 = i3 + stride;
  for (let p = 0; p < n; p++) {
    const begin = load<i32>(starts + ((<usize>p) << 2));
    const end = load<i32>(starts + ((<usize>p) << 2), 4);
    for (let e = begin; e < end; e++) {
      const value = load<f64>(values + ((<usize>e) << 3));
      const k0 = tableRow(tables, sizes, 0, load<i32>(indices + ((<usize>e) << 2)));
      const k1 = tableRow(tables, sizes, 1, load<i32>(i1 + ((<usize>e) << 2)));
      const k2 = tableRow(tables, sizes, 2, load<i32>(i2 + ((<usize>e) << 2)));
      const k3 = modes > 3 ? tableRow(tables, sizes, 3, load<i32>(i3 + ((<usize>e) << 2))) : 0;
      const k4 = modes > 4 ? tableRow(tables, sizes, 4, load<i32>(i4 + ((<usize>e) << 2))) : 0;
      for (let q = 0; q <= p; q++) {
        const from = <usize>load<i32>(starts + ((<usize>q) << 2));
        const to = <usize>min(load<i32>(starts + ((<usize>q) << 2), 4), e);
        if (from >= to) continue;
        let sum: f64 = 0;
        if (modes == 3) {
          for (let f = from; f < to; f++) {
            const o = f << 2;
            sum += load<f64>(values + (f << 3)) * at(k0, indices + o) * at(k1, i1 + o) * at(k2, i2 + o);
          }
        } else if (modes == 4) {
          for (let f = from; f < to; f++) {
            const o = f << 2;
            sum +=
              load<f64>(values + (f << 3)) * at(k0, indices + o) * at(k1, i1 + o) * (at(k2, i2 + o) * at(k3, i3 + o));
          }
        } else {
          for (let f = from; f < to; f++) {
            const o = f << 2;
            sum +=
              load<f64>(values + (f << 3)) *
              at(k0, indices + o) *
              at(k1, i1 + o) *
              (at(k2, i2 + o) * at(k3, i3 + o) * at(k4, i4 + o));
          }
        }
        const cell = out + ((<usize>(p * n + q)) << 3);
        store<f64>(cell, load<f64>(cell) + value * sum);
      }
    }
  }
}

function tableRow(tables: usize, sizes: usize, mode: i32, index: i32): usize {
  const size = load<i32>(sizes + ((<usize>mode) << 2));
  return <usize>load<i32>(tables + ((<usize>mode) << 2)) + ((<usize>(index * size)) << 3);
}

function at(row: usize, index: usize): f64 {
  return load<f64>(row + ((<usize>load<i32>(index)) << 3));
}
