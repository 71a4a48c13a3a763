import { IncognitaError } from '../src/errors.js';
import { message } from '../src/messages/message.js';
import type { RunControl } from '../src/run-control.js';
import type { BenchReport, BenchResult, BenchSize } from '../src/tasks/bench-report.js';
import type { BenchCase } from './bench-case.js';
import { BENCH_CASES } from './cases/bench-cases.js';
import { describeMachine } from './describe-machine.js';
import { measure } from './measure.js';

/** Times every case, or those named. Throws USAGE for a name that there is not. */
export async function runBench(
  size: BenchSize,
  only: readonly string[] | undefined,
  control: RunControl,
): Promise<BenchReport> {
  const cases = only?.map(caseOf) ?? BENCH_CASES;
  const results: BenchResult[] = [];
  for (const each of cases) {
    control.throwIfCancelled();
    results.push(await runCase(each, size, control));
    control.progress('measuring', results.length, cases.length);
  }
  return { size, machine: describeMachine(), results };
}

async function runCase(each: BenchCase, size: BenchSize, control: RunControl): Promise<BenchResult> {
  // Progress is that of the benchmarks, not of the work that they repeat.
  const inner: RunControl = { progress: () => {}, throwIfCancelled: () => control.throwIfCancelled() };
  const { input, run, reference, work, check } = each.prepare(size, inner);
  const ours = await measure(run);
  control.throwIfCancelled();
  const plain = await measure(() => reference.run());
  check?.(ours.result, plain.result);
  const { share = 1, title } = reference;
  const scaled = {
    seconds: plain.measurement.seconds / share,
    cpuSeconds: plain.measurement.cpuSeconds / share,
    timings: plain.measurement.timings,
  };
  const { cpuSeconds, seconds } = ours.measurement;
  return {
    name: each.name,
    input,
    found: ours.result,
    ...ours.measurement,
    rate: work ? { unit: work.unit, perSecond: work.amount / cpuSeconds, perClockSecond: work.amount / seconds } : null,
    reference: { title, share, ...scaled },
    ratio: scaled.cpuSeconds / cpuSeconds,
  };
}

function caseOf(name: string): BenchCase {
  const found = BENCH_CASES.find((each) => each.name === name);
  if (found) return found;
  const names = BENCH_CASES.map((each) => each.name).join(', ');
  throw new IncognitaError('USAGE', message('command.unknown-benchmark', { benchmark: name, benchmarks: names }), {
    benchmark: name,
  });
}
