import type { Expression, NumberComparison } from '../../src/expression/parse-expression.js';

/** The facts of one thing that an expression is asked about; what is null or absent is missing. */
export interface Facts {
  readonly flags: ReadonlySet<string>;
  readonly numbers: Readonly<Record<string, number | null | undefined>>;
  readonly texts: Readonly<Record<string, string | null | undefined>>;
}

/** Whether the expression holds. A comparison with a missing value is false. */
export function evaluateExpression(expression: Expression, facts: Facts): boolean {
  switch (expression.kind) {
    case 'and':
      return evaluateExpression(expression.left, facts) && evaluateExpression(expression.right, facts);
    case 'or':
      return evaluateExpression(expression.left, facts) || evaluateExpression(expression.right, facts);
    case 'not':
      return !evaluateExpression(expression.of, facts);
    case 'flag':
      return facts.flags.has(expression.flag);
    case 'number': {
      const value = facts.numbers[expression.fact];
      return value !== null && value !== undefined && compare(value, expression.comparison, expression.value);
    }
    case 'text': {
      const value = facts.texts[expression.fact];
      if (value === null || value === undefined) return false;
      return (value.toLowerCase() === expression.value.toLowerCase()) === (expression.comparison === '=');
    }
  }
}

function compare(value: number, comparison: NumberComparison, limit: number): boolean {
  switch (comparison) {
    case '<':
      return value < limit;
    case '<=':
      return value <= limit;
    case '=':
      return value === limit;
    case '!=':
      return value !== limit;
    case '>=':
      return value >= limit;
    case '>':
      return value > limit;
  }
}
