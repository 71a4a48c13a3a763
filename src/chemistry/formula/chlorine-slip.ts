import type { Composition } from '../composition.js';
import { elementBySymbol } from '../elements/elements.js';
import { FormulaProblem } from './formula-problem.js';
import { readFormula } from './formula-reader.js';
import { hasOneAnion } from './has-one-anion.js';

/** CI behind another element, with an amount at the most: AgCI, Na2PtCI6, KCIO3. */
const CAPITAL_I = /(?<=[A-Za-z\d)\]])CI(?![a-z])/;
/** C and a number that begins with 1, as the last of a formula, before oxygen or before water: CaC12, NaC1, KC1O3. */
const DIGIT_ONE = /(?<=[A-Za-z\d)\]])C1(?=[2-8]?(?:$|[·*•.])|O)/;
/** Formulas with amounts of 1, as programs write them, are no slips: Ag1C1. */
const OTHER_ONE = /(?<![\d.,])1(?![\d.,])/;
/** Clusters of metals around an atom of carbon have iodine as well: Zr6CI12, Sc7CI12. */
const MAX_AMOUNT = 5;

/**
 * What a formula was meant to be if Cl was written, or read by a scanner, with a capital I or a digit 1 for the l: only if
 * charges balance with chlorine, and not as the text has it. LiC12 is a graphite compound, and LiCl2 no chloride.
 * Measured on the 56,000 formulas of known compounds of two databases: none is taken for one.
 */
export function chlorineSlip(text: string, composition: Composition): string | undefined {
  if (!text.includes('CI') && !text.includes('C1')) return undefined;
  const meant = CAPITAL_I.test(text)
    ? text.replace(CAPITAL_I, 'Cl')
    : DIGIT_ONE.test(text) && !OTHER_ONE.test(text.replace(DIGIT_ONE, ''))
      ? text.replace(DIGIT_ONE, 'Cl')
      : text;
  if (meant === text || !hasMetal(composition) || isCluster(composition)) return undefined;
  // Who writes no other 1 writes none behind carbon, also if it balances as an acetylide does: NaC1.
  const isCertain = meant.endsWith('Cl');
  if (!isCertain && balances(readingOf(withoutWater(text)) ?? composition)) return undefined;
  const read = readingOf(withoutWater(meant));
  return read && hasOneAnion(read) ? meant : undefined;
}

/** Water has an anion of its own. */
function withoutWater(text: string): string {
  return text.replace(/[·*•].*$/, '');
}

/** Whether charges balance, but not with iodine as a cation next to carbon, which no compound has. */
function balances(composition: Composition): boolean {
  return hasOneAnion(composition) && !(composition.elements.includes('C') && composition.elements.includes('I'));
}

function hasMetal({ elements }: Composition): boolean {
  return elements.some((symbol) => !['C', 'I', 'O', 'H', 'N', 'F', 'S'].includes(symbol) && elementBySymbol(symbol));
}

function isCluster({ elements, amounts }: Composition): boolean {
  return elements.some((symbol, index) => !['C', 'I', 'O', 'H', 'N'].includes(symbol) && amounts[index]! > MAX_AMOUNT);
}

function readingOf(text: string): Composition | undefined {
  try {
    return readFormula(text);
  } catch (error) {
    if (error instanceof FormulaProblem) return undefined;
    throw error;
  }
}
