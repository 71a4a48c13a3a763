import { message } from '../../messages/message.js';
import { ENTRY_FLAGS, flagBit, flagBits, NO_FLAGS, type FlagBits } from '../entry-flags.js';
import type { Database, Get } from './database.js';
import { aseCrystal, jarvisCrystal, optimadeCrystal, pymatgenCrystal } from './structure-crystal.js';
import { hasPartialSites, numbersFormula, ratiosFormula, sitesFormula } from './structure-formula.js';
import { isFilled, textOf, truthOf } from './values.js';

const EXPERIMENTAL = flagBit('experimental');
const DISORDERED = flagBit('disordered');
const THEORETICAL = flagBit('theoretical');

const origin = (isTheoretical: boolean | null): FlagBits =>
  isTheoretical === null ? NO_FLAGS : isTheoretical ? THEORETICAL : EXPERIMENTAL;

/** Whether an ICSD number says that somebody made it: no number, "na" or False says that nobody is known to have. */
const withoutIcsd = (value: unknown): boolean => isFilled(value) !== true || textOf(value)?.toLowerCase() === 'na';

const has = (keys: ReadonlySet<string>, ...wanted: string[]): boolean => wanted.every((key) => keys.has(key));

const icsdIds = (value: unknown): string[] => {
  const found = JSON.stringify(value ?? '').match(/icsd-\d+/gi) ?? [];
  return [...new Set(found.map((id) => id.toLowerCase()))];
};

/** The first of these that is filled, as text. */
const firstText = (get: Get, ...keys: string[]): string | null => {
  for (const key of keys) {
    const text = textOf(get(key));
    if (text !== null) return text;
  }
  return null;
};

/** Columns that only exported lists have; with `--columns` a file has any of them. */
const OWN_COLUMNS =
  /^(?:formula_pretty|raw_\w+|score_(?:low|high)|rank_\w+|nearest_known|ions|anion|kind|elements|arity)$/;
const isExport = (keys: ReadonlySet<string>): boolean =>
  has(keys, 'formula', 'score') && [...keys].some((key) => OWN_COLUMNS.test(key));

const OPTIMADE_FORMULAS = [
  'attributes.chemical_formula_reduced',
  'attributes.chemical_formula_hill',
  'attributes.chemical_formula_descriptive',
  'chemical_formula_reduced',
  'chemical_formula_hill',
  'chemical_formula_descriptive',
];

/** Formulas of minerals, with their markup or without. */
const IMA_FORMULAS = ['IMA', 'RRUFF'].flatMap((list) =>
  ['plain', 'concise', 'html'].map((form) => `${list} Chemistry (${form})`),
);

/** Names of phases in the Pauling File: room, high or low temperature, high pressure, with a number if there are several. */
const MPDS_PHASE = /(?<!\s)\s+(?:rt|ht|lt|hp|lp|mt)\d*\s*$/;

/** Where a pymatgen structure is in an entry. */
const STRUCTURES = ['structure.', ''] as const;
const sitesIn = (get: Get): unknown => get('structure.sites') ?? get('sites');

