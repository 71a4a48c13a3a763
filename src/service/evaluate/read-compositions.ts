import type { Composition } from '../../chemistry/composition.js';
import type { EvaluationFile } from '../../evaluation/types.js';
import { isKnownByDefault } from '../../ingest/known-expression.js';
import { readFile } from '../../ingest/read-file.js';

/** The distinct compositions of a file that is looked at, but not taken in. */
export interface ReadCompositions {
  readonly file: EvaluationFile;
  readonly compositions: readonly Composition[];
}

/** Reads what would count as known of a file in any format that `ingest` reads. Throws INPUT_UNREADABLE. */
export async function readCompositions(path: string, role: EvaluationFile['role']): Promise<ReadCompositions> {
  const reading = await readFile(path);
  const found = new Map<string, Composition>();
  let refused = 0;
  for await (const batch of reading.rows) {
    for (const row of batch) {
      if (row.kind === 'refused') refused++;
      if (row.kind !== 'accepted' || !row.composition || !isKnownByDefault(row.flags)) continue;
      found.set(row.formula, row.composition);
    }
  }
  const file = { role, name: reading.name, compositions: found.size, refused };
  return { file, compositions: [...found.values()] };
}
