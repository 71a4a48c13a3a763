import { elementBySymbol } from '../chemistry/elements/elements.js';
import { parseFormula } from '../chemistry/formula/formula.js';

/** Capitals only, as in COF2: two of them may stand for one element. */
const CAPITALS = /^[A-Z\d]+$/;

/** The page of a composition. */
export function compositionAddress(formula: string): string {
  return `/compositions/${encodeURIComponent(readableFormula(formula))}`;
}

/** The formula itself if it can be read. COF2 is refused, since it may be meant for CoF2; C1OF2 can only be one of them. */
export function readableFormula(formula: string): string {
  return CAPITALS.test(formula) && !canBeRead(formula) ? withCounts(formula) : formula;
}

function canBeRead(formula: string): boolean {
  try {
    parseFormula(formula);
    return true;
  } catch {
    return false;
  }
}

/** With an amount of 1 between capitals that are also an element. */
function withCounts(formula: string): string {
  return formula.replaceAll(/[A-Z](?=([A-Z]))/g, (first, second: string) =>
    elementBySymbol(first + second.toLowerCase()) ? `${first}1` : first,
  );
}
