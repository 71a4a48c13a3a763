import { rangeTicks } from './range-ticks.js';
import { linearScale, type Scale } from './scale.js';

/** Places from `from` to `to` for some values, between round numbers around them, with about `count` steps. */
export function rangeScale(values: readonly number[], from: number, to: number, count?: number): Scale {
  // Not spread into the arguments of a call: there may be more values than a call takes.
  const least = values.reduce((low, value) => Math.min(low, value), Infinity);
  const most = values.reduce((high, value) => Math.max(high, value), -Infinity);
  const ticks = rangeTicks(least, most, count);
  return linearScale(ticks[0]!, ticks.at(-1)!, from, to, ticks);
}
