/** The year of `after:YEAR`; null for anything else, which is the name of a source. */
export function rankForYear(rankFor: string): number | null {
  const found = /^after:(\d{4})$/.exec(rankFor);
  return found ? Number(found[1]) : null;
}
