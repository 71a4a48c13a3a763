/** A number on its way to a place in a drawing. */
export interface Scale {
  /** Place of a value, in the drawing's units; values beyond the ends stay at the ends. */
  (value: number): number;
  readonly ticks: readonly number[];
  readonly min: number;
  readonly max: number;
}

/** Equal steps from `min` to `max` become places from `from` to `to`. */
export function linearScale(min: number, max: number, from: number, to: number, ticks: readonly number[]): Scale {
  return scaleBy((value) => (value - min) / (max - min), { min, max, from, to, ticks });
}

/** Equal factors become equal steps; `min` is above 0. */
export function logScale(min: number, max: number, from: number, to: number, ticks: readonly number[]): Scale {
  return scaleBy((value) => Math.log(value / min) / Math.log(max / min), { min, max, from, to, ticks });
}

function scaleBy(
  share: (value: number) => number,
  { min, max, from, to, ticks }: { min: number; max: number; from: number; to: number; ticks: readonly number[] },
): Scale {
  const place = (value: number): number => from + share(Math.min(max, Math.max(min, value))) * (to - from);
  return Object.assign(place, { ticks, min, max });
}

/** Round numbers from 0 to at least `max`, about `count` steps of 1, 2 or 5 times a power of ten. */
export function roundTicks(max: number, count = 5): number[] {
  if (!(max > 0)) return [0, 1];
  const rough = max / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5].find((factor) => factor * power >= rough * 0.999) ?? 10) * power;
  const steps = Math.ceil(max / step - 1e-9);
  // Multiplied, not added up, so that 0.3 is not 0.30000000000000004 more often than it must.
  return Array.from({ length: steps + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}

/** Powers of ten from the one at or below `min` to the one at or above `max`. */
export function powerTicks(min: number, max: number): number[] {
  const first = Math.floor(Math.log10(min) + 1e-9);
  const last = Math.max(first + 1, Math.ceil(Math.log10(max) - 1e-9));
  return Array.from({ length: last - first + 1 }, (_, index) => Number((10 ** (first + index)).toPrecision(12)));
}
