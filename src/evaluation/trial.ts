import { chemicalSystem } from '../chemistry/chemical-system.js';
import type { Composition } from '../chemistry/composition.js';
import { anonymousFormula, reducedFormula } from '../chemistry/formula/spellings.js';
import type { Ranking } from '../search/ranking.js';
import type { CandidateSpace } from '../space/candidate-space.js';
import { isSpaceOf } from '../space/is-space-of.js';
import type { MissedRows } from './types.js';

/** A held-out compound that lies in the space. */
interface HeldOutCompound {
  /** "Ba-O-Ti": compounds of one system are found or missed together more often than not. */
  readonly system: string;
  /** Symbols of the elements that are its anion in some cell of the space; nearly always one. */
  readonly anions: readonly string[];
  /** The formula type, "A3BC". */
  readonly type: string;
}

/** Held-out compounds by reduced formula. */
export type HeldOut = ReadonlyMap<string, HeldOutCompound>;

/** One ranking of one model, against compounds it never saw. */
export interface Trial {
  readonly heldOut: HeldOut;
  /** Best first, without candidates that are ignored. */
  readonly ranked: readonly RankedFormula[];
  /** How many candidates the ranking chose from, by the symbol of their anion. */
  readonly candidates: ReadonlyMap<string, number>;
  /** What the ranking lacks; unknown if it was read from a list. */
  readonly missedRows?: MissedRows | undefined;
}

export interface RankedFormula {
  readonly formula: string;
  /** Symbol of the anion. */
  readonly anion: string;
  /** The highest charge of a cation; 0 without charges. */
  readonly charge: number;
  /** "Ba-O-Ti" */
  readonly system: string;
  /** The formula type, "A3BC". */
  readonly type: string;
}

/** Those of the compositions that are cells of the space and of its kind. */
export function findHeldOut(space: CandidateSpace, compositions: Iterable<Composition>): HeldOut {
  const found = new Map<string, HeldOutCompound>();
  for (const composition of compositions) {
    const cells = space.cellsOf(composition);
    if (cells.length === 0 || !isSpaceOf(space, composition)) continue;
    const anions = new Set(cells.map(({ anion }) => space.anions[anion]!.element));
    found.set(reducedFormula(composition), {
      system: chemicalSystem(composition),
      anions: [...anions],
      type: anonymousFormula(composition),
    });
  }
  return found;
}

/** A ranking as trials keep it: `count` candidates at the most, none of them neutral. */
export function rankedFormulas(ranked: Ranking, neutral: ReadonlySet<string>, count: number): RankedFormula[] {
  const kept: RankedFormula[] = [];
  for (let position = 0; position < ranked.length && kept.length < count; position++) {
    const number = ranked.numbers[position]!;
    const row = rankedFormula(ranked.space, number);
    if (!neutral.has(row.formula)) kept.push(row);
  }
  return kept;
}

/** What is counted of the cell with a number. */
export function rankedFormula(space: CandidateSpace, number: number): RankedFormula {
  const cell = space.cell(number);
  const composition = space.composition(cell);
  return {
    formula: space.formula(number),
    anion: space.anions[cell.anion]!.element,
    charge: Math.max(...cell.cations.map((cation) => space.cations[cation]!.charge)),
    system: chemicalSystem(composition),
    type: anonymousFormula(composition),
  };
}
