import { exp } from '../elementary/elementary-functions.js';
import type { FactorizationJob, StepOptions } from './factorization-job.js';
import type { Integers } from './kernel-memory.js';

/** One step for each row of `order` in plain TypeScript, with the order of summation of the WebAssembly kernel. */
export function plainFactorizationSteps(job: FactorizationJob, order: Integers, { rate, penalty }: StepOptions): void {
  const { stride } = job;
  const [members, parts] = [job.weighted.length, job.memberOf.length];
  const shared = job.sharedParts.length / job.labels.length;
  const { data: parameters } = job.parameters;
  const { data: squares } = job.squares;
  const vectors = new Float64Array(members * stride);
  const gradients = new Float64Array(members * stride);
  const move = (position: number, gradient: number): void => {
    const sum = squares[position]! + gradient * gradient;
    squares[position] = sum;
    parameters[position]! -= (rate * gradient) / Math.sqrt(sum);
  };
  // Four at a time, the length of the step in single precision: twice as fast with SIMD.
  const roughly = Math.fround(rate);
  const moveRoughly = (position: number, gradient: number): void => {
    const sum = squares[position]! + gradient * gradient;
    squares[position] = sum;
    const root = Math.fround(Math.sqrt(Math.fround(sum)));
    parameters[position]! -= Math.fround(Math.fround(roughly * Math.fround(gradient)) / root);
  };
  for (const row of order.data) {
    vectors.fill(0);
    for (let j = 0; j < parts; j++) {
      const at = job.parts.data[row * parts + j]!;
      if (at < 0) continue;
      const to = job.memberOf.data[j]! * stride;
      for (let t = 0; t < stride; t++) vectors[to + t]! += parameters[at + t]!;
    }
    for (let m = 0; m < shared; m++) {
      const from = job.sharedParts.data[row * shared + m]!;
      for (let t = 0; t < stride; t++) vectors[m * stride + t]! += job.shared.rows.data[from + t]!;
    }
    let logit = parameters[0]! + job.offsets.data[row]!;
    for (let m = 0; m < members; m++) {
      if (job.weighted.data[m] !== 0) logit += vectors[m * stride]!;
      vectors[m * stride] = 0;
    }
    let [even, odd] = [0, 0];
    for (let m = 0; m < members; m++) {
      for (let t = 0; t < stride; t++) {
        let sum = 0;
        for (let at = job.starts.data[m]!; at < job.starts.data[m + 1]!; at++) {
          sum += vectors[job.neighbours.data[at]! * stride + t]!;
        }
        gradients[m * stride + t] = sum;
        if (t % 2 === 0) even += sum * vectors[m * stride + t]!;
        else odd += sum * vectors[m * stride + t]!;
      }
      gradients[m * stride] = job.weighted.data[m]!;
    }
    logit += (even + odd) / 2;
    const error = 1 / (1 + exp(-logit)) - job.labels.data[row]!;
    move(0, error);
    for (let j = 0; j < parts; j++) {
      const at = job.parts.data[row * parts + j]!;
      if (at < 0) continue;
      const from = job.memberOf.data[j]! * stride;
      for (let t = 0; t < stride; t++) {
        const gradient = error * gradients[from + t]! + penalty * parameters[at + t]!;
        if (t < (stride & ~3)) moveRoughly(at + t, gradient);
        else move(at + t, gradient);
      }
    }
    for (let m = 0; m < shared; m++) {
      const to = job.sharedParts.data[row * shared + m]!;
      for (let t = 0; t < stride; t++) job.shared.gradient.data[to + t]! += error * gradients[m * stride + t]!;
    }
  }
}
