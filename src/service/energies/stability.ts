import type { Composition } from '../../chemistry/composition.js';
import { parseFormula } from '../../chemistry/formula/formula.js';
import { conventionalFormula, reducedFormula } from '../../chemistry/formula/spellings.js';
import { assessStability } from '../../energies/assess-stability.js';
import { formationEnergies } from '../../energies/formation-energies.js';
import { hullLine, hullTriangle, type HullLine, type HullTriangle } from '../../energies/hull-picture.js';
import { findLineEnds } from './find-line-ends.js';
import type { EnergyRow } from '../../energies/energy-row.js';
import type { Workspace } from '../../store/workspace.js';
import { chooseEnergies, type ChosenEnergies, type EnergyChoice } from './choose-energies.js';

/** A phase that competes with a composition. */
interface CompetingPhase {
  readonly formula: string;
  /** Formula units of it in one formula unit of the composition. */
  readonly amount: number;
  readonly energyPerAtom: number;
}

/** What energies say of one composition. Energies in eV per atom, null if unknown. */
export interface Stability {
  readonly formula: string;
  readonly conventional: string;
  /** Whose energies these are; several names if they are mixed. Null if there are none at all. */
  readonly source: string | null;
  readonly functional: string | null;
  /** Whether energies of several sources or functionals were compared with each other. */
  readonly mixed: boolean;
  readonly energyPerAtom: number | null;
  readonly energyAboveHull: number | null;
  /** Whether the distance is one that the source gives, not one from its formation energies. */
  readonly reportedAboveHull: boolean;
  readonly energyToBeat: number | null;
  readonly competingPhases: readonly CompetingPhase[];
  /** Known compounds of the chemical system without an energy: they compete as well, nobody knows how strongly. */
  readonly energyUnknown: readonly string[];
}

/** Known compounds without an energy that are named at most. */
const MOST_UNKNOWN = 100;

/** The same with pictures of the hull: over the line between two end members, and of three elements; null if there is none. */
export interface StabilityReport extends Stability {
  readonly line: HullLine | null;
  readonly triangle: HullTriangle | null;
}

/** The stability of each formula, in their order. Throws FORMULA_INVALID or USAGE. */
export function stability(workspace: Workspace, formulas: readonly string[], choice: EnergyChoice = {}): Stability[] {
  const chosen = chooseEnergies(workspace, choice);
  return formulas.map((text) => {
    const composition = parseFormula(text);
    return stabilityBy(workspace, composition, energiesOf(composition, chosen, choice));
  });
}

/** The stability of one formula with pictures. Throws FORMULA_INVALID or USAGE. */
export function stabilityReport(workspace: Workspace, formula: string, choice: EnergyChoice = {}): StabilityReport {
  const composition = parseFormula(formula);
  const energies = energiesOf(composition, chooseEnergies(workspace, choice), choice);
  const found = stabilityBy(workspace, composition, energies);
  if (found.competingPhases.length === 0) return { ...found, line: null, triangle: null };
  const phases = formationEnergies(composition.elements, energies.rows);
  const ends = findLineEnds(composition);
  return {
    ...found,
    line: ends && hullLine(composition, ends, phases),
    triangle: composition.elements.length === 3 ? hullTriangle(composition, phases) : null,
  };
}

function energiesOf(composition: Composition, chosen: readonly ChosenEnergies[], { allowMixed }: EnergyChoice): Chosen {
  return allowMixed ? mixed(composition, chosen) : ofOneSet(composition, reducedFormula(composition), chosen);
}

function stabilityBy(workspace: Workspace, composition: Composition, { sets, rows }: Chosen): Stability {
  const formula = reducedFormula(composition);
  const found = assessStability(composition, rows);
  const withEnergy = new Set(rows.filter(({ kind }) => kind !== 'above-hull').map((row) => row.formula));
  const unknown = workspace.entries
    .within(composition.elements)
    .map((compound) => compound.formula)
    .filter((known) => known !== formula && !withEnergy.has(known) && /[A-Z].*[A-Z]/.test(known));
  return {
    formula,
    conventional: conventionalFormula(composition),
    source: joined(sets.map(({ source }) => source)),
    functional: joined(sets.flatMap(({ functional }) => functional ?? [])),
    mixed: sets.length > 1,
    energyPerAtom: rounded(found.energyPerAtom),
    energyAboveHull: rounded(found.energyAboveHull),
    reportedAboveHull: found.reportedAboveHull,
    energyToBeat: rounded(found.energyToBeat),
    competingPhases: found.competing.map(({ phase, amount }) => ({
      formula: phase.formula,
      amount: rounded(amount)!,
      energyPerAtom: rounded(phase.energy)!,
    })),
    energyUnknown: unknown.slice(0, MOST_UNKNOWN),
  };
}

interface Chosen {
  readonly sets: readonly ChosenEnergies[];
  readonly rows: readonly EnergyRow[];
}

function mixed({ elements }: Composition, chosen: readonly ChosenEnergies[]): Chosen {
  const read = chosen.map((set) => ({ set, rows: set.within(elements) })).filter(({ rows }) => rows.length > 0);
  return { sets: read.map(({ set }) => set), rows: read.flatMap(({ rows }) => rows) };
}

/** Of the functionals of a source the first with an energy of the composition itself, else with any of its system. */
function ofOneSet({ elements }: Composition, formula: string, chosen: readonly ChosenEnergies[]): Chosen {
  const read = chosen.map((set) => ({ set, rows: set.within(elements) }));
  const best =
    read.find(({ rows }) => rows.some((row) => row.formula === formula)) ??
    read.find(({ rows }) => rows.length > 0) ??
    read[0];
  return best ? { sets: [best.set], rows: best.rows } : { sets: [], rows: [] };
}

function joined(names: readonly string[]): string | null {
  return names.length === 0 ? null : [...new Set(names)].join(' + ');
}

/** A millionth of an eV is far below what any of these energies is known to; zero has no sign. */
function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1e6) / 1e6 + 0;
}
