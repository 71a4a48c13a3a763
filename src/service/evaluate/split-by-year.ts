import type { Composition } from '../../chemistry/composition.js';
import type { TimeSplit } from '../../evaluation/types.js';
import type { KnownCompound } from '../../store/types.js';

/** Known compounds on the two sides of a year, by the first year in which any source reports them. */
export interface SplitByYear {
  readonly before: readonly Composition[];
  readonly after: readonly Composition[];
  /** Without a year, and on neither side. */
  readonly leftOut: readonly Composition[];
  readonly counts: TimeSplit;
}

/** Divides known compounds at the end of a year. Those without a year are left out, or taken as reported `before`. */
export function splitByYear(
  compounds: Iterable<KnownCompound>,
  until: number,
  undated: TimeSplit['undatedAs'],
): SplitByYear {
  const before: Composition[] = [];
  const after: Composition[] = [];
  const without: Composition[] = [];
  for (const { composition, sources } of compounds) {
    const years = sources.flatMap(({ year }) => year ?? []);
    if (years.length === 0) without.push(composition);
    else (Math.min(...years) <= until ? before : after).push(composition);
  }
  const isBefore = undated === 'before';
  return {
    before: isBefore ? [...before, ...without] : before,
    after,
    leftOut: isBefore ? [] : without,
    counts: { until, before: before.length, after: after.length, undated: without.length, undatedAs: undated },
  };
}
