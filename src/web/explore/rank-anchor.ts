/** The id of a candidate's row in the table, to which an address can lead. */
export function rankAnchor(rank: number): string {
  return `rank-${rank}`;
}
