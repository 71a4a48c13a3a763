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
    for (let i = first; i < n; i += TILE) {
      const height = min(TILE, n - i);
      if (i > first && height == TILE) tile(l, stride, i, first, panel);
      else memory.fill(panel + ((<usize>i) << 5), 0, (<usize>height) << 5);
      const from = i > first && height < TILE ? first : i;
      for (let row = i; row < i + height; row++) {
        const own = l + <usize>row * stride;
        const pivot = load<f64>(own + ((<usize>row) << 3));
        for (let c = 0; c < width; c++) {
          const column = first + c;
          if (column > row) continue;
          const place = panel + ((<usize>row) << 5) + ((<usize>c) << 3);
          let value = load<f64>(place);
          for (let k = max(from, column); k < row; k++) {
            value -= load<f64>(own + ((<usize>k) << 3)) * load<f64>(panel + ((<usize>k) << 5) + ((<usize>c) << 3));
          }
          value = (column == row ? 1 : value) / pivot;
          store<f64>(place, value);
          store<f64>(out + <usize>column * stride + ((<usize>row) << 3), value);
        }
      }
    }
  }
}

/** The sums of the rows i to i + 3 over the finished rows, from `first` on, into the panel. */
function tile(l: usize, stride: usize, i: i32, first: i32, panel: usize): void {
  const start = (<usize>first) << 3;
  let p = l + <usize>i * stride + start;
  let q = p + stride;
  let r = q + stride;
  let s = r + stride;
  let p0 = f64x2.splat(0);
  let p1 = p0;
  let q0 = p0;
  let q1 = p0;
  let r0 = p0;
  let r1 = p0;
  let s0 = p0;
  let s1 = p0;
  const stop = panel + ((<usize>i) << 5);
  for (let b = panel + ((<usize>first) << 5); b < stop; b += 32) {
    const x = v128.load(b);
    const y = v128.load(b, 16);
    let z = v128.load64_splat(p);
    p0 = f64x2.sub(p0, f64x2.mul(z, x));
    p1 = f64x2.sub(p1, f64x2.mul(z, y));
    z = v128.load64_splat(q);
    q0 = f64x2.sub(q0, f64x2.mul(z, x));
    q1 = f64x2.sub(q1, f64x2.mul(z, y));
    z = v128.load64_splat(r);
    r0 = f64x2.sub(r0, f64x2.mul(z, x));
    r1 = f64x2.sub(r1, f64x2.mul(z, y));
    z = v128.load64_splat(s);
    s0 = f64x2.sub(s0, f64x2.mul(z, x));
    s1 = f64x2.sub(s1, f64x2.mul(z, y));
    p += 8;
    q += 8;
    r += 8;
    s += 8;
  }
  v128.store(stop, p0);
  v128.store(stop, p1, 16);
  v128.store(stop, q0, 32);
  v128.store(stop, q1, 48);
  v128.store(stop, r0, 64);
  v128.store(stop, r1, 80);
  v128.store(stop, s0, 96);
  v128.store(stop, s1, 112);
}
