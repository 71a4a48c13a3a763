/** Smaller numbers count as zero, so that no product is denormal, which would slow the loop down many times. */
const TINY: f32 = 1e-18;

/**
 * For each of `rows` rows the largest of its scores in single precision. A row's weights are its row of `cations`, shape
 * (rows, rank), times `block`, shape (rank, width), in double precision; its scores are the products of the weights,
 * rounded, with the columns of the panels. A panel holds eight columns of `width` numbers, row by row. `weights` and
 * `maxima` are room for the rounded weights and for four running maxima of each row, both for rows rounded up to four.
 */
export function rowMaxima(
  block: usize,
  rank: i32,
  width: i32,
  cations: usize,
  rows: i32,
  panels: usize,
  panelCount: i32,
  weights: usize,
  maxima: usize,
): void {
  const rankBytes = (<usize>rank) << 3;
  const widthBytes = (<usize>width) << 3;
  const stride = (<usize>width) << 2;
  const paired = widthBytes & ~15;
  const tiny = f32x4.splat(TINY);
  for (let i = 0; i < rows; i++) {
    const row = cations + <usize>i * rankBytes;
    const to = weights + <usize>i * stride;
    for (let k: usize = 0; k < paired; k += 16) {
      let sum = f64x2.splat(0);
      let from = block + k;
      for (let c: usize = 0; c < rankBytes; c += 8) {
        sum = f64x2.add(sum, f64x2.mul(v128.load64_splat(row + c), v128.load(from)));
        from += widthBytes;
      }
      const rounded = f32x4.demote_f64x2_zero(sum);
      v128.store64_lane(to + (k >> 1), v128.and(rounded, f32x4.ge(f32x4.abs(rounded), tiny)), 0);
    }
    if (paired < widthBytes) {
      let sum: f64 = 0;
      let from = block + paired;
      for (let c: usize = 0; c < rankBytes; c += 8) {
        sum += load<f64>(row + c) * load<f64>(from);
        from += widthBytes;
      }
      const rounded = <f32>sum;
      store<f32>(to + (paired >> 1), abs(rounded) >= TINY ? rounded : 0);
    }
  }
  const tiles = (rows + 3) >> 2;
  const least = f32x4.splat(-Infinity);
  for (let i = 0; i < tiles << 2; i++) v128.store(maxima + ((<usize>i) << 4), least);
  // A panel stays in the first cache while all rows pass; eight sums and six operands fit the vector registers.
  for (let p = 0; p < panelCount; p++) {
    const panel = panels + <usize>p * (stride << 3);
    for (let t = 0; t < tiles; t++) {
      const w0 = weights + <usize>(t << 2) * stride;
      const w1 = w0 + stride;
      const w2 = w1 + stride;
      const w3 = w2 + stride;
      let a0 = f32x4.splat(0);
      let a1 = a0;
      let b0 = a0;
      let b1 = a0;
      let c0 = a0;
      let c1 = a0;
      let d0 = a0;
      let d1 = a0;
      let column = panel;
      for (let k: usize = 0; k < stride; k += 4) {
        const x0 = v128.load(column);
        const x1 = v128.load(column, 16);
        column += 32;
        let w = v128.load32_splat(w0 + k);
        a0 = f32x4.add(a0, f32x4.mul(w, x0));
        a1 = f32x4.add(a1, f32x4.mul(w, x1));
        w = v128.load32_splat(w1 + k);
        b0 = f32x4.add(b0, f32x4.mul(w, x0));
        b1 = f32x4.add(b1, f32x4.mul(w, x1));
        w = v128.load32_splat(w2 + k);
        c0 = f32x4.add(c0, f32x4.mul(w, x0));
        c1 = f32x4.add(c1, f32x4.mul(w, x1));
        w = v128.load32_splat(w3 + k);
        d0 = f32x4.add(d0, f32x4.mul(w, x0));
        d1 = f32x4.add(d1, f32x4.mul(w, x1));
      }
      const best = maxima + ((<usize>t) << 6);
      v128.store(best, f32x4.max(v128.load(best), f32x4.max(a0, a1)));
      v128.store(best, f32x4.max(v128.load(best, 16), f32x4.max(b0, b1)), 16);
      v128.store(best, f32x4.max(v128.load(best, 32), f32x4.max(c0, c1)), 32);
      v128.store(best, f32x4.max(v128.load(best, 48), f32x4.max(d0, d1)), 48);
    }
  }
}
