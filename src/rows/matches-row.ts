import { kindsOfIons } from '../space/composition-kind.js';
import { passesColumnTest } from './column-test.js';
import { isInRange } from './ion-range.js';
import type { ListRow } from './list-row.js';
import type { RowTest } from './row-test.js';

/** Whether a row passes all tests. */
export function matchesRow(row: Omit<ListRow, 'rank'>, tests: readonly RowTest[]): boolean {
  return tests.every((test) => passes(row, test));
}

function passes(row: Omit<ListRow, 'rank'>, test: RowTest): boolean {
  if ('ion' in test) return row.ions.some((ion) => isInRange(ion, test.ion));
  if ('atoms' in test) {
    const [element, amount] = test.atoms;
    return row.amounts[row.elements.indexOf(element)] === amount;
  }
  if ('anonymousFormula' in test) return row.anonymousFormula === test.anonymousFormula;
  if ('elements' in test) return row.arity === test.elements;
  if ('kind' in test) return kindsOfIons(row.ions).includes(test.kind);
  if ('flag' in test) return (row.flags ?? []).some(({ name }) => name === test.flag);
  if ('any' in test) return test.any.some((one) => passes(row, one));
  if ('none' in test) return !test.none.some((one) => passes(row, one));
  if ('column' in test) return passesColumnTest(row.columns?.[test.column.column], test.column);
  if ('arity' in test) return row.arity === test.arity;
  return row.score >= test.scoreFrom;
}
