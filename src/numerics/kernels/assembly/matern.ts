/**
 * Matern's covariance of smoothness 5/2 of `count` squared distances, in place, and if `slopes` is not 0 its derivative by the
 * squared distance.
 */
export function matern(squared: usize, count: i32, slopes: usize): void {
  const root = Math.sqrt(5);
  const end = squared + ((<usize>count) << 3);
  for (let at = squared; at < end; at += 8) {
    const r = root * Math.sqrt(max<f64>(0, load<f64>(at)));
    const decay = Math.exp(-r);
    if (slopes != 0) store<f64>(slopes + (at - squared), (-5.0 / 6.0) * (1 + r) * decay);
    store<f64>(at, (1 + r + (r * r) / 3) * decay);
  }
}
