import { anionElement } from '../../chemistry/ions/anion-element.js';
import type { Composition } from '../../chemistry/composition.js';
import { conventionalFormula, reducedFormula } from '../../chemistry/formula/spellings.js';
import { IncognitaError } from '../../errors.js';
import { readMapAnion, readMapCation } from '../maps/map-ions.js';
import { mapCompositions } from '../maps/map-compositions.js';
import type { PlaceScorer } from './place-score.js';
import type { ScoredInstead } from '../types.js';

/** Largest cation amount and most cations that are searched: some hundreds of compositions at the most. */
const MAX_CATION_AMOUNT = 3;
const MAX_CATIONS = 3;

/** How many are shown. */
const SHOWN = 6;

/**
 * For a composition without a score the compositions of its elements that have one, or are known, the closest in amounts
 * first. Not itself without a score. Elements that no candidate has are left out, and so is hydrogen if no list has it. Empty if its elements make no ionic
 * composition.
 */
export function scoredInstead(scorer: PlaceScorer, composition: Composition): ScoredInstead[] {
  const element = anionElement(composition.elements);
  if (element === undefined) return [];
  const anion = readMapAnion(element);
  const states = composition.elements.flatMap((other) => {
    if (other === element || (other === 'H' && !scorer.hasHydrogen)) return [];
    try {
      return [readMapCation(other, anion).states];
    } catch (error) {
      if (error instanceof IncognitaError && error.code === 'USAGE') return [];
      throw error;
    }
  });
  if (states.length === 0 || states.length > MAX_CATIONS || !scorer.list(states.length + 1)) return [];
  const own = reducedFormula(composition);
  return [...mapCompositions(states, anion, MAX_CATION_AMOUNT)]
    .map(([formula, other]) => ({ formula, other, distance: distance(composition, other) }))
    .toSorted((a, b) => a.distance - b.distance || (a.formula < b.formula ? -1 : 1))
    .slice(0, SHOWN)
    .map(({ formula, other }): ScoredInstead => {
      const { known, score, rank } = scorer.score(other);
      return { formula, conventional: conventionalFormula(other), known, score, rank };
    })
    .filter(({ formula, known, score }) => score !== null || (known && formula !== own));
}

/** How far apart two compositions are: the sum of the differences of their atomic fractions. */
function distance(one: Composition, other: Composition): number {
  const [here, there] = [fractions(one), fractions(other)];
  return [...new Set([...here.keys(), ...there.keys()])].reduce(
    (sum, element) => sum + Math.abs((here.get(element) ?? 0) - (there.get(element) ?? 0)),
    0,
  );
}

function fractions({ elements, amounts }: Composition): Map<string, number> {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  return new Map(elements.map((element, index) => [element, amounts[index]! / total]));
}
