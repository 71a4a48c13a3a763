import { PLOT } from './plot-frame.js';
import { linearScale, roundTicks, type Scale } from './scale.js';

/** From 0 at the left of a plot to a round number of at least `max` at its right. */
export function xFromZero(max: number): Scale {
  const ticks = roundTicks(max, 4);
  return linearScale(0, ticks.at(-1)!, PLOT.left, PLOT.right, ticks);
}

/** From 0 at the bottom of a plot to a round number of at least `max` at its top. */
export function yFromZero(max: number): Scale {
  const ticks = roundTicks(max);
  return linearScale(0, ticks.at(-1)!, PLOT.bottom, PLOT.top, ticks);
}
