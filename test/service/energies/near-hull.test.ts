import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ingestEnergies } from '../../../src/service/energies/ingest-energies.js';
import { nearHull } from '../../../src/service/energies/near-hull.js';
import { silentControl } from '../../../src/run-control.js';
import { NOW, publishRows, sampleRows } from '../../store/sample-list.js';
import { temporaryFolder, temporaryWorkspace } from '../../store/temporary-workspace.js';

/** Energies of formation of the first rows of a sample list: given ones are of compounds in systems without competitors. */
async function workspaceWith(energies: readonly (number | null)[]) {
  const workspace = temporaryWorkspace();
  const list = publishRows(workspace, sampleRows(10));
  const formulas = Array.from(workspace.lists.open(list.id).iterate({}, energies.length), ({ formula }) => formula);
  const file = join(temporaryFolder(), 'energies.csv');
  const rows = energies.map((energy, index) => (energy === null ? '' : `${formulas[index]!},${energy}\n`));
  writeFileSync(file, `formula,energy\n${rows.join('')}`);
  await ingestEnergies(workspace, file, { defaults: { unit: 'eV/atom', kind: 'formation' }, now: NOW });
  return { workspace, list };
}

describe('the energies of the first rows of a list', () => {
  it('are counted: those there are, and those at most 0.05 eV per atom above the hull', async () => {
    // Nothing competes with elements but the row itself: its distance is its energy of formation if that is above zero.
    const { workspace, list } = await workspaceWith([-1, 0.05, null, 0.06, 2]);
    expect(nearHull(workspace, list.id, [1, 3, 5, 1e6], silentControl)).toEqual({
      list: list.id,
      counts: [
        { n: 1, withEnergy: 1, withinFiftyMev: 1 },
        { n: 3, withEnergy: 2, withinFiftyMev: 2 },
        { n: 5, withEnergy: 4, withinFiftyMev: 2 },
      ],
    });
  });

  it('are not reported if there are none', async () => {
    const { workspace, list } = await workspaceWith([null, null, null, null, null, -1]);
    expect(nearHull(workspace, list.id, [5], silentControl)).toBeUndefined();
  });
});