/** The layouts that are known, in the order in which they are tried. */
export const DATABASES: readonly Database[] = [
  {
    name: "Incognita's own list",
    recognises: (keys) => keys.has('incognita.list') || has(keys, 'rank', 'formula', 'score') || isExport(keys),
    formula: ['formula'],
    skip: (get) => (truthOf(get('known')) === true ? undefined : message('skipped.candidate')),
    refused: true,
  },
  {
    name: "Incognita's own entries",
    recognises: (keys) => has(keys, 'formula', 'arity', 'sources', 'ids', 'flags', 'known', 'written'),
    formula: ['written', 'formula'],
    id: ['ids'],
    formulaOf: (get) => firstText(get, 'written', 'formula'),
    year: ['year'],
    flags: (get) => {
      const flags = get('flags');
      const words: unknown[] = Array.isArray(flags) ? flags : (textOf(flags) ?? '').split(';');
      return flagBits(ENTRY_FLAGS.filter((flag) => words.includes(flag)));
    },
    temperature: ['temperature_K'],
    pressure: ['pressure_kPa'],
    energyAboveHull: ['energy_above_hull_eV_atom'],
    formationEnergy: ['formation_energy_eV_atom'],
    energy: ['energy_eV_atom'],
    functional: ['functional'],
  },
  {
    name: 'list of candidates of the 2018 recommender',
    recognises: (keys) => has(keys, 'composition', 'ele1', 'score'),
    formula: ['composition'],
    refused: true,
  },
  {
    name: 'ICSD export',
    recognises: (keys) =>
      keys.has('CollectionCode') && ['HMS', 'StructuredFormula', 'SumFormula'].some((key) => keys.has(key)),
    formula: ['SumFormula', 'StructuredFormula', 'ChemicalFormula'],
    id: ['CollectionCode'],
    idPrefix: 'icsd-',
    year: ['PublicationYear', 'Reference'],
    flags: (get) => {
      const words = ['Keywords', 'Comments', 'ExperimentType', 'ExperimentalInformation', 'Remarks', 'Quality']
        .map((key) => textOf(get(key)) ?? '')
        .join(' ');
      const told = textOf(get('TheoreticalCalculation'));
      const isTheoretical = told !== null && truthOf(told) !== false;
      const flags = origin(isTheoretical || /theoretical|calculated|ab initio|\bDFT\b/i.test(words));
      return /high[- ]pressure/i.test(words) ? flags | flagBit('high-pressure') : flags;
    },
    temperature: ['Temperature'],
    pressure: ['Pressure'],
    pressureUnit: 1000,
  },
  {
    name: 'COD list',
    recognises: (keys) =>
      has(keys, 'file', 'formula') &&
      ['calcformula', 'cellformula', 'sgHall', 'duplicateof'].some((key) => keys.has(key)),
    formula: ['formula'],
    id: ['file'],
    idPrefix: 'cod-',
    year: ['year'],
    flags: (get) => {
      let flags = origin(/theor/i.test(textOf(get('method')) ?? ''));
      if (/disorder/i.test(textOf(get('flags')) ?? '')) flags |= flagBit('disordered');
      if (textOf(get('duplicateof')) !== null || textOf(get('optimal')) !== null) flags |= flagBit('duplicate');
      if (/retract/i.test(textOf(get('status')) ?? '')) flags |= flagBit('retracted');
      return flags;
    },
    temperature: ['diffrtemp', 'celltemp'],
    pressure: ['diffrpressure', 'cellpressure'],
  },
  {
    name: 'IMA list of minerals',
    recognises: (keys) => IMA_FORMULAS.some((key) => keys.has(key)),
    formula: IMA_FORMULAS,
    id: ['IMA Number', 'Database ID'],
    year: ['Year First Published', 'year'],
    flags: () => EXPERIMENTAL,
  },
  {
    name: 'Materials Project',
    recognises: (keys) => keys.has('formula_pretty') && (keys.has('material_id') || keys.has('theoretical')),
    formula: ['formula_pretty'],
    id: ['material_id', 'task_id'],
    ids: (get) => icsdIds([get('database_IDs'), get('database_IDs.icsd')]),
    year: ['year'],
    flags: (get) => {
      const told = truthOf(get('theoretical'));
      const ids = isFilled(get('database_IDs.icsd')) ?? (icsdIds(get('database_IDs')).length > 0 ? true : null);
      // What the column of theoretical ones leaves open is computed: nothing says that it was made.
      const open = get('theoretical') === undefined ? null : true;
      const flags = origin(told ?? (ids === true ? false : open));
      return truthOf(get('deprecated')) === true && flags !== THEORETICAL ? flags | flagBit('retracted') : flags;
    },
    energyAboveHull: ['energy_above_hull'],
    formationEnergy: ['formation_energy_per_atom'],
    energy: ['energy_per_atom', 'uncorrected_energy_per_atom'],
    functional: ['run_type'],
    crystal: pymatgenCrystal,
  },
  {
    name: 'Materials Project (old)',
    recognises: (keys) =>
      keys.has('pretty_formula') && (keys.has('material_id') || keys.has('task_id') || keys.has('icsd_ids')),
    formula: ['pretty_formula', 'full_formula'],
    id: ['material_id', 'task_id'],
    ids: (get) => {
      const ids = get('icsd_ids') ?? get('icsd_id');
      return (JSON.stringify(ids ?? '').match(/\d+/g) ?? []).map((number) => `icsd-${number}`);
    },
    year: ['year'],
    flags: (get) => {
      const told = truthOf(get('theoretical'));
      if (told !== null) return origin(told);
      const ids = [get('icsd_ids'), get('icsd_id'), get('icsd')];
      return ids.every((value) => value === undefined) ? NO_FLAGS : origin(ids.every((value) => withoutIcsd(value)));
    },
    energyAboveHull: ['e_above_hull'],
    formationEnergy: ['formation_energy_per_atom'],
    energy: ['energy_per_atom'],
  },
  {
    name: 'OQMD',
    recognises: (keys) =>
      keys.has('delta_e') && (keys.has('entry_id') || keys.has('entryid') || keys.has('calculation_id')),
    formula: ['name', 'composition', 'formula'],
    id: ['entry_id', 'entryid'],
    idPrefix: 'oqmd-',
    ids: (get) => (/^\d+$/.test(textOf(get('icsd_id')) ?? '') ? [`icsd-${textOf(get('icsd_id'))}`] : []),
    flags: (get) => {
      const ids = [get('icsd_id'), get('icsd')];
      return ids.every((value) => value === undefined) ? THEORETICAL : origin(ids.every((value) => withoutIcsd(value)));
    },
    energyAboveHull: ['stability'],
    formationEnergy: ['delta_e'],
  },
  {
    name: 'AFLOW',
    recognises: (keys) => keys.has('auid') && (keys.has('compound') || keys.has('aurl')),
    formula: ['compound', 'composition'],
    id: ['auid'],
    flags: (get) =>
      origin(!/ICSD_WEB|_ICSD_/.test(['aurl', 'prototype', 'catalog'].map((key) => textOf(get(key)) ?? '').join(' '))),
    formationEnergy: ['enthalpy_formation_atom'],
    energy: ['enthalpy_atom', 'energy_atom'],
    functional: ['dft_type'],
  },
  {
    name: 'Alexandria',
    recognises: (keys) =>
      [...keys].some((key) => /(?:^|\.)composition_id$/.test(key)) || has(keys, 'mat_id', 'e_above_hull', 'spg'),
    formula: ['composition_id', 'entries.composition_id', 'entry.composition_id', 'formula', 'composition'],
    id: ['entry_id', 'entries.entry_id', 'mat_id', 'id'],
    flags: (get) => {
      const icsd = get('icsd') ?? get('entries.icsd') ?? get('entry.icsd');
      return icsd === undefined ? THEORETICAL : origin(withoutIcsd(icsd));
    },
    energyAboveHull: ['stability', 'entries.stability', 'e_above_hull'],
    formationEnergy: ['e_form'],
  },
  {
    name: 'JARVIS',
    recognises: (keys) => keys.has('jid'),
    formula: ['formula', 'full_formula'],
    id: ['jid'],
    ids: (get) => (JSON.stringify(get('icsd') ?? '').match(/\d+/g) ?? []).map((number) => `icsd-${number}`),
    flags: (get) => (get('icsd') === undefined ? THEORETICAL : origin(withoutIcsd(get('icsd')))),
    energyAboveHull: ['ehull'],
    formationEnergy: ['formation_energy_peratom'],
    functional: ['func'],
    crystal: jarvisCrystal,
  },
  {
    name: 'NOMAD',
    recognises: (keys) => [...keys].some((key) => key.startsWith('results.material.chemical_formula')),
    formula: [
      'results.material.chemical_formula_reduced',
      'results.material.chemical_formula_hill',
      'results.material.chemical_formula_descriptive',
    ],
    id: ['entry_id'],
    flags: (get) => origin(!/experiment|XRD|diffraction/i.test(textOf(get('results.method.method_name')) ?? '')),
  },
  {
    name: 'MPDS',
    recognises: (keys) =>
      keys.has('entry') && (keys.has('phase_id') || keys.has('chemical_formula') || keys.has('object_type')),
    formula: ['chemical_formula', 'formula'],
    // Phases are named behind the formula: "Rb3Au rt", "SiO2 hp".
    formulaOf: (get) => firstText(get, 'chemical_formula', 'formula')?.replace(MPDS_PHASE, '') ?? null,
    id: ['entry'],
    year: ['reference.year', 'year'],
    flags: (get) => {
      const isPressed = /\shp\d*\s*$/.test(firstText(get, 'chemical_formula', 'formula') ?? '');
      const flags = origin(/ab initio|theor/i.test(textOf(get('object_type')) ?? ''));
      return isPressed ? flags | flagBit('high-pressure') : flags;
    },
  },
  {
    name: 'OPTIMADE',
    recognises: (keys) => keys.has('attributes.chemical_formula_reduced') || keys.has('chemical_formula_anonymous'),
    formula: OPTIMADE_FORMULAS,
    formulaOf: (get) => firstText(get, ...OPTIMADE_FORMULAS) ?? ratiosFormula(get),
    crystal: optimadeCrystal,
    id: ['id'],
    flags: (get) => {
      const features = get('attributes.structure_features') ?? get('structure_features');
      return Array.isArray(features) && features.includes('disorder') ? flagBit('disordered') : NO_FLAGS;
    },
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
    formulaOf: (get) => {
      const composition = get('composition');
      if (typeof composition !== 'object' || composition === null) return textOf(composition);
      const terms = Object.entries(composition).filter(([, amount]) => typeof amount === 'number' && amount > 0);
      // Keys may be ions (Fe3+), whose charges say nothing here.
      return terms.map(([species, amount]) => `${species.replace(/(?<!\d)\d*[+-]$/, '')}${amount}`).join(' ');
    },
    id: ['entry_id'],
    flags: (get) => origin(!(textOf(get('@class')) ?? '').startsWith('Exp')),
    energyAboveHull: ['data.e_above_hull', 'data.energy_above_hull'],
    formationEnergy: ['data.e_form', 'data.formation_energy_per_atom'],
  },
  {
    name: 'pymatgen structures',
    recognises: (keys) => STRUCTURES.some((path) => keys.has(`${path}sites`) && keys.has(`${path}lattice`)),
    formula: ['structure.sites', 'sites'],
    formulaOf: (get) => sitesFormula(sitesIn(get)),
    crystal: pymatgenCrystal,
    id: ['material_id', 'entry_id', 'id', 'task_id'],
    year: ['year'],
    // Structures that programs hand on are computed unless they say otherwise.
    flags: (get) =>
      origin(truthOf(get('theoretical')) ?? true) | (hasPartialSites(sitesIn(get)) ? DISORDERED : NO_FLAGS),
    energyAboveHull: ['energy_above_hull', 'e_above_hull'],
    formationEnergy: ['formation_energy_per_atom'],
    energy: ['energy_per_atom'],
  },
  {
    name: 'ASE structures',
    recognises: (keys) => keys.has('numbers') && (keys.has('cell') || keys.has('positions')),
    formula: ['numbers'],
    formulaOf: (get) => numbersFormula(get('numbers')),
    id: ['unique_id'],
    flags: () => THEORETICAL,
    crystal: aseCrystal,
  },
];

/** The database whose records have these keys; undefined if none is known. */
export function databaseOf(keys: Iterable<string>): Database | undefined {
  const all = new Set(keys);
  return DATABASES.find((database) => database.recognises(all));
}
