const WHOLE = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** A count with thousands separated, e.g. 19,728,112. */
export function formatNumber(value: number): string {
  return WHOLE.format(value);
}
