/**
 * Subtracts from a tile of 4 x 4 numbers the products of `depth` columns of four rows with the rows of a panel, which has four numbers per column.
 * Each number of the tile is its own sum in the order of the columns.
 */
export function subtractProducts(
  rows: usize,
  stride: usize,
  panel: usize,
  depth: i32,
  tile: usize,
  apart: usize,
): void {
  let p = rows;
  let q = p + stride;
  let r = q + stride;
  let s = r + stride;
  const tileQ = tile + apart;
  const tileR = tileQ + apart;
  const tileS = tileR + apart;
  let p0 = v128.load(tile);
  let p1 = v128.load(tile, 16);
  let q0 = v128.load(tileQ);
  let q1 = v128.load(tileQ, 16);
  let r0 = v128.load(tileR);
  let r1 = v128.load(tileR, 16);
  let s0 = v128.load(tileS);
  let s1 = v128.load(tileS, 16);
  const stop = panel + ((<usize>depth) << 5);
  for (let b = panel; b < stop; b += 32) {
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
  v128.store(tile, p0);
  v128.store(tile, p1, 16);
  v128.store(tileQ, q0);
  v128.store(tileQ, q1, 16);
  v128.store(tileR, r0);
  v128.store(tileR, r1, 16);
  v128.store(tileS, s0);
  v128.store(tileS, s1, 16);
}
