import { flagBit } from '../entry-flags.js';
import type { Database } from './database.js';

/** Collections of structures that were proposed by programs, none of which anybody has made when it is listed there. */
export const COMPUTED_DATABASES: readonly Database[] = [
  {
    name: 'GNoME',
    recognises: (keys) =>
      (keys.has('MaterialId') || keys.has('material_id')) &&
      keys.has('Reduced Formula') &&
      [...keys].some((key) => key.startsWith('Decomposition Energy Per Atom')),
    formula: ['Reduced Formula', 'Composition'],
    id: ['MaterialId', 'material_id'],
    flags: () => flagBit('theoretical'),
    energyAboveHull: ['Decomposition Energy Per Atom All', 'Decomposition Energy Per Atom'],
    formationEnergy: ['Formation Energy Per Atom', 'formation_energy_per_atom'],
  },
];
