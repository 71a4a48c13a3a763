/** Values under these names are told as they are: their own names are not ours to change. */
const VERBATIM = new Set(['raw', 'parameters', 'details']);

/** A value as the API tells it: the names of fields in snake_case, as in the CSV exports. */
export function toWire(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toWire);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [snakeCase(name), VERBATIM.has(name) ? inner : toWire(inner)]),
  );
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
