/**
 * a a^T of a row-major (rows, columns) matrix. Each element is (even columns + odd columns) + last column if their
 * number is odd, which is the order of summation of the plain version.
 */
export function gram(a: usize, rows: i32, columns: i32, out: usize): void {
  products(a, rows, columns, out, false);
}

/** The same of an upper triangular matrix, shape (n, n), without the products with what is below its diagonal: they are zeros. */
export function gramOfUpper(a: usize, n: i32, out: usize): void {
  products(a, n, n, out, true);
}

function products(a: usize, rows: i32, columns: i32, out: usize, upper: bool): void {
  const stride = (<usize>columns) << 3;
  const paired = ((<usize>columns) >> 1) << 4;
  const odd = (columns & 1) != 0;
  const last = rows - 1;
  // Tiles of 2 x 4 rows: eight sums and six operands fit the sixteen vector registers.
  for (let i = 0; i < rows; i += 2) {
    const p = a + <usize>i * stride;
    const q = a + <usize>min(i + 1, last) * stride;
    const first: usize = upper ? (<usize>i) << 3 : 0;
    for (let j = 0; j <= i + 1 && j < rows; j += 4) {
      const r0 = a + <usize>j * stride;
      const r1 = a + <usize>min(j + 1, last) * stride;
      const r2 = a + <usize>min(j + 2, last) * stride;
      const r3 = a + <usize>min(j + 3, last) * stride;
      let p0 = f64x2.splat(0);
      let p1 = p0;
      let p2 = p0;
      let p3 = p0;
      let q0 = p0;
      let q1 = p0;
      let q2 = p0;
      let q3 = p0;
      for (let k: usize = first; k < paired; k += 16) {
        const x = v128.load(p + k);
        const y = v128.load(q + k);
        let z = v128.load(r0 + k);
        p0 = f64x2.add(p0, f64x2.mul(x, z));
        q0 = f64x2.add(q0, f64x2.mul(y, z));
        z = v128.load(r1 + k);
        p1 = f64x2.add(p1, f64x2.mul(x, z));
        q1 = f64x2.add(q1, f64x2.mul(y, z));
        z = v128.load(r2 + k);
        p2 = f64x2.add(p2, f64x2.mul(x, z));
        q2 = f64x2.add(q2, f64x2.mul(y, z));
        z = v128.load(r3 + k);
        p3 = f64x2.add(p3, f64x2.mul(x, z));
        q3 = f64x2.add(q3, f64x2.mul(y, z));
      }
      const x = odd ? load<f64>(p + paired) : 0;
      const y = odd ? load<f64>(q + paired) : 0;
      put(out, rows, i, j, sum(p0) + (odd ? x * load<f64>(r0 + paired) : 0));
      put(out, rows, i + 1, j, sum(q0) + (odd ? y * load<f64>(r0 + paired) : 0));
      put(out, rows, i, j + 1, sum(p1) + (odd ? x * load<f64>(r1 + paired) : 0));
      put(out, rows, i + 1, j + 1, sum(q1) + (odd ? y * load<f64>(r1 + paired) : 0));
      put(out, rows, i, j + 2, sum(p2) + (odd ? x * load<f64>(r2 + paired) : 0));
      put(out, rows, i + 1, j + 2, sum(q2) + (odd ? y * load<f64>(r2 + paired) : 0));
      put(out, rows, i, j + 3, sum(p3) + (odd ? x * load<f64>(r3 + paired) : 0));
      put(out, rows, i + 1, j + 3, sum(q3) + (odd ? y * load<f64>(r3 + paired) : 0));
    }
  }
}

function sum(v: v128): f64 {
  return f64x2.extract_lane(v, 0) + f64x2.extract_lane(v, 1);
}

function put(out: usize, n: i32, i: i32, j: i32, value: f64): void {
  if (i >= n || j >= n) return;
  store<f64>(out + ((<usize>(i * n + j)) << 3), value);
  store<f64>(out + ((<usize>(j * n + i)) << 3), value);
}
