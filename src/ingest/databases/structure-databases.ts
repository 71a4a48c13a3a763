import { message } from '../../messages/message.js';
import { flagBit, NO_FLAGS } from '../entry-flags.js';
import type { Database, Get } from './database.js';
import { firstText, icsdNumbers, originFlags } from './database-facts.js';
import { aseCrystal, optimadeCrystal, pymatgenCrystal } from './structure-crystal.js';
import {
  atomsIn,
  compositionText,
  hasPartialSites,
  hasSharedSpecies,
  numbersFormula,
  ratiosFormula,
  sitesFormula,
} from './structure-formula.js';
import { fieldPaths, providerField, providerFlags } from './optimade-providers.js';
import { toNumber, toText, toBoolean } from './values.js';

const DISORDERED = flagBit('disordered');

const OPTIMADE_FORMULAS = [
  'attributes.chemical_formula_reduced',
  'attributes.chemical_formula_hill',
  'attributes.chemical_formula_descriptive',
  'chemical_formula_reduced',
  'chemical_formula_hill',
  'chemical_formula_descriptive',
];

/** Where a pymatgen structure is in an entry. */
const STRUCTURES = ['structure.', ''] as const;
const sitesIn = (get: Get): unknown => get('structure.sites') ?? get('sites');

/** Layouts that programs give structures, of whichever database, in the order in which they are tried. */
export const STRUCTURE_DATABASES: readonly Database[] = [
  {
    name: 'OPTIMADE',
    recognises: (keys) => keys.has('attributes.chemical_formula_reduced') || keys.has('chemical_formula_anonymous'),
    formula: OPTIMADE_FORMULAS,
    formulaOf: (get) => firstText(get, ...OPTIMADE_FORMULAS) ?? ratiosFormula(get),
    crystal: optimadeCrystal,
    id: ['id'],
    flags: (get) => {
      const features = get('attributes.structure_features') ?? get('structure_features');
      const isDisordered = Array.isArray(features) && features.includes('disorder');
      const isShared = isDisordered || hasSharedSpecies(get('attributes.species') ?? get('species'));
      return providerFlags(get) | (isShared ? DISORDERED : NO_FLAGS);
    },
    ids: (get) => icsdNumbers(providerField(get, '_oqmd_icsd_id')),
    energyAboveHull: [
      '_oqmd_stability',
      '_alexandria_hull_distance',
      '_mp_stability.gga_gga+u.energy_above_hull',
    ].flatMap(fieldPaths),
    formationEnergy: ['_oqmd_delta_e', '_alexandria_formation_energy_per_atom'].flatMap(fieldPaths),
    skip: (get) => {
      if (get('x-optimade') !== undefined) return message('skipped.header');
      const type = get('type');
      if (type === undefined || type === 'structures') return undefined;
      return type === 'info'
        ? message('skipped.description')
        : message('skipped.type', { type: String(type).slice(0, 40) });
    },
  },
  {
    name: 'pymatgen entries',
    recognises: (keys) => keys.has('@class') && [...keys].some((key) => key.startsWith('composition.')),
    formula: ['composition'],
    formulaOf: (get) => toText(get('composition')) ?? compositionText(get('composition')),
    isCounted: true,
    id: ['entry_id', 'data.material_id', 'data.mat_id'],
    ids: (get) => icsdNumbers(get('data.icsd_ids') ?? get('data.icsd_id')),
    flags: (get) => {
      const isExperiment = (toText(get('@class')) ?? '').startsWith('Exp');
      const isPartial = hasPartialSites(get('structure.sites'));
      return (
        originFlags(isExperiment ? false : (toBoolean(get('data.theoretical')) ?? true)) |
        (isPartial ? DISORDERED : NO_FLAGS)
      );
    },
    energyAboveHull: ['data.e_above_hull', 'data.energy_above_hull'],
    formationEnergy: ['data.e_form', 'data.formation_energy_per_atom'],
    // An entry's energy is that of all atoms of its composition, to which its correction is added.
    energyOf: (get) => {
      const energy = toNumber(get('energy'));
      const atoms = atomsIn(get('composition'));
      return energy === null || atoms === null ? null : (energy + (toNumber(get('correction')) ?? 0)) / atoms;
    },
    functional: ['parameters.run_type', 'parameters.functional', 'data.functional'],
    crystal: pymatgenCrystal,
  },
  {
    name: 'pymatgen structures',
    recognises: (keys) => STRUCTURES.some((path) => keys.has(`${path}sites`) && keys.has(`${path}lattice`)),
    formula: ['structure.sites', 'sites'],
    formulaOf: (get) => sitesFormula(sitesIn(get)),
    isCounted: true,
    crystal: pymatgenCrystal,
    id: ['material_id', 'entry_id', 'id', 'task_id'],
    year: ['year'],
    // Structures that programs hand on are computed unless they say otherwise.
    flags: (get) =>
      originFlags(toBoolean(get('theoretical')) ?? true) | (hasPartialSites(sitesIn(get)) ? DISORDERED : NO_FLAGS),
    energyAboveHull: ['energy_above_hull', 'e_above_hull'],
    formationEnergy: ['formation_energy_per_atom'],
    energy: ['energy_per_atom'],
  },
  {
    name: 'ASE structures',
    recognises: (keys) => keys.has('numbers') && (keys.has('cell') || keys.has('positions')),
    formula: ['numbers'],
    formulaOf: (get) => numbersFormula(get('numbers')),
    isCounted: true,
    id: ['unique_id'],
    ids: (get) => icsdNumbers(get('key_value_pairs.icsd_id') ?? get('key_value_pairs.icsd')),
    year: ['key_value_pairs.year'],
    flags: (get) => {
      const told = toBoolean(get('key_value_pairs.theoretical'));
      return originFlags(told ?? toBoolean(get('key_value_pairs.experimental')) !== true);
    },
    energyAboveHull: ['ehull', 'e_hull', 'e_above_hull', 'energy_above_hull'].map((key) => `key_value_pairs.${key}`),
    formationEnergy: ['hform', 'formation_energy'].map((key) => `key_value_pairs.${key}`),
    crystal: aseCrystal,
  },
];
