import type { ListProvenance } from './list-provenance.js';

/** The lines that a CSV begins with if it carries its origin. Ingest knows the first. */
export function* commentLines(provenance: ListProvenance): Generator<string, void, undefined> {
  yield '# Incognita score list\n';
  for (const [name, value] of Object.entries(provenance)) yield `# ${name}: ${value.replace(/\s+/g, ' ')}\n`;
}

/** The line that JSON Lines begin with if they carry their origin. */
export function headerLine(provenance: ListProvenance): string {
  return `${JSON.stringify({ incognita: provenance })}\n`;
}

/** The origin as a file of its own, next to the one that it is about. */
export function sidecarText(provenance: ListProvenance): string {
  return `${JSON.stringify(provenance, null, 2)}\n`;
}
