export type BenchSize = 'full' | 'quick';

/** What the figures were measured on. */
export interface MachineDescription {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly system: string;
  readonly node: string;
  readonly v8: string;
  readonly incognita: string;
}

/** Times of work that was done several times. */
export interface Measurement {
  /** Median time on the clock. */
  readonly seconds: number;
  /** Median of the processor time of the whole process in user mode, which other programs on the machine disturb less. */
  readonly cpuSeconds: number;
  /** Timings of which these are the medians. */
  readonly timings: number;
}

/** What work found: how many iterations, which error, how many cells. */
export type Found = Readonly<Record<string, number>>;

export interface BenchResult extends Measurement {
  readonly name: string;
  readonly input: Readonly<Record<string, number | string>>;
  readonly found: Found;
  /** Units of work per second of processor time, and per second on the clock. */
  readonly rate: { readonly unit: string; readonly perSecond: number; readonly perClockSecond: number } | null;
  /** The plain way; its times are those of all the work, scaled if it did only a share of it. */
  readonly reference: Measurement & { readonly title: string; readonly share: number };
  /** Processor time of the reference over ours. */
  readonly ratio: number;
}

/** What `incognita bench --json` prints. */
export interface BenchReport {
  readonly size: BenchSize;
  readonly machine: MachineDescription;
  readonly results: readonly BenchResult[];
}
