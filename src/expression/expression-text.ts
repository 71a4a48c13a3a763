import type { Expression } from './parse-expression.js';

/**
 * The expression in its one spelling, which reads back as the same tree: lower-case words, single blanks, brackets only
 * where they are needed. It is what provenance stores.
 */
export function expressionText(expression: Expression): string {
  switch (expression.kind) {
    case 'or':
      return `${expressionText(expression.left)} or ${inBrackets(expression.right, ['or'])}`;
    case 'and':
      return `${inBrackets(expression.left, ['or'])} and ${inBrackets(expression.right, ['or', 'and'])}`;
    case 'not':
      return `not ${inBrackets(expression.of, ['or', 'and'])}`;
    case 'flag':
      return expression.flag;
    case 'number':
      return `${expression.fact} ${expression.comparison} ${String(expression.value)}`;
    case 'text':
      return `${expression.fact} ${expression.comparison} ${quoted(expression.value)}`;
  }
}

function inBrackets(expression: Expression, kinds: readonly Expression['kind'][]): string {
  const text = expressionText(expression);
  return kinds.includes(expression.kind) ? `(${text})` : text;
}

function quoted(text: string): string {
  return text.includes('"') ? `'${text}'` : `"${text}"`;
}
