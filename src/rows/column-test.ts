import { IncognitaError } from '../errors.js';
import { message, type Message } from '../messages/message.js';
import { columnTitle } from './column-title.js';
import { COLUMN_NAME, type ColumnValue } from './row-column.js';

/** How a number is compared with a limit. */
const SIGNS = {
  '>=': { passes: (value: number, limit: number) => value >= limit, message: 'condition.column-from' },
  '<=': { passes: (value: number, limit: number) => value <= limit, message: 'condition.column-to' },
  '>': { passes: (value: number, limit: number) => value > limit, message: 'condition.column-above' },
  '<': { passes: (value: number, limit: number) => value < limit, message: 'condition.column-below' },
} as const;

type Sign = keyof typeof SIGNS;

/**
 * A condition on a computed column: a number compared with a limit, or a flag that is set. A row that the column was not computed for
 * passes none. With `not` a row passes unless the condition holds, also if its value is unknown.
 */
export interface ColumnTest {
  readonly column: string;
  readonly not: boolean;
  readonly limit: { readonly sign: Sign; readonly value: number } | null;
}

/** Reads "gap>=1.5", "inside_domain" or "!energy_above_hull>0.05". Throws USAGE. */
export function readColumnTest(text: string): ColumnTest {
  const word = text.replace(/\s+/g, '');
  const not = word.startsWith('!');
  const rest = not ? word.slice(1) : word;
  const sign = (['>=', '<=', '>', '<'] as const).find((each) => rest.includes(each));
  const [column = '', number] = sign === undefined ? [rest] : rest.split(sign, 2);
  const value = number === '' ? Number.NaN : Number(number);
  if (!COLUMN_NAME.test(column) || (sign !== undefined && !Number.isFinite(value))) {
    throw new IncognitaError('USAGE', message('filter.not-a-column-test', { text: text.slice(0, 60) }));
  }
  return { column, not, limit: sign === undefined ? null : { sign, value } };
}

/** The test as `readColumnTest` reads it, in its one spelling. */
export function columnTestText({ column, not, limit }: ColumnTest): string {
  return `${not ? '!' : ''}${column}${limit === null ? '' : `${limit.sign}${limit.value}`}`;
}

/** The test in words. */
export function columnTestMessage({ column, not, limit }: ColumnTest): Message {
  const title = columnTitle(column);
  const condition =
    limit === null
      ? message('condition.column-yes', { column: title })
      : message(SIGNS[limit.sign].message, { column: title, value: String(limit.value) });
  return not ? message('condition.column-not', { condition }) : condition;
}

/** Whether a value passes; undefined is that of a row that the column was not computed for. */
export function passesColumnTest(value: ColumnValue | undefined, { not, limit }: ColumnTest): boolean {
  if (value === undefined) return false;
  const holds =
    limit === null ? value === true : typeof value === 'number' && SIGNS[limit.sign].passes(value, limit.value);
  return holds !== not;
}

const SHORT = /^([A-Za-z][A-Za-z0-9_-]{0,79})_(min|max|not_above)$/;

/**
 * The condition that a parameter of an address stands for: `gap_min=1.5`, `gap_max=3`, `energy_above_hull_not_above=0.05`, `solid_solution=no` or `=false`. Null if it stands for none.
 */
export function columnTestOfParameter(name: string, value: string): string | null {
  const short = SHORT.exec(name);
  if (short && value.trim() !== '' && Number.isFinite(Number(value))) {
    const [, column, limit] = short;
    if (limit === 'not_above') return `!${column}>${Number(value)}`;
    return `${column}${limit === 'min' ? '>=' : '<='}${Number(value)}`;
  }
  if (!COLUMN_NAME.test(name)) return null;
  if (value === 'yes' || value === 'true') return name;
  return value === 'no' || value === 'false' ? `!${name}` : null;
}
