import type { NearHull } from '../../evaluation/types.js';
import type { RunControl } from '../../run-control.js';
import type { Workspace } from '../../store/workspace.js';
import { countNearHull, listStability } from './list-stability.js';

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
  const { rows } = workspace.lists.open(list).meta;
  const found = listStability(workspace, list, Math.min(sizes.at(-1) ?? 0, rows), {}, control);
  const counts = sizes.filter((n) => n <= rows).map((n) => ({ n, ...countNearHull(found.candidates.slice(0, n)) }));
  return counts.some(({ withEnergy }) => withEnergy > 0) ? { list: found.list, counts } : undefined;
}
