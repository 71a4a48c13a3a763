import type { Composition } from '../composition.js';
import { reducedFormula } from './spellings.js';
import { elementBySymbol, ELEMENTS } from '../elements/elements.js';
import type { MessageId } from '../../messages/message.js';
import { FormulaProblem } from './formula-problem.js';
import { readFormula } from './formula-reader.js';
import { hasOneAnion } from './has-one-anion.js';

/** Only short texts are guessed at: nobody mistypes a whole page. In characters. */
const MAX_GUESSED_LENGTH = 40;
/** Readings that are compared, at most, so that a hostile text costs little. */
const MAX_READINGS = 64;
/** Longer texts have too many readings for one to be likely. In letters. */
const MAX_RECASED_LETTERS = 14;

/** Names that other times or languages gave to elements. */
const FORMER_SYMBOLS: Readonly<Record<string, string>> = {
  J: 'I',
  Cb: 'Nb',
  Gl: 'Be',
  Tu: 'Tm',
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
    const ionic = hasOneAnion(guess.composition);
    if (ionicOnly && !ionic) continue;
    if (!best || (ionic && !best.ionic) || (ionic === best.ionic && guess.symbols < best.guess.symbols)) {
      best = { guess, ionic };
    }
  }
  return best?.guess.text;
}

/**
 * Every way to read the letters as element symbols in any case, two-letter symbols first: "nacl" as NaCl.
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

/** Whether no part of a formula has oxygen twice outside of brackets. */
function namesOxygenOnce(text: string): boolean {
  return text.split('·').every((part) => (part.replaceAll(/[([].*?[)\]]/g, '').match(/O(?![a-z])/g) ?? []).length < 2);
}

/** A capital that should be small, as in LIFePO4: not if the second capital begins a symbol itself, as in AMn2O4. */
function smallerCapital(text: string, position: number): string[] {
  const [first = '', second = '', third = ''] = text.slice(position, position + 3);
  if (!/[A-Z]/.test(second) || (/[a-z]/.test(third) && elementBySymbol(second + third))) return [];
  const pair = first + second.toLowerCase();
  return elementBySymbol(pair) ? [text.slice(0, position) + pair + text.slice(position + 2)] : [];
}

/**
 * What a formula that cannot be read may have been meant to be, only if that is likely: letters of the wrong case, a
 * zero for oxygen, I or 1 for l, a lost dot, an old symbol. Placeholders, variables, decimals, names, mixtures and charges
 * have no suggestion.
 *
 * @param position where reading stopped
 * @param reason why it stopped
 * @returns a formula that can be read, or undefined if nothing suggests itself
 */
export function suggestFormula(text: string, position: number, reason: MessageId): string | undefined {
  const trimmed = text.trim();
  if (trimmed.length === 0 || trimmed.length > MAX_GUESSED_LENGTH) return undefined;
  const offset = text.indexOf(trimmed);
  const at = Math.max(0, position - offset);
  const named = symbolByName(trimmed);
  if (named !== undefined) return named;
  switch (reason) {
    case 'formula.lost-dot':
      return likeliest([`${trimmed.slice(0, at)}·${trimmed.slice(at)}`]);
    case 'formula.mixture':
      return likeliest([trimmed.replace(/-(?=\d*[HD]2O$)/, '·')].filter((candidate) => candidate !== trimmed));
    case 'formula.zero-for-oxygen':
      return likeliest(zerosAsOxygen(trimmed), true) ?? ofOneCase(trimmed);
    case 'formula.amount-zero':
    case 'formula.leading-zero':
      if (trimmed.includes('.')) return undefined;
      // Oxygen comes once: if it is written already, the zero is one, and its element is to be left out.
      return (
        likeliest(zerosAsOxygen(trimmed).filter(namesOxygenOnce), true) ??
        likeliest([trimmed.replaceAll(/[A-Z][a-z]?0(?!\d)/g, '')].filter((candidate) => candidate !== trimmed))
      );
    case 'formula.placeholder':
      return (
        (trimmed === trimmed.toUpperCase() ? ofOneCase(trimmed) : likeliest(smallerCapital(trimmed, at), true)) ??
        likeliest(slips(trimmed), true)
      );
    case 'formula.tritium':
      return (
        (trimmed === trimmed.toUpperCase() ? ofOneCase(trimmed) : undefined) ??
        likeliest(slips(trimmed), true) ??
        likeliest([trimmed.replaceAll(/T(?=[2-9]|O|$)/g, 'H')].filter((candidate) => candidate !== trimmed))
      );
    case 'formula.ambiguous-dot':
      return likeliest([
        /^[A-Z][a-z]?\.\d/.test(trimmed)
          ? trimmed.replace('.', '0.')
          : trimmed.replaceAll(/(?<=[A-Za-z\d)\]}])\.(?=\d+[A-Z])/g, '·'),
      ]);
    case 'formula.label':
      return likeliest([trimmed.slice(0, at).trimEnd()]);
    case 'formula.exponent':
      return likeliest([trimmed.replaceAll(/(\d+(?:\.\d+)?)[eE]([+-]?\d)/g, (whole) => String(Number(whole)))]);
    case 'formula.number-in-brackets':
      // Behind a number they are the uncertainty of its last digit.
      return likeliest([trimmed.replaceAll(/(?<=\d)\(\d{1,3}\)/g, '').replaceAll(/\((\d{1,3})\)/g, '$1')]);
    case 'formula.abbreviation':
      return trimmed.length === 3 ? likeliest(recased(trimmed)) : undefined;
    case 'formula.space-before-amount':
      return likeliest([withoutSpaces(trimmed)]);
    case 'formula.ends-early':
    case 'formula.several':
    case 'formula.bracket-not-opened':
    case 'formula.bracket-not-closed':
      return likeliest(withoutEdge(trimmed));
    case 'formula.lower-case':
    case 'formula.not-an-element':
    case 'formula.unknown-character':
      return likeliest(slips(trimmed), true) ?? ofOneCase(trimmed) ?? likeliest(withoutEdge(trimmed));
    default:
      return undefined;
  }
}

