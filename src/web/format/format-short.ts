const SHORT = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 2 });

/** A count in as few characters as it takes: 7, 340, 1.2K, 35K, 1.4M. */
export function formatShort(count: number): string {
  return count < 1000 ? String(count) : SHORT.format(count);
}
