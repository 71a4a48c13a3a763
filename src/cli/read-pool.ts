import { inputUnreadable } from '../ingest/input-file.js';
import { formulaProblem } from '../ingest/property-file.js';
import { message, type Message } from '../messages/message.js';
import { hintMessages } from './hint-messages.js';
import { readFormulaRows } from './read-formulas.js';
import { refusalMessages } from './refusal-messages.js';

/** Rows left out that are shown one by one; beyond that they are only counted. */
const SHOWN = 10;

/**
 * The formulas of a table of candidates. A row whose formula cannot be read is left out, and a hint says its line and why; throws
 * INPUT_UNREADABLE if no row is left.
 */
export async function readPool(path: string): Promise<string[]> {
  const rows = await readFormulaRows(path);
  const formulas: string[] = [];
  const refused: { readonly line: number; readonly text: string; readonly reason: Message | readonly Message[] }[] = [];
  for (const { line, text, reason: told } of rows) {
    const reason = told ?? formulaProblem(text);
    if (reason === null) formulas.push(text);
    else refused.push({ line, text: text.slice(0, 200), reason });
  }
  const [first] = refused;
  if (rows.length === 0) throw inputUnreadable(path, message('property.no-rows', { file: path }));
  if (!first) return formulas;
  if (formulas.length === 0) {
    const { line } = first;
    throw inputUnreadable(path, message('property.nothing-read', { file: path, ...first, line: String(line) }), {
      line,
    });
  }
  const more = refused.length - SHOWN;
  hintMessages([
    message('next.pool-refused', { file: path, refused: refused.length, rows: rows.length }),
    ...refusalMessages(refused, SHOWN),
    ...(more > 0 ? [message('ingest.more', { count: more })] : []),
  ]);
  return formulas;
}
