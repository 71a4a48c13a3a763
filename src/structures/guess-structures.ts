import { anonymousFormula } from '../chemistry/formula/spellings.js';
import type { Composition } from '../chemistry/composition.js';
import { buildStructure, type BuiltStructure } from './build-structure.js';
import { matchSites } from './match-sites.js';
import type { Prototype } from './prototype.js';
import { siteIons } from './site-ions.js';

/** A compound whose structure type is known. */
export interface LabelledCompound {
  readonly formula: string;
  readonly composition: Composition;
  /** Of the prototype, if it is one with coordinates; otherwise the name of the structure type. */
  readonly label: string;
}

/** A structure that a composition may have. */
export interface StructureGuess {
  /** With coordinates, if there are any. */
  readonly prototype: Prototype | null;
  readonly label: string;
  /** The known compound with this structure from which the composition differs least. */
  readonly example: string;
  /** How easily that compound becomes this one, 0 to 1. */
  readonly exchange: number;
  /** How well the radii fit the example of the prototype, 0 to 1. */
  readonly fit: number;
  readonly structure: BuiltStructure | null;
}

/** Compounds that vote for a structure type. */
const VOTERS = 5;
/** How much a fit of radii alone counts against an exchange of ions that are known to stand in for each other. */
const FIT_WEIGHT = 0.25;
const LEAST = 0.02;
const MOST_GUESSES = 10;

/**
 * Structure types that a composition may have, the likeliest first: those of known compounds of the same formula type from which it differs by
 * exchanges of ions, weighted by how easily these are exchanged (G. Hautier et al., Inorg. Chem. 50, 656 (2011)), and prototypes
 * of the same formula type whose radii fit.
 */
export function guessStructures(
  composition: Composition,
  prototypes: readonly Prototype[],
  labelled: readonly LabelledCompound[],
): StructureGuess[] {
  const type = anonymousFormula(composition);
  const target = siteIons(composition);
  const votes = new Map<string, { exchange: number; formula: string }[]>();
  const vote = (label: string, formula: string, exchange: number): void => {
    const own = votes.get(label);
    if (own) own.push({ exchange, formula });
    else votes.set(label, [{ exchange, formula }]);
  };
  for (const compound of labelled) {
    const match = matchSites(siteIons(compound.composition), target);
    if (match && match.exchange > 0) vote(compound.label, compound.formula, match.exchange);
  }
  const fitting = prototypes.filter(({ formulaType }) => formulaType === type);
  const guesses = fitting.flatMap((prototype): StructureGuess[] => {
    const example = siteIons(prototype.composition);
    const match = matchSites(example, target);
    if (!match) return [];
    const structure = buildStructure(prototype, example, target, match.elements);
    if (!structure) return [];
    const voters = votes.get(prototype.label) ?? [];
    const [best] = voters.toSorted((a, b) => b.exchange - a.exchange);
    return [
      {
        prototype,
        label: prototype.label,
        example: best?.formula ?? prototype.formula,
        exchange: best?.exchange ?? 0,
        fit: match.fit,
        structure,
      },
    ];
  });
  const withCoordinates = new Set(fitting.map(({ label }) => label));
  for (const [label, voters] of votes) {
    if (withCoordinates.has(label)) continue;
    const [best] = voters.toSorted((a, b) => b.exchange - a.exchange);
    guesses.push({ prototype: null, label, example: best!.formula, exchange: best!.exchange, fit: 0, structure: null });
  }
  const weight = ({ label, fit }: StructureGuess): number => chanceOf(votes.get(label) ?? []) + FIT_WEIGHT * fit;
  return guesses
    .map((guess) => ({ guess, weight: weight(guess) }))
    .filter((each) => each.weight > LEAST)
    .sort((a, b) => b.weight - a.weight || (a.guess.label < b.guess.label ? -1 : 1))
    .slice(0, MOST_GUESSES)
    .map(({ guess }) => guess);
}

/** As if each of the best voters were right by itself. */
function chanceOf(voters: readonly { readonly exchange: number }[]): number {
  const best = voters
    .map(({ exchange }) => exchange)
    .sort((a, b) => b - a)
    .slice(0, VOTERS);
  return 1 - best.reduce((left, exchange) => left * (1 - Math.min(exchange, 0.99)), 1);
}
