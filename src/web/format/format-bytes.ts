const UNITS = ['B', 'KB', 'MB', 'GB'];

/** A size of about so many bytes: two significant digits, e.g. 6.2 MB (1 MB = 1,000,000 bytes). */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${value < 9.95 && unit > 0 ? value.toFixed(1) : Math.round(value)} ${UNITS[unit]}`;
}
