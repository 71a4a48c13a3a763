import { makeComposition, type Composition } from '../../chemistry/composition.js';
import type { Ion } from '../../chemistry/ions/ion.js';
import { reducedFormula } from '../../chemistry/formula/spellings.js';
import { neutralAmounts } from '../../chemistry/ions/neutral-amounts.js';
import { coprimeRatios } from '../../space/ratios/ratios.js';

/** The composition of cations in a ratio, balanced by an anion. */
export function balanceByAnion(cations: readonly Ion[], ratio: readonly number[], anion: Ion): Composition {
  const charge = cations.reduce((sum, ion, index) => sum + ion.charge * ratio[index]!, 0);
  const neutral = neutralAmounts(charge, anion.charge);
  return makeComposition([
    ...cations.map((ion, index) => [ion.element, ratio[index]! * neutral.cations] as const),
    [anion.element, neutral.anion] as const,
  ]);
}

/**
 * Every charge-balanced composition of one state of each cation with the anion, in all coprime ratios up to an amount,
 * by reduced formula. `states` holds the possible states of each cation; with one cation its end members result.
 */
export function mapCompositions(
  states: readonly (readonly Ion[])[],
  anion: Ion,
  maxAmount: number,
): Map<string, Composition> {
  const found = new Map<string, Composition>();
  const ratios = states.length === 1 ? [[1]] : coprimeRatios(states.length, maxAmount);
  const choose = (chosen: readonly Ion[]): void => {
    if (chosen.length < states.length) {
      for (const ion of states[chosen.length]!) choose([...chosen, ion]);
      return;
    }
    for (const ratio of ratios) {
      const composition = balanceByAnion(chosen, ratio, anion);
      found.set(reducedFormula(composition), composition);
    }
  };
  choose([]);
  return found;
}
