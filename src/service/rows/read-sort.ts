import { IncognitaError } from '../../errors.js';
import { message } from '../../messages/message.js';
import type { RowOrder } from '../../store/types.js';

/**
 * The order that a word such as "-formula" or "raw_tucker" stands for in a list of these models and computed columns. Throws USAGE,
 * naming the words there are.
 */
export function readSort(text: string, models: readonly string[], columns: readonly string[] = []): RowOrder {
  const descending = text.startsWith('-');
  const key = descending ? text.slice(1) : text;
  if (key === 'rank' || key === 'formula') return { by: key, descending };
  const model = models.find((name) => key === `raw_${name}`);
  if (model !== undefined) return { by: { model }, descending };
  if (columns.includes(key)) return { by: { column: key }, descending };
  const words = ['rank', 'formula', ...models.map((name) => `raw_${name}`), ...columns];
  throw new IncognitaError('USAGE', message('filter.unknown-sort', { sort: text.slice(0, 60), sorts: words }), {
    sort: text.slice(0, 60),
    sorts: words,
  });
}
