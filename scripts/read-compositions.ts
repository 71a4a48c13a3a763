import type { Composition } from '../src/chemistry/composition.js';
import { isKnownByDefault } from '../src/ingest/known-expression.js';
import { readFile } from '../src/ingest/read-file.js';

/** The distinct compositions of files in any format that `incognita ingest` reads; rows that cannot be read are passed over. */
export async function readCompositions(...files: readonly string[]): Promise<Composition[]> {
  const found = new Map<string, Composition>();
  for (const file of files) {
    for await (const batch of (await readFile(file)).rows) {
      for (const row of batch) {
        if (row.kind !== 'accepted' || !row.composition || !isKnownByDefault(row.flags)) continue;
        found.set(row.formula, row.composition);
      }
    }
  }
  return [...found.values()];
}
