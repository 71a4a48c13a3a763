import { message } from '../messages/message.js';
import { OUTCOMES, type Outcome, type OutcomeWord } from '../properties/outcome.js';
import { openHeadedTable } from './headed-table.js';
import { inputUnreadable } from './input-file.js';
import { formulaProblem } from './property-file.js';
import { readNumber } from './read-number.js';

/** Characters of a date and of a note that are stored. */
const MOST = { date: 40, note: 500 };

/**
 * Reads a table of outcomes: columns formula and outcome, and if there are any value, date and note. An outcome that is a
 * number is a value. Throws INPUT_UNREADABLE at the first row that cannot be read: a log with gaps would mislead.
 */
export async function readOutcomesFile(path: string): Promise<Outcome[]> {
  const table = await openHeadedTable(path, {
    find: (header) => {
      const names = header.map((name) => name.toLowerCase());
      const at = (name: string): number => names.indexOf(name);
      const columns = {
        formula: at('formula'),
        outcome: at('outcome'),
        value: at('value'),
        date: at('date'),
        note: at('note'),
      };
      return columns.formula < 0 || columns.outcome < 0 ? null : columns;
    },
    missing: (names) => message('property.columns', { file: path, wanted: ['formula', 'outcome'], columns: names }),
  });
  const outcomes: Outcome[] = [];
  for await (const { line, cells } of table.rows) {
    const cell = (index: number): string => (index < 0 ? '' : (cells[index] ?? '').trim());
    const outcome = readOutcome({
      formula: cell(table.columns.formula),
      outcome: cell(table.columns.outcome),
      value: cell(table.columns.value),
      date: cell(table.columns.date),
      note: cell(table.columns.note),
    });
    if ('problem' in outcome) {
      const reason = outcome.problem;
      throw inputUnreadable(path, message('outcome.line', { file: path, line: String(line), reason }), { line });
    }
    outcomes.push(outcome);
  }
  return outcomes;
}

/** An outcome as somebody wrote it; a field that was left empty is an empty text. */
export type WrittenOutcome = Readonly<Record<'formula' | 'outcome' | 'value' | 'date' | 'note', string>>;

/** An outcome as somebody wrote it, or what is wrong with it. */
export function readOutcome(written: WrittenOutcome): Outcome | { readonly problem: ReturnType<typeof message> } {
  const { formula, date, note } = written;
  const problem = formulaProblem(formula);
  if (problem) return { problem };
  const word = written.outcome.toLowerCase().replaceAll(/[_-]/g, ' ');
  const number = readNumber(written.outcome);
  const outcome = number === null ? OUTCOMES.find((each) => each === word) : ('value' satisfies OutcomeWord);
  if (outcome === undefined)
    return { problem: message('outcome.unknown', { text: written.outcome.slice(0, 60), words: OUTCOMES }) };
  const value = outcome === 'value' ? (number ?? readNumber(written.value)) : null;
  if (outcome === 'value' && value === null)
    return { problem: message('property.no-number', { text: written.value.slice(0, 60) }) };
  return { formula, outcome, value, date: date.slice(0, MOST.date), note: note.slice(0, MOST.note) };
}
