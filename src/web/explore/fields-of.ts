import type { ConditionField } from '../../rows/condition.js';
import { conditionEntries, type ConditionKey } from '../../rows/conditions.js';

/** The conditions that a form asks for in a list, each with its field. */
export function fieldsOf(ionic: boolean): readonly (readonly [ConditionKey, ConditionField])[] {
  return conditionEntries.flatMap(([key, { field, ofIons }]) =>
    field && (ionic || !ofIons) ? [[key, field] as const] : [],
  );
}
