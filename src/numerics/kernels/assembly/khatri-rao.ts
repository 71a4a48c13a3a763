/**
 * Rows of an unfolding times the Khatri-Rao product of the other modes' factors. Entries are sorted by their row in the
 * remaining mode; row p holds `starts[p] .. starts[p + 1]`. Row p of `out`, shape (rows, rank), becomes the sum over its entries
 * of the value times the factors' rows, element by element. `indices` holds the other modes' index arrays one after the
 * other (1 to 5 of them), `factors` the addresses of the factors, which all have `rank` columns.
 */
export function khatriRao(
  out: usize,
  rows: i32,
  rank: i32,
  starts: usize,
  entries: i32,
  values: usize,
  modes: i32,
  indices: usize,
  factors: usize,
): void {
  const stride = (<usize>entries) << 2;
  const rankBytes = (<usize>rank) << 3;
  const paired = rankBytes & ~15;
  for (let p = 0; p < rows; p++) {
    const to = out + <usize>p * rankBytes;
    memory.fill(to, 0, rankBytes);
    const end = load<i32>(starts + ((<usize>p) << 2), 4);
    for (let e = load<i32>(starts + ((<usize>p) << 2)); e < end; e++) {
      const value = load<f64>(values + ((<usize>e) << 3));
      const index = indices + ((<usize>e) << 2);
      const f0 = factorRow(factors, 0, load<i32>(index), rankBytes);
      const f1 = modes > 1 ? factorRow(factors, 1, load<i32>(index + stride), rankBytes) : 0;
      const f2 = modes > 2 ? factorRow(factors, 2, load<i32>(index + 2 * stride), rankBytes) : 0;
      const f3 = modes > 3 ? factorRow(factors, 3, load<i32>(index + 3 * stride), rankBytes) : 0;
      const f4 = modes > 4 ? factorRow(factors, 4, load<i32>(index + 4 * stride), rankBytes) : 0;
      const weight = f64x2.splat(value);
      for (let k: usize = 0; k < paired; k += 16) {
        let product = f64x2.mul(weight, v128.load(f0 + k));
        if (modes > 1) product = f64x2.mul(product, v128.load(f1 + k));
        if (modes > 2) product = f64x2.mul(product, v128.load(f2 + k));
        if (modes > 3) product = f64x2.mul(product, v128.load(f3 + k));
        if (modes > 4) product = f64x2.mul(product, v128.load(f4 + k));
        v128.store(to + k, f64x2.add(v128.load(to + k), product));
      }
      if (paired < rankBytes) {
        let product = value * load<f64>(f0 + paired);
        if (modes > 1) product *= load<f64>(f1 + paired);
        if (modes > 2) product *= load<f64>(f2 + paired);
        if (modes > 3) product *= load<f64>(f3 + paired);
        if (modes > 4) product *= load<f64>(f4 + paired);
        store<f64>(to + paired, load<f64>(to + paired) + product);
      }
    }
  }
}

function factorRow(factors: usize, mode: i32, index: i32, rankBytes: usize): usize {
  return <usize>load<i32>(factors + ((<usize>mode) << 2)) + <usize>index * rankBytes;
}
