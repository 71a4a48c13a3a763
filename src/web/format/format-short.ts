const SHORT = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 2 });

/** A count in as few characters as it takes: 7, 340, 1.2k, 35k, 1.4M. No capital K, which is potassium in the cell next to it. */
export function formatShort(count: number): string {
  return count < 1000 ? String(count) : SHORT.format(count).replace('K', 'k');
}
