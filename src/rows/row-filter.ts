import { IncognitaError } from '../errors.js';
import { message } from '../messages/message.js';
import type { ConditionValues } from './condition.js';
import { conditionEntries, CONDITIONS, parameterName, type ConditionKey } from './conditions.js';
import type { RowTest } from './row-test.js';

/** Which rows of a list are wanted. Every given condition must hold. */
export type RowFilter = {
  readonly [Key in ConditionKey]?: ConditionValues[(typeof CONDITIONS)[Key]['type']] | undefined;
};

/** Over a filter: leaves out its conditions on ions, which compositions without charges have none of. */
export const NO_IONS: Readonly<Record<string, undefined>> = Object.fromEntries(
  conditionEntries.flatMap(([key, { ofIons }]) => (ofIons ? [[key, undefined]] : [])),
);

/**
 * The filter in its one spelling: elements and systems sorted, anonymous formulas as lists spell them, conditions that
 * say nothing left out. Throws USAGE, CHEMICAL_SYSTEM_INVALID, FORMULA_INVALID or ION_INVALID if it cannot be read or
 * no composition could match.
 */
export function normalizeFilter(filter: RowFilter): RowFilter {
  const normal = mapFilter(filter, (value, key) => CONDITIONS[key].read(value as never));
  const both = (normal.elements ?? []).filter((element) => normal.exclude?.includes(element));
  if (both.length > 0) {
    throw new IncognitaError('USAGE', message('filter.contradiction', { elements: both }), { elements: both });
  }
  return normal;
}

/** The tests that a row passes if the filter keeps it. Throws like `normalizeFilter` for what cannot be read. */
export function filterTests(filter: RowFilter): RowTest[] {
  return conditionEntries.flatMap(([key, condition]) => {
    const value = filter[key];
    return value === undefined ? [] : condition.tests(value as never);
  });
}

/** The filter that a request asks for: its parameters, texts already turned into numbers and lists. Others are left out. */
export function filterOfParameters(parameters: Readonly<Record<string, unknown>>): RowFilter {
  return Object.fromEntries(
    conditionEntries.flatMap(([key]) => {
      const value = parameters[parameterName(key)];
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

/** The conditions among other fields. */
export function pickConditions(fields: RowFilter): RowFilter {
  return mapFilter(fields, (value) => value);
}

/** The filter as [name, value] pairs of an address or a request; conditions that say nothing are left out. */
export function filterPairs(filter: RowFilter): [name: string, value: string][] {
  return conditionEntries.flatMap(([key]): [string, string][] => {
    const value = String(filter[key] ?? '');
    return value === '' ? [] : [[parameterName(key), value]];
  });
}

function mapFilter(filter: RowFilter, change: (value: unknown, key: ConditionKey) => unknown): RowFilter {
  return Object.fromEntries(
    conditionEntries.flatMap(([key]) => {
      const value = filter[key] === undefined ? undefined : change(filter[key], key);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}
