import { readForm } from '../read-form.js';
import { decodeText } from './decode-text.js';
import { readFormulas, type FormulaText, type WrittenFormula } from './read-formulas.js';

/** The most formulas of a batch, and the most characters of each: more is for the command line, which has no such bounds. */
export const BATCH_FORMULAS = { most: 20_000, characters: 200 } as const;

/** What a form asks to be scored. */
export interface BatchForm extends FormulaText {
  /** At most `BATCH_FORMULAS.most`, each cut to `BATCH_FORMULAS.characters`. */
  readonly formulas: readonly WrittenFormula[];
  /** How many formulas the form has. */
  readonly count: number;
  /** At most `IGNORED_SHOWN` of the pieces that are no formulas. */
  readonly ignored: FormulaText['ignored'];
  /** How many there are. */
  readonly ignoredCount: number;
}

/** The most pieces of a text that are shown although they are no formulas. */
const IGNORED_SHOWN = 1000;

/**
 * Reads the formulas of a form: pasted text in the field `formulas` and a file in `file`, as far as they are there.
 * Rejects with USAGE if the body is no such form.
 */
export async function readBatchForm(body: Uint8Array, contentType: string): Promise<BatchForm> {
  const form = await readForm(body, contentType);
  const pasted = form.get('formulas');
  const file = form.get('file');
  const parts = [
    typeof pasted === 'string' ? pasted : '',
    file instanceof Blob ? decodeText(new Uint8Array(await file.arrayBuffer())) : '',
  ].map(readFormulas);
  // Columns of the same name in text and file are one.
  const columns = [...new Set(parts.flatMap((part) => part.columns))];
  const formulas = parts.flatMap((part) => part.formulas.map((formula) => aligned(formula, part.columns, columns)));
  const ignored = parts.flatMap((part) => part.ignored);
  return {
    formulas: formulas.slice(0, BATCH_FORMULAS.most),
    count: formulas.length,
    ignored: ignored.slice(0, IGNORED_SHOWN),
    ignoredCount: ignored.length,
    columns,
  };
}

/** A formula with its text cut, its other cells under the columns of all parts. */
function aligned(
  { text, line, others }: WrittenFormula,
  from: readonly string[],
  to: readonly string[],
): WrittenFormula {
  return {
    text: text.slice(0, BATCH_FORMULAS.characters),
    line,
    others: to.map((name) => others[from.indexOf(name)] ?? ''),
  };
}
