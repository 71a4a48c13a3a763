/**
 * Matern's covariance of smoothness 5/2 of `count` squared distances, in place, and if `slopes` is not 0 its derivative by the
 * squared distance. Two at a time but for the exponential; each has the bits that it has alone.
 */
export function matern(squared: usize, count: i32, slopes: usize): void {
  const end = squared + ((<usize>count) << 3);
  const paired = squared + ((<usize>(count & ~1)) << 3);
  let at = squared;
  for (; at < paired; at += 16) {
    const r = distance(v128.load(at));
    const decay = f64x2.replace_lane(
      f64x2.splat(Math.exp(-f64x2.extract_lane(r, 0))),
      1,
      Math.exp(-f64x2.extract_lane(r, 1)),
    );
    if (slopes != 0) v128.store(slopes + (at - squared), slope(r, decay));
    v128.store(at, covariance(r, decay));
  }
  if (at == end) return;
  const r = distance(v128.load64_zero(at));
  const decay = f64x2.splat(Math.exp(-f64x2.extract_lane(r, 0)));
  if (slopes != 0) store<f64>(slopes + (at - squared), f64x2.extract_lane(slope(r, decay), 0));
  store<f64>(at, f64x2.extract_lane(covariance(r, decay), 0));
}

function distance(squared: v128): v128 {
  return f64x2.mul(f64x2.splat(Math.sqrt(5)), f64x2.sqrt(f64x2.max(f64x2.splat(0), squared)));
}

function covariance(r: v128, decay: v128): v128 {
  const polynomial = f64x2.add(f64x2.add(f64x2.splat(1), r), f64x2.div(f64x2.mul(r, r), f64x2.splat(3)));
  return f64x2.mul(polynomial, decay);
}

function slope(r: v128, decay: v128): v128 {
  return f64x2.mul(f64x2.mul(f64x2.splat(-5.0 / 6.0), f64x2.add(f64x2.splat(1), r)), decay);
}
