/** A count for people: 4821003 becomes 4,821,003, on every machine alike; a dash if there is none. */
export function formatCount(count: number | null | undefined): string {
  return count?.toLocaleString('en') ?? '-';
}
