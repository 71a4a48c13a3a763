import { silentControl, type RunControl } from '../../run-control.js';
import type { Workspace } from '../../store/workspace.js';
import type { EnergyChoice } from './choose-energies.js';
import { stability } from './stability.js';

/** A candidate of a list with its distance from the hull, in eV per atom. */
interface CandidateStability {
  readonly rank: number;
  readonly formula: string;
  readonly energyAboveHull: number | null;
  readonly energyToBeat: number | null;
}

/** Energies of the first candidates of a list. */
export interface ListStability {
  readonly list: string;
  /** Candidates that were looked at, best first. */
  readonly first: number;
  /** How many of them have an energy. */
  readonly withEnergy: number;
  /** How many of these are at most 0.05 eV per atom above the hull. */
  readonly withinFiftyMev: number;
  readonly candidates: readonly CandidateStability[];
}

/** A distance from the hull within which many measured compounds are, in eV per atom. */
const NEAR = 0.05;

/** The stability of the first candidates of a list. Throws LIST_NOT_FOUND, USAGE or CANCELLED. */
export function listStability(
  workspace: Workspace,
  list: string,
  top: number,
  choice: EnergyChoice,
  control: RunControl = silentControl,
): ListStability {
  const opened = workspace.lists.open(list);
  const candidates: CandidateStability[] = [];
  for (const { rank, formula } of opened.iterate({}, top)) {
    control.throwIfCancelled();
    const [found] = stability(workspace, [formula], choice);
    const { energyAboveHull, energyToBeat } = found!;
    candidates.push({ rank, formula, energyAboveHull, energyToBeat });
    control.progress('candidates', candidates.length, top);
  }
  return {
    list: opened.meta.id,
    first: candidates.length,
    ...countNearHull(candidates),
    candidates,
  };
}

/** How many of some candidates have an energy, and how many of these are near the hull. */
export function countNearHull(
  candidates: readonly CandidateStability[],
): Pick<ListStability, 'withEnergy' | 'withinFiftyMev'> {
  const distances = candidates.flatMap(({ energyAboveHull }) => energyAboveHull ?? []);
  return {
    withEnergy: distances.length,
    withinFiftyMev: distances.filter((distance) => distance <= NEAR + 1e-9).length,
  };
}
