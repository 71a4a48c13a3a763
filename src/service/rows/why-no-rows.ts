import { message, type Message } from '../../messages/message.js';
import { conditionEntries, parameterName, type ConditionKey } from '../../rows/conditions.js';
import { filterTests, normalizeFilter, type RowFilter } from '../../rows/row-filter.js';
import type { ListMetadata } from '../../store/types.js';
import { missingKinds } from './missing-kinds.js';

/**
 * Why a filter keeps no row of a list: a condition that no row could ever meet, since it asks for another number of elements;
 * a kind that the list was not made of; or the conditions that keep none by themselves; or that all together keep none. Null if some row is left. Throws like
 * `normalizeFilter`.
 *
 * @param lists the current lists
 * @param count how many rows of the list a filter keeps
 */
export function whyNoRows(
  list: Pick<ListMetadata, 'id' | 'arity' | 'kind' | 'parts'>,
  filter: RowFilter,
  lists: readonly ListMetadata[],
  count: (filter: RowFilter) => number,
): Message | null {
  const normal = normalizeFilter(filter);
  if (count(normal) > 0) return null;
  const [missing] = missingKinds(list, normal, lists);
  if (missing) return missing.text;
  const given = conditionEntries.map(([key]) => key).filter((key) => normal[key] !== undefined);
  const impossible = given.find((key) => elementsAskedFor(key, normal, list.arity) !== list.arity);
  if (impossible !== undefined) {
    return message('filter.other-arity', {
      list: list.id,
      arity: list.arity,
      condition: spelt(impossible, filter),
      other: elementsAskedFor(impossible, normal, list.arity),
    });
  }
  const alone = given.filter((key) => count({ [key]: normal[key] }) === 0);
  return alone.length === 0 || given.length === 1
    ? message('filter.no-row', { list: list.id })
    : message('filter.no-row-alone', { list: list.id, conditions: alone.map((key) => spelt(key, filter)) });
}

/** The number of elements that a condition asks for; `arity` if any number, or that one, can meet it. */
function elementsAskedFor(key: ConditionKey, filter: RowFilter, arity: number): number {
  if (key === 'elements') return Math.max(arity, filter.elements?.length ?? 0);
  const wanted = filterTests({ [key]: filter[key] }).flatMap((test) => ('arity' in test ? [test.arity] : []));
  return wanted.find((each) => each !== arity) ?? arity;
}

/** A condition as it was given. */
function spelt(key: ConditionKey, filter: RowFilter): string {
  return `${parameterName(key)} ${String(filter[key])}`;
}
