import { formatNumber } from '../format/format-number.js';

/** How many times as many, e.g. 2,470 or 3.4; a dash if there is nothing to compare with. */
export function formatTimes(times: number): string {
  if (!Number.isFinite(times)) return '–';
  return times >= 10 || times === 0 ? formatNumber(times) : times.toFixed(1);
}
