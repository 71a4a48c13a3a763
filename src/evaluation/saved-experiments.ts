import { chemicalSystem } from '../chemistry/chemical-system.js';
import { anonymousFormula } from '../chemistry/formula/spellings.js';
import { readReducedFormula } from '../chemistry/formula/read-reduced-formula.js';
import type { ExperimentTrial } from './evaluate-experiments.js';
import type { RankedFormula } from './trial.js';

/** The name under which a list has them. */
export const EXPERIMENTS_ARTIFACT = 'experiments';

/**
 * The experiments behind a list's calibration, as the list keeps them: the list of all kinds is judged by those of all lists that it was put
 * together from. What follows from a formula is left out.
 */
interface SavedTrial extends Pick<ExperimentTrial, 'source' | 'given' | 'known'> {
  /** By the symbol of the anion. */
  readonly candidates: readonly (readonly [anion: string, count: number])[];
  /** Formulas, each with the symbols of its anions. */
  readonly heldOut: readonly (readonly [formula: string, ...anions: string[]])[];
  /** The first candidates, best first. */
  readonly formulas: readonly string[];
  readonly anions: readonly string[];
  readonly charges: readonly number[];
}

export function experimentsText(trials: readonly ExperimentTrial[]): Uint8Array {
  const kept = trials.map(({ source, given, known, trial }): SavedTrial => ({
    source,
    given,
    known,
    candidates: [...trial.candidates],
    heldOut: Array.from(trial.heldOut, ([formula, { anions }]) => [formula, ...anions] as const),
    formulas: trial.ranked.map(({ formula }) => formula),
    anions: trial.ranked.map(({ anion }) => anion),
    charges: trial.ranked.map(({ charge }) => charge),
  }));
  return new TextEncoder().encode(JSON.stringify(kept));
}

/** The experiments of such bytes, without what their rankings missed. */
export function readExperiments(bytes: Uint8Array): ExperimentTrial[] {
  const kept = JSON.parse(new TextDecoder().decode(bytes)) as readonly SavedTrial[];
  return kept.map(({ source, given, known, candidates, heldOut, formulas, anions, charges }) => ({
    source,
    given,
    known,
    trial: {
      candidates: new Map(candidates),
      heldOut: new Map(heldOut.map(([formula, ...own]) => [formula, { ...ofFormula(formula), anions: own }])),
      ranked: formulas.map((formula, k): RankedFormula => {
        return { ...ofFormula(formula), formula, anion: anions[k]!, charge: charges[k]! };
      }),
    },
  }));
}

function ofFormula(formula: string): Pick<RankedFormula, 'system' | 'type'> {
  const composition = readReducedFormula(formula);
  return { system: chemicalSystem(composition), type: anonymousFormula(composition) };
}
