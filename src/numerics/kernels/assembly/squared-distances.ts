/** Bytes that `squaredDistances` needs as scratch for `rows` points. */
export function distanceScratch(rows: i32, width: i32): i32 {
  return ((rows + 3) >> 2) * itemsOf(width);
}

/** Bytes of a group of four points a: how many columns it has, and for each the byte offset in a panel and four values. */
function itemsOf(width: i32): i32 {
  return 16 + width * 48;
}

/**
 * For each of `rows` points a and each of `count` points b the squared distance |a|^2 + |b|^2 - 2 a b, at least 0, into
 * `out`, shape (rows, count). `panels` has the points b in groups of four, the last one filled up, each group
 * column by column. Each product is summed in the order of the columns, so its bits depend on no other point. Columns in which
 * four points a are 0 are passed over, which changes no sum. With `lower` only tiles on and below the diagonal are computed.
 */
export function squaredDistances(
  out: usize,
  a: usize,
  squaresA: usize,
  rows: i32,
  panels: usize,
  squaresB: usize,
  count: i32,
  width: i32,
  lower: bool,
  scratch: usize,
): void {
  const stride = (<usize>width) << 3;
  const bytes = <usize>itemsOf(width);
  for (let i = 0; i < rows; i += 4) pack(a, rows, width, i, scratch + <usize>(i >> 2) * bytes);
  for (let j = 0; j < count; j += 4) {
    const panel = panels + <usize>j * stride;
    // Tiles of 4 x 4: eight sums of two, two operands and one factor fit the sixteen vector registers.
    for (let i = lower ? j : 0; i < rows; i += 4) {
      const items = scratch + <usize>(i >> 2) * bytes;
      const end = items + 16 + <usize>load<i32>(items) * 48;
      let p0 = f64x2.splat(0);
      let p1 = p0;
      let q0 = p0;
      let q1 = p0;
      let r0 = p0;
      let r1 = p0;
      let s0 = p0;
      let s1 = p0;
      for (let item = items + 16; item < end; item += 48) {
        const b = panel + <usize>load<i32>(item);
        const x = v128.load(b);
        const y = v128.load(b, 16);
        let z = v128.load64_splat(item, 16);
        p0 = f64x2.add(p0, f64x2.mul(z, x));
        p1 = f64x2.add(p1, f64x2.mul(z, y));
        z = v128.load64_splat(item, 24);
        q0 = f64x2.add(q0, f64x2.mul(z, x));
        q1 = f64x2.add(q1, f64x2.mul(z, y));
        z = v128.load64_splat(item, 32);
        r0 = f64x2.add(r0, f64x2.mul(z, x));
        r1 = f64x2.add(r1, f64x2.mul(z, y));
        z = v128.load64_splat(item, 40);
        s0 = f64x2.add(s0, f64x2.mul(z, x));
        s1 = f64x2.add(s1, f64x2.mul(z, y));
      }
      put(out, squaresA, squaresB, rows, count, i, j, p0, p1);
      put(out, squaresA, squaresB, rows, count, i + 1, j, q0, q1);
      put(out, squaresA, squaresB, rows, count, i + 2, j, r0, r1);
      put(out, squaresA, squaresB, rows, count, i + 3, j, s0, s1);
    }
  }
}

/** Writes the columns in which one of the rows i to i + 3 is not 0; rows beyond the last are 0. */
function pack(a: usize, rows: i32, width: i32, i: i32, items: usize): void {
  let columns = 0;
  let to = items + 16;
  for (let c = 0; c < width; c++) {
    let any = false;
    for (let r = 0; r < 4; r++) {
      const value = i + r < rows ? load<f64>(a + ((<usize>((i + r) * width + c)) << 3)) : 0;
      store<f64>(to + 16 + ((<usize>r) << 3), value);
      if (value != 0) any = true;
    }
    if (!any) continue;
    store<i32>(to, c << 5);
    to += 48;
    columns++;
  }
  store<i32>(items, columns);
}

/** Four distances of row i, from column j on. */
function put(
  out: usize,
  squaresA: usize,
  squaresB: usize,
  rows: i32,
  count: i32,
  i: i32,
  j: i32,
  first: v128,
  second: v128,
): void {
  if (i >= rows) return;
  const own = load<f64>(squaresA + ((<usize>i) << 3));
  one(out, squaresB, own, count, i, j, f64x2.extract_lane(first, 0));
  one(out, squaresB, own, count, i, j + 1, f64x2.extract_lane(first, 1));
  one(out, squaresB, own, count, i, j + 2, f64x2.extract_lane(second, 0));
  one(out, squaresB, own, count, i, j + 3, f64x2.extract_lane(second, 1));
}

function one(out: usize, squaresB: usize, own: f64, count: i32, i: i32, j: i32, product: f64): void {
  if (j >= count) return;
  const squared = own + load<f64>(squaresB + ((<usize>j) << 3)) - 2 * product;
  store<f64>(out + ((<usize>i * <usize>count + <usize>j) << 3), max<f64>(0, squared));
}

/** Copies `count` row-major points into groups of four, each group column by column; what is missing in the last is undefined. */
export function inPanels(points: usize, count: i32, width: i32, panels: usize): void {
  const stride = (<usize>width) << 3;
  for (let i = 0; i < count; i++) {
    let from = points + <usize>i * stride;
    const end = from + stride;
    let to = panels + <usize>(i & ~3) * stride + ((<usize>(i & 3)) << 3);
    for (; from < end; from += 8) {
      store<f64>(to, load<f64>(from));
      to += 32;
    }
  }
}

/** The squared length of each of `count` row-major points, summed in the order of the columns. */
export function squaredLengths(points: usize, count: i32, width: i32, out: usize): void {
  let from = points;
  for (let i = 0; i < count; i++) {
    let sum: f64 = 0;
    for (const end = from + ((<usize>width) << 3); from < end; from += 8) sum += load<f64>(from) * load<f64>(from);
    store<f64>(out + ((<usize>i) << 3), sum);
  }
}
