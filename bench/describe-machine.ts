import { availableParallelism, cpus, totalmem } from 'node:os';
import type { MachineDescription } from '../src/tasks/bench-report.js';
import { version } from '../src/version.js';

export function describeMachine(): MachineDescription {
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${process.arch}`,
    node: process.versions.node,
    v8: process.versions.v8,
    incognita: version,
  };
}
