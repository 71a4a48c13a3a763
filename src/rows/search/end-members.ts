import { MAX_FORMULA_LENGTH } from '../../chemistry/formula/formula-reader.js';
import { parseFormula } from '../../chemistry/formula/formula.js';
import { reducedFormula } from '../../chemistry/formula/spellings.js';
import { IncognitaError } from '../../errors.js';

/** A letter that varies; the y of Dy is none. */
const LETTER = /(?<!D)[xyz](?![a-z])/;
/** An amount that varies, such as 1-x-y or 0.5x, and a term of it. */
const VARIABLE = /(?:(\d+(?:\.\d+)?)(?=[+-]))?((?:[+-]?(?:\d+(?:\.\d+)?)?(?<!D)[xyz](?![a-z]))+)/g;
const VARIABLE_TERM = /([+-]?)(\d+(?:\.\d+)?)?([xyz])/g;
/** The small amounts that are left out. */
const DEVIATION = /(\d+(?:\.\d+)?)?[+\-\u00b1](?:\d*\.?\d*)?[\u03b4d](?![a-z])|\u03b4/g;

/** The dash between the parts of a mixture: Li2S-P2S5, 0.9BaTiO3-0.1BiFeO3; and with shares (1-x)BiFeO3-xPbTiO3. */
const MIXTURE = /(?<=[\w)\]])[-\u2013](?=[\d(.[]*\p{Lu})/u;
const MIXTURE_WITH_SHARES = /(?<=[\w)\]])[-\u2013](?=[xyz]\p{Lu})/u;

/** An amount in brackets behind an element: La(1-x)SrxMnO3. */
const BRACKETED = /(?<=\p{L})\((\d+(?:\.\d+)?[+-]\d*\.?\d*[xyz])\)/gu;

/** What a host is doped with: Al2O3:Cr, Y3Al5O12:Ce3+. */
const DOPANT = /:\p{Lu}\p{Ll}?(?:\d*[+-])?(?:,\p{Lu}\p{Ll}?(?:\d*[+-])?)*$/u;

/** Elements that share one place, without amounts: (La,Sr)MnO3. */
const SHARED = /\((\p{Lu}\p{Ll}?(?:,\s?\p{Lu}\p{Ll}?)+)\)/u;

/** The most end members that are named. */
const MOST = 16;

/** Every formula that has one element in each place that several share; undefined if there are too many. */
function withOneEach(text: string): string[] | undefined {
  let texts = [text];
  for (let found = SHARED.exec(text); found; found = SHARED.exec(texts[0]!)) {
    const [whole, elements] = found;
    texts = texts.flatMap((each) => elements!.split(/,\s?/).map((element) => each.replace(whole, `(${element})`)));
    if (texts.length > MOST) return undefined;
  }
  return texts;
}

/**
 * The end members of a formula with amounts that are not fixed, by their reduced formulas: La1-xSrxMnO3 has LaMnO3 and
 * SrMnO3, LaMnO3-δ is LaMnO3, Li2S-P2S5 has Li2S and P2S5, GaAs/AlAs its two layers, Al2O3:Cr its host, (La,Sr)MnO3 has one for each of the elements that share a place. Undefined if the text is none of these.
 */
export function endMembers(text: string): readonly string[] | undefined {
  const found = endTexts(text)?.map(formulaOf) ?? [];
  const formulas = [...new Set(found)];
  return formulas.includes(undefined) || formulas.length === 0 ? undefined : (formulas as string[]);
}

/** The ends as they are written, readable or not, such as AMO2 and MO2 of AxMO2; undefined if nothing varies. */
export function endTexts(text: string): readonly string[] | undefined {
  if (text.length > MAX_FORMULA_LENGTH) return undefined;
  if (SHARED.test(text)) return withOneEach(text);
  const fixed = text
    .replace(BRACKETED, '$1')
    .replace(DOPANT, '')
    .replace(DEVIATION, (_, whole: string | undefined) => whole ?? '')
    // What varies once and at the end is a deficiency, too.
    .replace(/(\d)[+-]\d*\.?\d*([xyz])$/, (all, digit: string, letter: string) =>
      timesIn(text, letter) === 1 ? digit : all,
    );
  const parts = fixed.includes('/')
    ? fixed.split('/')
    : fixed.split(fixed.startsWith('(1-') ? MIXTURE_WITH_SHARES : MIXTURE);
  const isVariable = LETTER.test(fixed);
  if (!isVariable && parts.length === 1 && fixed === text) return undefined;
  return parts.length > 1 ? parts.map(withoutShare) : variants(fixed).map(withAmounts);
}

/** A part of a mixture without its share: (1-x)BiFeO3, 0.9BaTiO3, xPbTiO3. */
function withoutShare(part: string): string {
  return part.replace(/^(?:\(1-[xyz]\)|[xyz](?=\p{Lu})|\d*\.?\d+(?=\p{Lu}))/u, '');
}

function timesIn(text: string, letter: string): number {
  return text.match(new RegExp(LETTER.source.replace('[xyz]', letter), 'g'))?.length ?? 0;
}

/**
 * A formula at every end of its variable amounts: each letter at zero or at the end of its range, which is where the first
 * amount that falls with it is used up, in every combination that leaves no amount below zero.
 */
function variants(text: string): string[] {
  const amounts = [...text.matchAll(VARIABLE)].map(([, whole, terms]) => ({
    whole: Number(whole ?? 0),
    terms: [...terms!.matchAll(VARIABLE_TERM)].map(([, sign, factor, letter]) => ({
      letter: letter!,
      factor: (sign === '-' ? -1 : 1) * Number(factor ?? 1),
    })),
  }));
  const letters = [...new Set(amounts.flatMap(({ terms }) => terms.map(({ letter }) => letter)))];
  const ends = letters.map((wanted) => {
    const falls = amounts.flatMap(({ whole, terms }) =>
      terms.filter(({ letter, factor }) => letter === wanted && factor < 0).map(({ factor }) => whole / -factor),
    );
    return falls.length > 0 ? Math.min(...falls) : 1;
  });
  const corners = Array.from(
    { length: 2 ** letters.length },
    (_, bits) => new Map(letters.map((letter, index) => [letter, (bits >> index) & 1 ? ends[index]! : 0])),
  );
  return corners.flatMap((values) => {
    const found = amounts.map(({ whole, terms }) =>
      terms.reduce((sum, { letter, factor }) => sum + factor * values.get(letter)!, whole),
    );
    if (found.some((amount) => amount < 0)) return [];
    let index = 0;
    return [text.replace(VARIABLE, () => `#${found[index++]!.toFixed(4).replace(/\.?0+$/, '')}`)];
  });
}

/** A text without the marks before its amounts and the elements of which there are none. */
function withAmounts(text: string): string {
  return text.replace(/\p{Lu}\p{Ll}?#0(?![\d.])/gu, '').replaceAll('#', '');
}

function formulaOf(text: string): string | undefined {
  try {
    return reducedFormula(parseFormula(text));
  } catch (error) {
    if (error instanceof IncognitaError) return undefined;
    throw error;
  }
}