/** The symbol of the element whose English name this is: tin is no TiN, and carbon no CaRbON. */
function symbolByName(text: string): string | undefined {
  const name = text.toLowerCase();
  return (
    ELEMENTS.find((element) => element.name === name)?.symbol ?? { aluminum: 'Al', cesium: 'Cs', sulphur: 'S' }[name]
  );
}

/** Without the spaces before amounts, or with a dot if an element comes again behind the amount: Sr 2RuO4, Al2O3 2SiO2. */
function withoutSpaces(text: string): string {
  return text.replaceAll(/(?<=[A-Za-z\d)\]]) +(?=\d+([^ ]*))/g, (_, rest: string, at: number) => {
    const before = new Set(text.slice(0, at).match(/[A-Z][a-z]?/g));
    return rest.match(/[A-Z][a-z]?/g)?.some((symbol) => before.has(symbol)) ? '·' : '';
  });
}

/** Without a mark of punctuation at the end, or a bracket without its partner at either end. */
function withoutEdge(text: string): string[] {
  return [text.replace(/[.,;:_]+$/, ''), text.replace(/[)\]}]$/, ''), text.replace(/^[([{]/, '')].filter(
    (candidate) => candidate !== text,
  );
}

/** Old symbols, I or 1 for l, zeros for oxygen. */
function slips(text: string): string[] {
  const withL = text.replaceAll(/(?<=[AT])[I1](?![a-z])/g, 'l');
  return [
    text.replaceAll(/[A-Z][a-z]?/g, (symbol) => FORMER_SYMBOLS[symbol] ?? symbol),
    withL,
    text.replaceAll(/(?<=C)[I1](?![a-z])/g, 'l'),
    text.replace(/^([a-z])([A-Z])/, (_, small: string, large: string) => small.toUpperCase() + large.toLowerCase()),
    text.replace(/^([a-z])([A-Z])/, (_, small: string, large: string) => large + small),
    ...zerosAsOxygen(text),
    ...zerosAsOxygen(withL),
  ].filter((candidate) => candidate !== text);
}

/** The text with its letters read in another case, if all of them are of one case, or if few letters are in doubt. */
function ofOneCase(text: string): string | undefined {
  const letters = text.match(/[A-Za-z]/g)?.length ?? 0;
  if (/\d\.\d|[^A-Za-z\d()[\]·.]/.test(text) || letters === 0 || letters > MAX_RECASED_LETTERS) return undefined;
  const isOneCase = text === text.toLowerCase() || text === text.toUpperCase();
  const starts = [text, ...zerosAsOxygen(text)];
  const balanced = starts.map((start) => likeliest(recased(start), true)).find((each) => each !== undefined);
  const found = balanced ?? (isOneCase ? likeliest(recased(text)) : undefined);
  return found === text ? undefined : found;
}

/** Whether a formula that can be read was rather typed with wrong capitals (NIO, HFO2) or I for l (NaCI); what it was. */
export function suggestCapitals(text: string, composition: Composition): string | undefined {
  const capitals = /^[A-Z][A-Z\d]*[A-Z][A-Z\d]*$/.test(text);
  if ((!capitals && !/[a-z]CI(?![a-z])/.test(text)) || text.length > MAX_GUESSED_LENGTH) return undefined;
  // The key of a composition is what it says.
  if (text === reducedFormula(composition)) return undefined;
  if (hasOneAnion(composition)) return undefined;
  const found = capitals
    ? (likeliest(recased(text), true) ??
      (/CI/.test(text) ? likeliest(recased(text.replace('CI', 'CL')), true) : undefined))
    : likeliest([text.replace(/CI(?![a-z])/, 'Cl')], true);
  return found === text ? undefined : found;
}

/**
 * A binary compound of which all letters are capitals (INP, SNS), if nothing else is possible: charges balance only with
 * small letters. Texts with C, H or O are left alone, since many molecules have such formulas (CSO, HNO).
 */
export function suggestBinary(text: string, composition: Composition): string | undefined {
  if (!/^[ABD-GI-NP-Z]{3,4}$/.test(text) || hasOneAnion(composition)) return undefined;
  const found = likeliest(recased(text), true);
  return found !== undefined && found.match(/[A-Z]/g)?.length === 2 ? found : undefined;
}
