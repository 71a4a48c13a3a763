import type { Expression } from '../expression/parse-expression.js';
import { flagBit, type EntryFlag } from '../ingest/entry-flags.js';

/** A condition on a row of entries as SQL, with the values of its parameters in order. */
export interface SqlCondition {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

/** The columns of entries by the names of the facts in expressions. */
const COLUMNS: Readonly<Record<string, string>> = {
  year: 'year',
  temperature: 'temperature',
  pressure: 'pressure',
  energy_above_hull: 'energy_above_hull',
  formation_energy: 'formation_energy',
  source: 'source',
  functional: 'functional',
};

/**
 * An expression over entries as a condition that is 0 or 1, never null: a comparison with a missing value is false.
 *
 * @param table name of the table or alias whose columns are meant
 */
export function expressionSql(expression: Expression, table: string): SqlCondition {
  switch (expression.kind) {
    case 'and':
    case 'or': {
      const left = expressionSql(expression.left, table);
      const right = expressionSql(expression.right, table);
      const sql = `(${left.sql} ${expression.kind === 'and' ? 'AND' : 'OR'} ${right.sql})`;
      return { sql, values: [...left.values, ...right.values] };
    }
    case 'not': {
      const inner = expressionSql(expression.of, table);
      return { sql: `(NOT ${inner.sql})`, values: inner.values };
    }
    case 'flag':
      return { sql: `((${table}.flags & ${flagBit(expression.flag as EntryFlag)}) <> 0)`, values: [] };
    case 'number': {
      const comparison = expression.comparison === '!=' ? '<>' : expression.comparison;
      return { sql: `coalesce(${columnOf(expression.fact, table)} ${comparison} ?, 0)`, values: [expression.value] };
    }
    case 'text': {
      const comparison = expression.comparison === '!=' ? '<>' : '=';
      const column = columnOf(expression.fact, table);
      return { sql: `coalesce(lower(${column}) ${comparison} lower(?), 0)`, values: [expression.value] };
    }
  }
}

/** Whether an expression speaks of nothing but flags: then it holds for all entries of the same flags alike. */
export function isAboutFlagsOnly(expression: Expression): boolean {
  if (expression.kind === 'and' || expression.kind === 'or') {
    return isAboutFlagsOnly(expression.left) && isAboutFlagsOnly(expression.right);
  }
  return expression.kind === 'not' ? isAboutFlagsOnly(expression.of) : expression.kind === 'flag';
}

function columnOf(fact: string, table: string): string {
  const column = COLUMNS[fact];
  if (column === undefined) throw new Error(`no column holds the fact "${fact}"`);
  return `${table}.${column}`;
}
