import type { NearHull } from '../../evaluation/types.js';
import type { RunControl } from '../../run-control.js';
import type { Workspace } from '../../store/workspace.js';
import { stability } from './stability.js';

/** A distance from the hull within which many measured compounds are, in eV per atom. */
const NEAR = 0.05;

/** How many of these distances from the hull are small; null stands for an unknown one. */
export function countNearHull(
  distances: readonly (number | null)[],
): Pick<NearHull['counts'][number], 'withEnergy' | 'withinFiftyMev'> {
  const known = distances.filter((distance) => distance !== null);
  return {
    withEnergy: known.length,
    withinFiftyMev: known.filter((distance) => distance <= NEAR + 1e-9).length,
  };
}

/**
 * The energies of the first rows of a list, as Seko et al. (Phys. Rev. Materials 2, 013805, 2018) counted the stable ones
 * among their recommended compositions; undefined if none of them has an energy. Throws LIST_NOT_FOUND or CANCELLED.
 *
 * @param sizes ascending
 */
export function nearHull(
  workspace: Workspace,
  list: string,
  sizes: readonly number[],
  control: RunControl,
): NearHull | undefined {
  const opened = workspace.lists.open(list);
  const most = Math.min(sizes.at(-1) ?? 0, opened.meta.rows);
  const distances: (number | null)[] = [];
  for (const { formula } of opened.iterate({}, most)) {
    control.throwIfCancelled();
    distances.push(stability(workspace, [formula])[0]!.energyAboveHull);
    control.progress('energies', distances.length, most);
  }
  const counts = sizes.filter((n) => n <= most).map((n) => ({ n, ...countNearHull(distances.slice(0, n)) }));
  return counts.some(({ withEnergy }) => withEnergy > 0) ? { list: opened.meta.id, counts } : undefined;
}
