import type { Expression } from './parse-expression.js';
import { treeText } from './tree-text.js';

/** The expression in its one spelling, which reads back as the same tree. It is what provenance stores. */
export function expressionText(expression: Expression): string {
  return treeText(expression, (fact) =>
    fact.kind === 'flag'
      ? fact.flag
      : `${fact.fact} ${fact.comparison} ${fact.kind === 'number' ? String(fact.value) : quoted(fact.value)}`,
  );
}

function quoted(text: string): string {
  return text.includes('"') ? `'${text}'` : `"${text}"`;
}
