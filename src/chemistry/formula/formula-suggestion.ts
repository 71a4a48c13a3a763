import { assignIons } from '../ions/assign-ions.js';
import type { Composition } from '../composition.js';
import { ELEMENTS, elementBySymbol } from '../elements/elements.js';
import { FormulaProblem, readFormula } from './formula-reader.js';

/** Only short texts are guessed at: nobody mistypes a whole page. In characters. */
const MAX_GUESSED_LENGTH = 40;
/** Readings that are compared, at most, so that a hostile text costs little. */
const MAX_READINGS = 64;

/** Names that other times or languages gave to elements. */
const FORMER_SYMBOLS: Readonly<Record<string, string>> = {
  J: 'I',
  Cb: 'Nb',
  Gl: 'Be',
  Tu: 'Tm',
  Cp: 'Lu',
  Em: 'Rn',
  T: 'H',
};

interface Guess {
  readonly text: string;
  readonly symbols: number;
  readonly composition: Composition;
}

function guessOf(text: string): Guess | undefined {
  try {
    return { text, symbols: text.match(/[A-Z]/g)?.length ?? 0, composition: readFormula(text) };
  } catch (error) {
    if (error instanceof FormulaProblem) return undefined;
    throw error;
  }
}

/**
 * The likeliest of several readings: charge-balanced before others (or nothing else, with `ionicOnly`), then the one with
 * the fewest symbols, then the first.
 */
function likeliest(texts: Iterable<string>, ionicOnly = false): string | undefined {
  let best: { guess: Guess; ionic: boolean } | undefined;
  let seen = 0;
  for (const text of texts) {
    if (++seen > MAX_READINGS) break;
    const guess = guessOf(text);
    if (!guess) continue;
    const ionic = assignIons(guess.composition, { maxForms: 1 }).kind === 'ionic';
    if (ionicOnly && !ionic) continue;
    if (!best || (ionic && !best.ionic) || (ionic === best.ionic && guess.symbols < best.guess.symbols)) {
      best = { guess, ionic };
    }
  }
  return best?.guess.text;
}

/**
 * Every way to read the letters as element symbols whatever their case, two-letter symbols first: "nacl" as NaCl.
 * `dead` collects the places from which nothing can be read, so that a hopeless text ends soon.
 */
function* recased(text: string, at = 0, done = '', dead = new Set<number>()): Generator<string, boolean> {
  if (at === text.length) {
    yield done;
    return true;
  }
  if (dead.has(at)) return false;
  const character = text[at]!;
  let readable = false;
  if (!/[a-z]/i.test(character)) {
    readable = yield* recased(text, at + 1, done + character, dead);
  } else {
    const next = text[at + 1] ?? '';
    const single = character.toUpperCase();
    const pair = single + next.toLowerCase();
    if (/[a-z]/i.test(next) && elementBySymbol(pair)) readable = yield* recased(text, at + 2, done + pair, dead);
    if (elementBySymbol(single)) readable = (yield* recased(text, at + 1, done + single, dead)) || readable;
  }
  if (!readable) dead.add(at);
  return readable;
}

/** Zeros that may be oxygen, so none of a decimal: every choice of them replaced, fewest first. */
function zerosAsOxygen(text: string): string[] {
  const zeros = [...text.matchAll(/(?<!\.\d*)0(?!\.)/g)].map((match) => match.index).slice(0, 4);
  const choices = Array.from({ length: 2 ** zeros.length - 1 }, (_, index) => index + 1);
  const count = (bits: number): number => zeros.filter((_, index) => bits & (1 << index)).length;
  return choices
    .sort((a, b) => count(a) - count(b))
    .map((bits) => {
      const characters = text.split('');
      zeros.forEach((zero, index) => {
        if (bits & (1 << index)) characters[zero] = 'O';
      });
      return characters.join('');
    })
    .filter((candidate) => !candidate.includes('OO'));
}

/** Known symbols one slip away from what stands at `position`: letters swapped, one wrong, one missing or one too many. */
function neighbours(text: string, position: number): string[] {
  const wrong = /^(?:[A-Z][a-z]?|[a-z][A-Z]?)/.exec(text.slice(position))?.[0];
  if (!wrong) return [];
  const [first = '', second = ''] = wrong;
  const before = text.slice(0, position);
  const rest = text.slice(position + wrong.length);
  const swapped = second.toUpperCase() + first.toLowerCase();
  if (elementBySymbol(swapped)) return [before + swapped + rest];
  return ELEMENTS.map((element) => element.symbol)
    .filter((symbol) => symbol[0] === first || (second !== '' && symbol[1] === second))
    .map((symbol) => before + symbol + rest);
}

/**
 * What a formula that cannot be read may have been meant to be: letters of the wrong case, a zero for oxygen, I or 1 for
 * l, a space before an amount, a full stop between parts, a trailing charge, a symbol one slip from a known one.
 *
 * @param position where reading stopped
 * @returns a formula that can be read, or undefined where nothing suggests itself
 */
export function suggestFormula(text: string, position: number): string | undefined {
  const trimmed = text.trim();
  if (trimmed.length === 0 || trimmed.length > MAX_GUESSED_LENGTH) return undefined;
  const offset = text.indexOf(trimmed);
  const at = Math.max(0, position - offset);
  const slips = [
    trimmed.replaceAll(/[A-Z][a-z]?/g, (symbol) => FORMER_SYMBOLS[symbol] ?? symbol),
    trimmed.replace(/\s+(?=\d*[HD]2O$)/, '·'),
    trimmed.replaceAll(/\s+/g, ''),
    trimmed.replaceAll(/(?<=[A-Za-z)\]}])\.(?=\d)/g, '0.'),
    trimmed.replaceAll(/(?<=[A-Za-z\d)\]}])\.(?=\d+[A-Z])/g, '·'),
    trimmed.replace(/(?:\^\d?[+\-−]|\(\d?[+\-−]\)|(?<=[+-])[+-]|[⁰¹²³⁴-⁹]?[⁺⁻])+$/, ''),
    trimmed.replaceAll(/(?<=[A-Z])[I1]/g, 'l'),
  ].filter((candidate) => candidate !== trimmed);
  const zeros = zerosAsOxygen(trimmed);
  const simple = likeliest([...slips, ...zeros]);
  if (simple !== undefined) return simple;
  for (const start of [trimmed, ...slips, ...zeros]) {
    const suggestion = likeliest(recased(start));
    if (suggestion !== undefined && suggestion !== trimmed) return suggestion;
  }
  return likeliest(neighbours(trimmed, at), true);
}
