/** Sizes and addresses of `factorizationSteps`, as 32-bit integers one after the other; see `FactorizationJob`. */
@unmanaged
export class Job {
  stride: i32;
  members: i32;
  parts: i32;
  shared: i32;
  memberOf: usize;
  weighted: usize;
  starts: usize;
  neighbours: usize;
  parameters: usize;
  squares: usize;
  sharedRows: usize;
  sharedGradient: usize;
  rowParts: usize;
  rowShared: usize;
  labels: usize;
  offsets: usize;
  scratch: usize;
}

/** Rows that are fetched together: rows in random order come from far away, and one after the other each would wait. */
const AHEAD = 32;

function touch(job: Job, order: usize, count: i32): void {
  let sum: f64 = 0;
  for (let n = 0; n < count; n++) {
    const row = <usize>load<i32>(order + ((<usize>n) << 2));
    sum += load<f64>(job.labels + (row << 3)) + load<f64>(job.offsets + (row << 3));
    sum += <f64>load<i32>(job.rowParts + row * ((<usize>job.parts) << 2));
  }
  // Stored, so that the loop is not left out.
  store<f64>(job.scratch, sum);
}

/**
 * Steps of AdaGrad on the logistic loss of a factorization machine, for the rows `order[0 .. count)`; the host's
 * documentation says what a row is. `scratch` is room for two blocks of `members` rows, padded to an even number of columns.
 */
export function factorizationSteps(job: Job, order: usize, count: i32, rate: f64, penalty: f64): void {
  const strideBytes = (<usize>job.stride) << 3;
  const padded = (strideBytes + 15) & ~15;
  const wide = padded & ~31;
  const membersBytes = <usize>job.members * padded;
  const vectors = job.scratch;
  const gradients = vectors + membersBytes;
  const parameters = job.parameters;
  const squares = job.squares;
  const parts = (<usize>job.parts) << 2;
  const shared = (<usize>job.shared) << 2;
  const members = job.members;
  const memberOf = job.memberOf;
  const weighted = job.weighted;
  const starts = job.starts;
  const neighbours = job.neighbours;
  const zero = f64x2.splat(0);
  for (let n = 0; n < count; n++) {
    if (n % AHEAD == 0) touch(job, order + ((<usize>n) << 2), min(AHEAD, count - n));
    const row = <usize>load<i32>(order + ((<usize>n) << 2));
    const rowParts = job.rowParts + row * parts;
    const rowShared = job.rowShared + row * shared;
    // A loop: for so few bytes memory.fill takes several times as long.
    for (let k: usize = 0; k < membersBytes; k += 16) v128.store(vectors + k, zero);
    for (let j: usize = 0; j < parts; j += 4) {
      const at = load<i32>(rowParts + j);
      if (at >= 0) {
        addRow(vectors + <usize>load<i32>(memberOf + j), parameters + ((<usize>at) << 3), strideBytes);
      }
    }
    for (let m: usize = 0; m < shared; m += 4) {
      const from = job.sharedRows + ((<usize>load<i32>(rowShared + m)) << 3);
      addRow(vectors + (m >> 2) * padded, from, strideBytes);
    }
    let logit = load<f64>(parameters) + load<f64>(job.offsets + (row << 3));
    // Whole vectors are stored here and below: a number stored alone makes the load of its vector wait.
    for (let m = 0; m < members; m++) {
      const at = vectors + <usize>m * padded;
      const pair = v128.load(at);
      if (load<i32>(weighted + ((<usize>m) << 2)) != 0) logit += f64x2.extract_lane(pair, 0);
      // Weights do not meet each other.
      v128.store(at, f64x2.replace_lane(pair, 0, 0));
    }
    let sums = f64x2.splat(0);
    let vector = vectors;
    let gradient = gradients;
    for (let m = 0; m < members; m++) {
      const first = neighbours + ((<usize>load<i32>(starts + ((<usize>m) << 2))) << 2);
      const end = neighbours + ((<usize>load<i32>(starts + ((<usize>m) << 2), 4)) << 2);
      for (let k: usize = 0; k < wide; k += 32) {
        let sum0 = zero;
        let sum1 = zero;
        for (let at = first; at < end; at += 4) {
          const from = vectors + <usize>load<i32>(at) + k;
          sum0 = f64x2.add(sum0, v128.load(from));
          sum1 = f64x2.add(sum1, v128.load(from, 16));
        }
        v128.store(gradient + k, sum0);
        v128.store(gradient + k, sum1, 16);
        sums = f64x2.add(sums, f64x2.mul(sum0, v128.load(vector + k)));
        sums = f64x2.add(sums, f64x2.mul(sum1, v128.load(vector + k, 16)));
      }
      if (wide < padded) {
        let sum = zero;
        for (let at = first; at < end; at += 4) {
          sum = f64x2.add(sum, v128.load(vectors + <usize>load<i32>(at) + wide));
        }
        v128.store(gradient + wide, sum);
        sums = f64x2.add(sums, f64x2.mul(sum, v128.load(vector + wide)));
      }
      const weight = <f64>load<i32>(weighted + ((<usize>m) << 2));
      v128.store(gradient, f64x2.replace_lane(v128.load(gradient), 0, weight));
      vector += padded;
      gradient += padded;
    }
    // Each pair was met from both sides.
    logit += (f64x2.extract_lane(sums, 0) + f64x2.extract_lane(sums, 1)) / 2;
    const error = 1 / (1 + Math.exp(-logit)) - load<f64>(job.labels + (row << 3));
    move(parameters, squares, error, rate);
    for (let j: usize = 0; j < parts; j += 4) {
      const at = load<i32>(rowParts + j);
      if (at < 0) continue;
      const gradient = gradients + <usize>load<i32>(memberOf + j);
      moveRow(
        parameters + ((<usize>at) << 3),
        squares + ((<usize>at) << 3),
        gradient,
        strideBytes,
        error,
        rate,
        penalty,
      );
    }
    for (let m: usize = 0; m < shared; m += 4) {
      const to = job.sharedGradient + ((<usize>load<i32>(rowShared + m)) << 3);
      const gradient = gradients + (m >> 2) * padded;
      for (let k: usize = 0; k < strideBytes; k += 8) {
        store<f64>(to + k, load<f64>(to + k) + error * load<f64>(gradient + k));
      }
    }
  }
}

