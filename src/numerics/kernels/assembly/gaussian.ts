/** A Gaussian of `count` squared distances, exp(-d/2), in place, and if `slopes` is not 0 its derivative by the squared distance. */
export function gaussian(squared: usize, count: i32, slopes: usize): void {
  const end = squared + ((<usize>count) << 3);
  for (let at = squared; at < end; at += 8) {
    const value = Math.exp(-0.5 * max<f64>(0, load<f64>(at)));
    if (slopes != 0) store<f64>(slopes + (at - squared), -0.5 * value);
    store<f64>(at, value);
  }
}
