import { message, type Message } from '../../messages/message.js';
import { FormulaProblem } from './formula-problem.js';

/** An amount that is not fixed, as in BaTiO3-x, (1-x)BiFeO3 and YBa2Cu3O7-δ. */
const OPEN_AMOUNT = /^(?:\d*\.?\d*\s*[+-]\s*\d*\.?\d*[a-zδ](?![a-z])|δ)/;
/** A sign that joins two formulas: CaCO3+6H2O, 0.9BaTiO3-0.1BiFeO3, LiFePO4/C. */
const JOINT = /^(?:\d*\.?\d*)?\s*[+\-/]\s*\d*\.?\d*\s*[([]?(?:[A-Z]|$)/;

/** The reason why the character at `position` of a formula (in plain characters) cannot be read. */
function refusal(text: string, position: number): Message {
  const character = text[position];
  const rest = text.slice(position);
  if (character === undefined) return message('formula.ends-early');
  if (!/[A-Za-z]/.test(text)) return message('formula.no-element');
  if (/^\s*[A-Z][a-z]?(?:-(?:\*|[A-Z][a-z]?))+\s*$/.test(text)) return message('formula.is-a-system');
  if (OPEN_AMOUNT.test(rest)) return message('formula.open-amount');
  if (/^\^?\d{1,3}[A-Z][a-z]?\d*\]/.test(rest) && text[position - 1] === '[') return message('formula.isotope');
  if (/^\[?\^\d{1,3}(?![+-])/.test(rest) || /^\d{1,3}\]/.test(rest)) return message('formula.isotope');
  const inBrackets = openBrackets(text, position) > 0;
  if (character === '/' || character === ',') {
    if (inBrackets) return message('formula.shared-site');
    return character === ',' ? message('formula.several') : message('formula.mixture');
  }
  if (/[+\-\d]/.test(character) && JOINT.test(rest) && /^\d*\.?\d*\s*[+-]\s*\d*\.?\d*\s*[([]?[A-Z]/.test(rest)) {
    return message('formula.mixture');
  }
  if (/[+\-^]/.test(character) || /^\(\d?[+-]\)/.test(rest)) return message('formula.charge');
  if (/\d/.test(character)) {
    return /^\d[+-]/.test(rest) ? message('formula.charge') : message('formula.space-before-amount');
  }
  if (character === '·' || character === '.') return message('formula.lonely-dot');
  if (')]}'.includes(character)) return message('formula.bracket-not-opened', { bracket: character });
  if (isName(text)) return message('formula.name');
  if (/[xyzn]/.test(character) && position > 0) return message('formula.amount-not-fixed', { amount: character });
  if (/[a-z]/.test(character)) return message('formula.lower-case');
  return message('formula.unknown-character', { character: String.fromCodePoint(text.codePointAt(position)!) });
}

/** Throws the reason why the character at `position` cannot be read. */
export function throwRefusal(text: string, position: number): never {
  throw new FormulaProblem(refusal(text, position), position);
}

/** Words, not symbols: several of small letters, or one that is longer than any formula in small letters. */
function isName(text: string): boolean {
  return /^\s*[A-Za-z][a-z]{3,}(?:[\s-]+[a-z]{3,})+\s*$/.test(text) || /^\s*[A-Za-z]?[a-z]{9,}\s*$/.test(text);
}

function openBrackets(text: string, end: number): number {
  let open = 0;
  for (let index = 0; index < end; index++) {
    if ('([{'.includes(text[index]!)) open++;
    else if (')]}'.includes(text[index]!)) open--;
  }
  return open;
}
