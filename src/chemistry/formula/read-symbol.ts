import { message } from '../../messages/message.js';
import { elementBySymbol } from '../elements/elements.js';
import { FormulaProblem } from './formula-problem.js';
import { throwRefusal } from './formula-refusal.js';

/** Symbols that papers use for any of several elements. */
const PLACEHOLDER = /^(?:Ln|RE|TM|Me|[AMRXL](?![a-z]))/;

/** The element whose symbol begins at a position of a formula, and how many characters that has. Throws a FormulaProblem. */
export function readSymbol(text: string, start: number): { readonly element: string; readonly length: number } {
  const first = text[start] ?? '';
  if (!/[A-Z]/.test(first)) return throwRefusal(text, start);
  const second = text[start + 1] ?? '';
  const pair = first + second;
  if (/[a-z]/.test(second) && elementBySymbol(pair)) {
    return { element: pair, length: 2 };
  }
  // Databases mark deuterium with D; as a composition it is hydrogen. T is as often a placeholder for "a metal".
  if (first === 'D' && !/[a-z]/.test(second)) {
    return { element: 'H', length: 1 };
  }
  if (first === 'T' && !/[a-z]/.test(second)) {
    throw new FormulaProblem(message('formula.tritium'), start);
  }
  if (!elementBySymbol(first) || (pair === 'Me' && !elementBySymbol(pair))) {
    const placeholder = PLACEHOLDER.exec(text.slice(start))?.[0];
    if (placeholder !== undefined) {
      throw new FormulaProblem(message('formula.placeholder', { symbol: placeholder }), start);
    }
    throw new FormulaProblem(message('formula.not-an-element', { symbol: /[a-z]/.test(second) ? pair : first }), start);
  }
  if (/[a-z]/.test(second)) {
    if (/[xyzn]/.test(second)) throwRefusal(text, start + 1);
    throw new FormulaProblem(message('formula.not-an-element', { symbol: pair }), start);
  }
  return { element: first, length: 1 };
}
