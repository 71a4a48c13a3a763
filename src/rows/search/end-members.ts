import { MAX_FORMULA_LENGTH } from '../../chemistry/formula/formula-reader.js';
import { parseFormula } from '../../chemistry/formula/formula.js';
import { reducedFormula } from '../../chemistry/formula/spellings.js';
import { IncognitaError } from '../../errors.js';

/** The amounts that vary, and the small ones that are left out. */
const VARIABLE = /(?:(\d+(?:\.\d+)?)([+-]))?(\d+(?:\.\d+)?)?[xyz](?![a-z])/g;
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
  if (text.length > MAX_FORMULA_LENGTH) return undefined;
  if (SHARED.test(text)) {
    const formulas = withOneEach(text)?.map(formulaOf);
    return formulas === undefined || formulas.includes(undefined) ? undefined : [...new Set(formulas as string[])];
  }
  const fixed = text
    .replace(BRACKETED, '$1')
    .replace(DOPANT, '')
    .replace(DEVIATION, (_, whole: string | undefined) => whole ?? '')
    // What varies once and at the end is a deficiency, too.
    .replace(/^([^xyz]*\d)[+-]\d*\.?\d*[xyz]$/, '$1');
  const parts = fixed.includes('/')
    ? fixed.split('/')
    : fixed.split(fixed.startsWith('(1-') ? MIXTURE_WITH_SHARES : MIXTURE);
  const isVariable = /[xyz](?![a-z])/.test(fixed);
  if (!isVariable && parts.length === 1 && fixed === text) return undefined;
  const found = parts.length > 1 ? parts.map(withoutShare).map(formulaOf) : variants(fixed).map(formulaOf);
  const formulas = [...new Set(found)];
  return formulas.includes(undefined) || formulas.length === 0 ? undefined : (formulas as string[]);
}

/** A part of a mixture without its share: (1-x)BiFeO3, 0.9BaTiO3, xPbTiO3. */
function withoutShare(part: string): string {
  return part.replace(/^(?:\(1-[xyz]\)|[xyz](?=\p{Lu})|\d*\.?\d+(?=\p{Lu}))/u, '');
}

/** A formula at both ends of its variable amounts: at zero, and where the first amount that falls is used up. */
function variants(text: string): string[] {
  const falling = [...text.matchAll(VARIABLE)].filter(([, , sign]) => sign === '-');
  const largest = Math.min(
    ...falling.map(([, whole, , factor]) => Number(whole) / Number(factor ?? 1)),
    Number.POSITIVE_INFINITY,
  );
  const end = Number.isFinite(largest) ? largest : 1;
  return [0, end].map((x) =>
    text.replace(VARIABLE, (_, whole: string | undefined, sign: string | undefined, factor: string | undefined) => {
      const amount = Number(whole ?? 0) + (sign === '-' ? -1 : 1) * Number(factor ?? 1) * x;
      return `#${amount.toFixed(4).replace(/\.?0+$/, '')}`;
    }),
  );
}

/** The reduced formula of a text in which `#` marks amounts; elements with the amount zero are left out. */
function formulaOf(text: string): string | undefined {
  try {
    return reducedFormula(parseFormula(text.replace(/\p{Lu}\p{Ll}?#0(?![\d.])/gu, '').replaceAll('#', '')));
  } catch (error) {
    if (error instanceof IncognitaError) return undefined;
    throw error;
  }
}
