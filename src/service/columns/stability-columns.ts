import { digest } from './digest.js';
import { chooseEnergies, type EnergyChoice } from '../energies/choose-energies.js';
import { stability } from '../energies/stability.js';
import { version } from '../../version.js';
import { byRow, type ColumnMakerFactory } from './column-maker.js';

/** What competes with a candidate: its distance above the hull if it has an energy, the energy that it must beat, and the number of phases that have that. */
export const stabilityColumns: ColumnMakerFactory = (workspace, { energies }) => {
  const choice: EnergyChoice = energies === undefined ? {} : { sources: [energies] };
  const [first] = chooseEnergies(workspace, choice);
  const columns = [
    { name: 'energy_above_hull', type: 'number', unit: 'eV/atom' },
    { name: 'energy_to_beat', type: 'number', unit: 'eV/atom' },
    { name: 'competing_phases', type: 'number', unit: '' },
  ] as const;
  return {
    name: 'stability',
    input: digest([workspace.energies.checksums(), workspace.entries.checksums(), version]),
    settings: { energies: first?.source ?? 'none' },
    columns,
    compute: (rows, control) =>
      byRow(rows, columns.length, control, ({ formula }) => {
        const [found] = stability(workspace, [formula], choice);
        const { energyAboveHull, energyToBeat, competingPhases } = found!;
        return [energyAboveHull, energyToBeat, energyToBeat === null ? null : competingPhases.length];
      }),
  };
};
