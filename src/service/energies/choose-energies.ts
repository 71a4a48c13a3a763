import { IncognitaError } from '../../errors.js';
import type { EnergyRow, EnergySet } from '../../energies/energy-row.js';
import { message } from '../../messages/message.js';
import type { Workspace } from '../../store/workspace.js';
import { builtInEnergies, hasBuiltInEnergies } from './built-in-energies.js';
import { BUILT_IN_ENERGY_SOURCES } from './built-in-energy-sources.js';

/** Which energies are compared. */
export interface EnergyChoice {
  /** Names of sources. Default: the source of the workspace that came last, else the computed energies that come with the program. */
  readonly sources?: readonly string[];
  /** Compare energies of different sources and functionals with each other. Default false. */
  readonly allowMixed?: boolean;
}

/** Energies that may be compared, as they were chosen, with a way to read them. */
export interface ChosenEnergies extends EnergySet {
  readonly within: (elements: readonly string[]) => EnergyRow[];
}

/**
 * The sets of energies that a choice means, the preferred one first. Without `allowMixed` they are all of one source, and
 * each is to be used by itself. Throws USAGE for a source that there is not, or for several without `allowMixed`.
 */
export function chooseEnergies(workspace: Workspace, choice: EnergyChoice = {}): ChosenEnergies[] {
  const { sources = [], allowMixed = false } = choice;
  const all = availableEnergies(workspace);
  if (sources.length > 1 && !allowMixed) throw new IncognitaError('USAGE', message('energies.one-source'));
  if (sources.length === 0) return allowMixed ? all : all.filter(({ source }) => source === all[0]!.source);
  return sources.flatMap((asked) => {
    const name = BUILT_IN_ENERGY_SOURCES.find(({ alias }) => alias === asked)?.name ?? asked;
    const found = all.filter(({ source }) => source === name);
    if (found.length > 0) return found;
    const names = [...new Set(all.map(({ source }) => source))];
    throw new IncognitaError('USAGE', message('energies.unknown-source', { source: asked.slice(0, 100), names }), {
      sources: names,
    });
  });
}

/** All energies that there are: the workspace's own, the last first, then those that come with the program. */
function availableEnergies(workspace: Workspace): ChosenEnergies[] {
  const own = workspace.energies.sets().map((set) => ({
    ...set,
    within: (elements: readonly string[]) => workspace.energies.within(elements, set),
  }));
  const builtIn = BUILT_IN_ENERGY_SOURCES.filter(hasBuiltInEnergies).map((source) => ({
    source: source.name,
    functional: source.functional,
    within: (elements: readonly string[]) => builtInEnergies(source, elements),
  }));
  return [...own, ...builtIn];
}
