import { anonymousFormula } from '../chemistry/formula/spellings.js';
import type { Composition } from '../chemistry/composition.js';
import { buildStructure, type BuiltStructure } from './build-structure.js';
import { matchSites, type SiteMatch } from './match-sites.js';
import type { Prototype } from './prototype.js';
import { siteIons, type SiteIon } from './site-ions.js';

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
/** How much a fit of radii alone counts against an exchange of ions that are known to replace each other. */
const FIT_WEIGHT = 0.25;
const LEAST = 0.02;
const MOST_GUESSES = 10;

/**
 * Structure types that a composition may have, the likeliest first: those of known compounds of the same formula type from which it differs by
 * exchanges of ions, weighted by how easily these are exchanged (G. Hautier et al., Inorg. Chem. 50, 656 (2011)), and prototypes
 * of the same formula type whose radii fit. Of several prototypes with one label the one whose own compound is nearest gives the coordinates, the first one of equals.
 */
export function guessStructures(
  composition: Composition,
  prototypes: readonly Prototype[],
  labelled: readonly LabelledCompound[],
): StructureGuess[] {
  const type = anonymousFormula(composition);
  const target = siteIons(composition);
  const votes = votesFor(target, labelled);
  const fitting = new Map<string, MatchedPrototype>();
  for (const prototype of prototypes) {
    if (prototype.formulaType !== type) continue;
    const example = siteIons(prototype.composition);
    const match = matchSites(example, target);
    const other = fitting.get(prototype.label);
    if (match && (!other || isNearer(match, other.match))) fitting.set(prototype.label, { prototype, example, match });
  }
  const weighted = [...new Set([...fitting.keys(), ...votes.keys()])]
    .map((label) => {
      const fit = fitting.get(label)?.match.fit ?? 0;
      return { label, weight: chanceOf(votes.get(label) ?? []) + FIT_WEIGHT * fit };
    })
    .filter(({ weight }) => weight > LEAST)
    .sort((a, b) => b.weight - a.weight || (a.label < b.label ? -1 : 1));
  const guesses: StructureGuess[] = [];
  for (const { label } of weighted) {
    if (guesses.length === MOST_GUESSES) break;
    const [best] = (votes.get(label) ?? []).toSorted((a, b) => b.exchange - a.exchange);
    const matched = fitting.get(label);
    const structure = matched
      ? buildStructure(matched.prototype, matched.example, target, matched.match.elements)
      : null;
    if (matched && !structure) continue;
    guesses.push({
      prototype: matched?.prototype ?? null,
      label,
      // Without a prototype there are votes.
      example: best?.formula ?? matched!.prototype.formula,
      exchange: best?.exchange ?? 0,
      fit: matched?.match.fit ?? 0,
      structure,
    });
  }
  return guesses;
}

interface MatchedPrototype {
  readonly prototype: Prototype;
  readonly example: readonly SiteIon[];
  readonly match: SiteMatch;
}

function isNearer(one: SiteMatch, other: SiteMatch): boolean {
  return one.exchange > other.exchange || (one.exchange === other.exchange && one.fit > other.fit);
}

interface Vote {
  readonly exchange: number;
  readonly formula: string;
}

/** For each label the known compounds that become the target by an exchange of ions. */
function votesFor(target: readonly SiteIon[], labelled: readonly LabelledCompound[]): Map<string, Vote[]> {
  const votes = new Map<string, Vote[]>();
  for (const { composition, label, formula } of labelled) {
    const match = matchSites(siteIons(composition), target);
    if (!match || match.exchange === 0) continue;
    const own = votes.get(label);
    if (own) own.push({ exchange: match.exchange, formula });
    else votes.set(label, [{ exchange: match.exchange, formula }]);
  }
  return votes;
}

/** As if each of the best voters were right by itself. */
function chanceOf(voters: readonly { readonly exchange: number }[]): number {
  const best = voters
    .map(({ exchange }) => exchange)
    .sort((a, b) => b - a)
    .slice(0, VOTERS);
  return 1 - best.reduce((left, exchange) => left * (1 - Math.min(exchange, 0.99)), 1);
}
