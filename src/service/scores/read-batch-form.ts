import { IncognitaError } from '../../errors.js';
import { message } from '../../messages/message.js';
import { readFormulas } from './read-formulas.js';

/** The most formulas of a batch, and the most characters of each: more is for the command line, which has no such bounds. */
export const BATCH_FORMULAS = { most: 20_000, characters: 200 } as const;

/** What a form asks to be scored. */
export interface BatchForm {
  /** At most `BATCH_FORMULAS.most`, each cut to `BATCH_FORMULAS.characters`. */
  readonly formulas: readonly string[];
  /** How many formulas the form has. */
  readonly count: number;
}

/**
 * Reads the formulas of a form: pasted text in the field `formulas` and a file in `file`, as far as they are there.
 * Rejects with USAGE if the body is no such form.
 */
export async function readBatchForm(body: Uint8Array, contentType: string): Promise<BatchForm> {
  const form = await new Response(new Uint8Array(body), { headers: { 'Content-Type': contentType } })
    .formData()
    .catch(() => {
      throw new IncognitaError('USAGE', message('batch.not-a-form'));
    });
  const pasted = form.get('formulas');
  const file = form.get('file');
  const parts = [typeof pasted === 'string' ? pasted : '', file instanceof Blob ? await file.text() : ''];
  const formulas = parts.flatMap(readFormulas);
  return {
    formulas: formulas.slice(0, BATCH_FORMULAS.most).map((formula) => formula.slice(0, BATCH_FORMULAS.characters)),
    count: formulas.length,
  };
}
