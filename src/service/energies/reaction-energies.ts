import type { Composition } from '../../chemistry/composition.js';
import { reducedFormula } from '../../chemistry/formula/spellings.js';
import type { EnergyRow } from '../../energies/energy-row.js';
import { formationEnergies } from '../../energies/formation-energies.js';
import type { Reaction } from '../../energies/precursors/balance-reaction.js';
import { GAS_ENTHALPIES, type Gas } from '../../energies/precursors/gases.js';
import type { Workspace } from '../../store/workspace.js';
import { chooseEnergies, type EnergyChoice } from './choose-energies.js';

/** The energy of a reaction in eV per atom of what it makes, and whose energies were added up. */
interface ReactionEnergy {
  readonly energyPerAtom: number | null;
  readonly energySource: string | null;
  readonly mixed: boolean;
}

interface Energies {
  readonly source: string;
  readonly isMeasured: boolean;
  /** Formation energies in eV per atom by reduced formula. */
  readonly of: ReadonlyMap<string, number>;
}

const UNKNOWN: ReactionEnergy = { energyPerAtom: null, energySource: null, mixed: false };

/** As files of measured energies call their functional. */
const MEASURED = 'measured';
const ELEMENTAL: ReadonlySet<Gas> = new Set(['O2', 'N2']);

/**
 * Energies of reactions to a composition, by the energies of one source: those that were chosen, or for a reaction with CO2, H2O or NH3 those that are measured, as the
 * enthalpies of these gases are. Computed energies of the three are those of their crystals and far off (H2O has -1.39 eV per atom), so they are never used. With
 * `allowMixed` any two may be added up. Throws USAGE like `chooseEnergies`.
 */
export function reactionEnergies(
  workspace: Workspace,
  composition: Composition,
  choice: EnergyChoice,
): (reaction: Reaction) => ReactionEnergy {
  const elements = [...new Set([...composition.elements, 'C', 'H', 'N', 'O'])];
  const own = reducedFormula(composition);
  const read = (among: EnergyChoice): Energies[] =>
    chooseEnergies(workspace, among).flatMap((set) => {
      const rows = set.within(elements);
      return has(rows, own)
        ? [{ source: set.source, isMeasured: set.functional === MEASURED, of: energiesOf(elements, rows) }]
        : [];
    });
  const chosen = read(choice);
  // Without a choice measured energies serve for reactions with gases, if they have the composition.
  let lazy: readonly Energies[] | undefined;
  const measured = (): readonly Energies[] =>
    (lazy ??= choice.sources?.length ? [] : read({ allowMixed: true }).filter(({ isMeasured }) => isMeasured));
  const all = choice.allowMixed ? [mixedOf(workspace, elements, choice)] : [];
  return (reaction) => {
    const hasGas = [...reaction.takenUp, ...reaction.released].some(({ formula }) => !ELEMENTAL.has(formula));
    const candidates = hasGas ? [...chosen, ...measured()].filter(({ isMeasured }) => isMeasured) : chosen;
    for (const energies of candidates) {
      const energy = energyOf(reaction, composition, energies);
      if (energy !== null) return { energyPerAtom: energy, energySource: energies.source, mixed: false };
    }
    for (const energies of [...(choice.allowMixed ? chosen : []), ...all]) {
      const energy = energyOf(reaction, composition, energies);
      if (energy !== null) return { energyPerAtom: energy, energySource: energies.source, mixed: true };
    }
    return UNKNOWN;
  };
}

function has(rows: readonly EnergyRow[], formula: string): boolean {
  return rows.some((row) => row.formula === formula && row.kind !== 'above-hull');
}

function energiesOf(elements: readonly string[], rows: readonly EnergyRow[]): ReadonlyMap<string, number> {
  return new Map(formationEnergies(elements, rows).map(({ formula, energy }) => [formula, energy]));
}

/** All energies together: of each formula that of the first source that has it. */
function mixedOf(workspace: Workspace, elements: readonly string[], choice: EnergyChoice): Energies {
  const of = new Map<string, number>();
  const sources: string[] = [];
  for (const set of chooseEnergies(workspace, choice)) {
    sources.push(set.source);
    for (const [formula, energy] of energiesOf(elements, set.within(elements))) {
      if (!of.has(formula)) of.set(formula, energy);
    }
  }
  return { source: [...new Set(sources)].join(', '), isMeasured: false, of };
}

function energyOf(
  { precursors, takenUp, released }: Reaction,
  composition: Composition,
  { of }: Energies,
): number | null {
  const atoms = composition.amounts.reduce((sum, amount) => sum + amount, 0);
  const total = (formula: string, count: number): number => (of.get(formula) ?? Number.NaN) * count;
  const before = precursors.reduce((sum, { precursor, amount }) => {
    const count = [...precursor.atoms.values()].reduce((all, each) => all + each, 0);
    return sum + amount * total(reducedFormula(precursor.composition), count);
  }, enthalpyOf(takenUp));
  const energy = (total(reducedFormula(composition), atoms) + enthalpyOf(released) - before) / atoms;
  return Number.isNaN(energy) ? null : Number(energy.toFixed(6)) + 0;
}

/** Of the gases of a reaction, in eV. */
function enthalpyOf(gases: Reaction['released']): number {
  return gases.reduce((sum, { formula, amount }) => sum + amount * GAS_ENTHALPIES[formula], 0);
}
