/**
 * One contraction of a sparse tensor: block g of `out`, shape (rank, width), becomes the sum over the items s of group g
 * of (row `rows[s]` of the factor) x (block `sources[s]` of `blocks`, length `width`). Items of group g are
 * `starts[g] .. starts[g + 1]`; its block is number `targets[g]`.
 */
export function contract(
  out: usize,
  groups: i32,
  starts: usize,
  targets: usize,
  sources: usize,
  rows: usize,
  factor: usize,
  rank: i32,
  blocks: usize,
  width: i32,
): void {
  const rankBytes = (<usize>rank) << 3;
  const widthBytes = (<usize>width) << 3;
  const wide = widthBytes & ~31;
  const tall = rankBytes & ~31;
  for (let g = 0; g < groups; g++) {
    const first = (<usize>load<i32>(starts + ((<usize>g) << 2))) << 2;
    const end = (<usize>load<i32>(starts + ((<usize>g) << 2), 4)) << 2;
    const block = out + <usize>load<i32>(targets + ((<usize>g) << 2)) * <usize>rank * widthBytes;
    for (let k: usize = 0; k < wide; k += 32) {
      // Four rows of the factor at a time: eight sums stay in registers while all items of the group pass.
      for (let r: usize = 0; r < tall; r += 32) {
        let a0 = f64x2.splat(0);
        let a1 = a0;
        let b0 = a0;
        let b1 = a0;
        let c0 = a0;
        let c1 = a0;
        let d0 = a0;
        let d1 = a0;
        for (let s = first; s < end; s += 4) {
          const from = blocks + <usize>load<i32>(sources + s) * widthBytes + k;
          const row = factor + <usize>load<i32>(rows + s) * rankBytes + r;
          const x0 = v128.load(from);
          const x1 = v128.load(from, 16);
          let w = v128.load64_splat(row);
          a0 = f64x2.add(a0, f64x2.mul(w, x0));
          a1 = f64x2.add(a1, f64x2.mul(w, x1));
          w = v128.load64_splat(row, 8);
          b0 = f64x2.add(b0, f64x2.mul(w, x0));
          b1 = f64x2.add(b1, f64x2.mul(w, x1));
          w = v128.load64_splat(row, 16);
          c0 = f64x2.add(c0, f64x2.mul(w, x0));
          c1 = f64x2.add(c1, f64x2.mul(w, x1));
          w = v128.load64_splat(row, 24);
          d0 = f64x2.add(d0, f64x2.mul(w, x0));
          d1 = f64x2.add(d1, f64x2.mul(w, x1));
        }
        let to = block + (r >> 3) * widthBytes + k;
        v128.store(to, a0);
        v128.store(to, a1, 16);
        to += widthBytes;
        v128.store(to, b0);
        v128.store(to, b1, 16);
        to += widthBytes;
        v128.store(to, c0);
        v128.store(to, c1, 16);
        to += widthBytes;
        v128.store(to, d0);
        v128.store(to, d1, 16);
      }
      for (let r = tall; r < rankBytes; r += 8) {
        let a0 = f64x2.splat(0);
        let a1 = a0;
        for (let s = first; s < end; s += 4) {
          const from = blocks + <usize>load<i32>(sources + s) * widthBytes + k;
          const w = v128.load64_splat(factor + <usize>load<i32>(rows + s) * rankBytes + r);
          a0 = f64x2.add(a0, f64x2.mul(w, v128.load(from)));
          a1 = f64x2.add(a1, f64x2.mul(w, v128.load(from, 16)));
        }
        const to = block + (r >> 3) * widthBytes + k;
        v128.store(to, a0);
        v128.store(to, a1, 16);
      }
    }
    // The last columns, one at a time: eight rows of the factor in four sums, so that none waits for the one before.
    const eights = rankBytes & ~63;
    for (let k = wide; k < widthBytes; k += 8) {
      for (let r: usize = 0; r < eights; r += 64) {
        let a = f64x2.splat(0);
        let b = a;
        let c = a;
        let d = a;
        for (let s = first; s < end; s += 4) {
          const x = v128.load64_splat(blocks + <usize>load<i32>(sources + s) * widthBytes + k);
          const row = factor + <usize>load<i32>(rows + s) * rankBytes + r;
          a = f64x2.add(a, f64x2.mul(v128.load(row), x));
          b = f64x2.add(b, f64x2.mul(v128.load(row, 16), x));
          c = f64x2.add(c, f64x2.mul(v128.load(row, 32), x));
          d = f64x2.add(d, f64x2.mul(v128.load(row, 48), x));
        }
        const to = block + (r >> 3) * widthBytes + k;
        storePair(to, widthBytes, a);
        storePair(to + 2 * widthBytes, widthBytes, b);
        storePair(to + 4 * widthBytes, widthBytes, c);
        storePair(to + 6 * widthBytes, widthBytes, d);
      }
      for (let r = eights; r < rankBytes; r += 8) {
        let sum: f64 = 0;
        for (let s = first; s < end; s += 4) {
          const from = blocks + <usize>load<i32>(sources + s) * widthBytes + k;
          sum += load<f64>(factor + <usize>load<i32>(rows + s) * rankBytes + r) * load<f64>(from);
        }
        store<f64>(block + (r >> 3) * widthBytes + k, sum);
      }
    }
  }
}

/** Stores two numbers, the second `apart` bytes behind the first. */
function storePair(to: usize, apart: usize, pair: v128): void {
  store<f64>(to, f64x2.extract_lane(pair, 0));
  store<f64>(to + apart, f64x2.extract_lane(pair, 1));
}