function addRow(to: usize, from: usize, bytes: usize): void {
  const paired = bytes & ~15;
  for (let k: usize = 0; k < paired; k += 16) v128.store(to + k, f64x2.add(v128.load(to + k), v128.load(from + k)));
  if (paired < bytes) v128.store(to + paired, f64x2.add(v128.load(to + paired), v128.load64_zero(from + paired)));
}

function moveRow(
  parameter: usize,
  square: usize,
  derivative: usize,
  bytes: usize,
  error: f64,
  rate: f64,
  penalty: f64,
): void {
  // Four at a time, the length of the step in single precision.
  const four = bytes & ~31;
  const errors = f64x2.splat(error);
  const penalties = f64x2.splat(penalty);
  const rates = f32x4.splat(<f32>rate);
  for (let k: usize = 0; k < four; k += 32) {
    const p0 = v128.load(parameter + k);
    const p1 = v128.load(parameter + k, 16);
    const g0 = f64x2.add(f64x2.mul(errors, v128.load(derivative + k)), f64x2.mul(penalties, p0));
    const g1 = f64x2.add(f64x2.mul(errors, v128.load(derivative + k, 16)), f64x2.mul(penalties, p1));
    const s0 = f64x2.add(v128.load(square + k), f64x2.mul(g0, g0));
    const s1 = f64x2.add(v128.load(square + k, 16), f64x2.mul(g1, g1));
    v128.store(square + k, s0);
    v128.store(square + k, s1, 16);
    const g = v128.shuffle<i32>(f32x4.demote_f64x2_zero(g0), f32x4.demote_f64x2_zero(g1), 0, 1, 4, 5);
    const s = v128.shuffle<i32>(f32x4.demote_f64x2_zero(s0), f32x4.demote_f64x2_zero(s1), 0, 1, 4, 5);
    const step = f32x4.div(f32x4.mul(rates, g), f32x4.sqrt(s));
    v128.store(parameter + k, f64x2.sub(p0, f64x2.promote_low_f32x4(step)));
    v128.store(parameter + k, f64x2.sub(p1, f64x2.promote_low_f32x4(v128.shuffle<i32>(step, step, 2, 3, 2, 3))), 16);
  }
  for (let k = four; k < bytes; k += 8) {
    const gradient = error * load<f64>(derivative + k) + penalty * load<f64>(parameter + k);
    move(parameter + k, square + k, gradient, rate);
  }
}

function move(parameter: usize, square: usize, gradient: f64, rate: f64): void {
  const sum = load<f64>(square) + gradient * gradient;
  store<f64>(square, sum);
  store<f64>(parameter, load<f64>(parameter) - (rate * gradient) / sqrt<f64>(sum));
}
