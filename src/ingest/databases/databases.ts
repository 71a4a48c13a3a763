import { message, type Message } from '../../messages/message.js';
import { ENTRY_FLAGS, flagBit, flagBits, NO_FLAGS } from '../entry-flags.js';
import { COMPUTED_DATABASES } from './computed-databases.js';
import type { Database, Get } from './database.js';
import { firstText, icsdIds, icsdNumbers, originFlags, withoutIcsd } from './database-facts.js';
import { ICSD_LAYOUTS } from './icsd-layouts.js';
import { isAflowOfIcsd } from './optimade-providers.js';
import { mineralFormula } from './mineral-formula.js';
import { MPDS_LAYOUTS } from './mpds-layouts.js';
import { isOwnList } from './own-lists.js';
import { jarvisCrystal, pymatgenCrystal } from './structure-crystal.js';
import { compositionText } from './structure-formula.js';
import { STRUCTURE_DATABASES } from './structure-databases.js';
import { isFilled, toText, toBoolean } from './values.js';

const DERIVED = flagBit('derived');
const EXPERIMENTAL = flagBit('experimental');
const THEORETICAL = flagBit('theoretical');

const has = (keys: ReadonlySet<string>, ...wanted: string[]): boolean => wanted.every((key) => keys.has(key));

/** Formulas of minerals, with their markup or without. */
const IMA_FORMULAS = ['IMA', 'RRUFF'].flatMap((list) =>
  ['plain', 'concise', 'html'].map((form) => `${list} Chemistry (${form})`),
);

/** Where AFLOW says from which collection an entry is. */
const aflowNames = (get: Get): string =>
  ['aurl', 'prototype', 'catalog'].map((key) => toText(get(key)) ?? '').join(' ');

/** The layouts that are known, in the order in which they are tried. */
const DATABASES: readonly Database[] = [
  {
    name: "Incognita's own list",
    recognises: isOwnList,
    formula: ['formula'],
    skip: (get) => (toBoolean(get('known')) === true ? undefined : message('skipped.candidate')),
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
      const words: unknown[] = Array.isArray(flags) ? flags : (toText(flags) ?? '').split(';');
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
  ...ICSD_LAYOUTS,
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
      let flags = originFlags(/theor/i.test(toText(get('method')) ?? ''));
      if (/disorder/i.test(toText(get('flags')) ?? '')) flags |= flagBit('disordered');
      if (['duplicateof', 'optimal'].some((key) => /[1-9]/.test(toText(get(key)) ?? ''))) flags |= flagBit('duplicate');
      if (/retract/i.test(toText(get('status')) ?? '')) flags |= flagBit('retracted');
      return flags;
    },
    temperature: ['diffrtemp', 'celltemp'],
    pressure: ['diffrpressure', 'cellpressure'],
  },
  {
    name: 'IMA list of minerals',
    recognises: (keys) => IMA_FORMULAS.some((key) => keys.has(key)),
    formula: IMA_FORMULAS,
    formulaOf: (get) => mineralFormula(firstText(get, ...IMA_FORMULAS)).formula,
    id: ['IMA Number', 'Database ID'],
    year: ['Year First Published', 'year'],
    flags: (get) =>
      EXPERIMENTAL |
      (mineralFormula(firstText(get, ...IMA_FORMULAS)).isShared ? DERIVED : NO_FLAGS) |
      // What was taken for a mineral and is none: mixtures, wrong analyses.
      (/discredited/i.test(toText(get('IMA Status')) ?? '') ? flagBit('retracted') : NO_FLAGS),
  },
  {
    name: 'SuperCon',
    recognises: (keys) =>
      (keys.has('name') || keys.has('element')) &&
      ['Tc', 'tc', 'Tc (K)', 'critical_temp', 'Tc(K)'].some((key) => keys.has(key)) &&
      !keys.has('formula'),
    formula: ['name', 'element'],
    // The table of the institute that keeps it has common names in one column, and formulas in the other.
    formulaOf: (get) =>
      get('refno') === undefined && get('ma1') === undefined
        ? firstText(get, 'name', 'element')
        : firstText(get, 'element', 'name'),
    id: ['num', 'data_number'],
    year: ['year', 'date'],
    flags: () => EXPERIMENTAL,
  },
  {
    name: 'Materials Project',
    recognises: (keys) => keys.has('formula_pretty') && (keys.has('material_id') || keys.has('theoretical')),
    formula: ['formula_pretty'],
    id: ['material_id', 'task_id'],
    ids: (get) => icsdIds([get('database_IDs'), get('database_IDs.icsd'), get('provenance.database_IDs')]),
    year: ['year'],
    flags: (get) => {
      const columns = [get('theoretical'), get('provenance.theoretical')];
      const told = toBoolean(columns[0] ?? columns[1]);
      const ids =
        isFilled(get('database_IDs.icsd')) ??
        (icsdIds([get('database_IDs'), get('provenance.database_IDs')]).length > 0 ? true : null);
      // What the column of theoretical ones leaves open is computed: nothing says that it was made.
      const open = columns.every((value) => value === undefined) ? null : true;
      const flags = originFlags(told ?? (ids === true ? false : open));
      return toBoolean(get('deprecated')) === true && flags !== THEORETICAL ? flags | flagBit('retracted') : flags;
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
      (keys.has('pretty_formula') || keys.has('unit_cell_formula')) &&
      (keys.has('material_id') || keys.has('task_id') || keys.has('icsd_ids')),
    formula: ['pretty_formula', 'full_formula', 'unit_cell_formula'],
    formulaOf: (get) =>
      firstText(get, 'pretty_formula', 'full_formula', 'unit_cell_formula') ??
      compositionText(get('unit_cell_formula')),
    id: ['material_id', 'task_id'],
    ids: (get) => {
      const many = icsdNumbers(get('icsd_ids'));
      return many.length > 0 ? many : icsdNumbers(get('icsd_id'));
    },
    year: ['year'],
    flags: (get) => {
      const told = toBoolean(get('theoretical'));
      if (told !== null) return originFlags(told);
      const ids = [get('icsd_ids'), get('icsd_id'), get('icsd')];
      return ids.every((value) => value === undefined)
        ? NO_FLAGS
        : originFlags(ids.every((value) => withoutIcsd(value)));
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
    ids: (get) => (/^\d+$/.test(toText(get('icsd_id')) ?? '') ? [`icsd-${toText(get('icsd_id'))}`] : []),
    flags: (get) => {
      const ids = [get('icsd_id'), get('icsd')];
      const flags = originFlags(ids.every((value) => withoutIcsd(value)));
      // An entry that is no duplicate names itself.
      const first = toText(get('duplicate_entry_id'));
      const isDuplicate = first !== null && first !== firstText(get, 'entry_id', 'entryid');
      return isDuplicate ? flags | flagBit('duplicate') : flags;
    },
    energyAboveHull: ['stability'],
    formationEnergy: ['delta_e'],
  },
  {
    name: 'AFLOW',
    recognises: (keys) => keys.has('auid') && (keys.has('compound') || keys.has('aurl')),
    formula: ['compound', 'composition'],
    id: ['auid'],
    ids: (get) => icsdNumbers(/_ICSD_(\d+)/.exec(aflowNames(get))?.[1]),
    flags: (get) => originFlags(!isAflowOfIcsd(aflowNames(get)) && !/^icsd$/i.test(toText(get('catalog')) ?? '')),
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
      return icsd === undefined ? THEORETICAL : originFlags(withoutIcsd(icsd));
    },
    energyAboveHull: ['stability', 'entries.stability', 'e_above_hull'],
    formationEnergy: ['e_form'],
  },
  {
    name: 'JARVIS',
    recognises: (keys) => keys.has('jid'),
    formula: ['formula', 'full_formula'],
    id: ['jid'],
    ids: (get) => icsdNumbers(get('icsd')),
    flags: (get) => (get('icsd') === undefined ? THEORETICAL : originFlags(withoutIcsd(get('icsd')))),
    energyAboveHull: ['ehull'],
    formationEnergy: ['formation_energy_peratom'],
    functional: ['func'],
    crystal: jarvisCrystal,
  },
  {
    name: 'NOMAD',
    recognises: (keys) => [...keys].some((key) => /^(?:archive\.)?results\.material\.chemical_formula/.test(key)),
    formula: ['', 'archive.'].flatMap((where) =>
      ['reduced', 'hill', 'descriptive'].map((form) => `${where}results.material.chemical_formula_${form}`),
    ),
    id: ['entry_id'],
    flags: (get) => {
      const method = firstText(get, 'results.method.method_name', 'archive.results.method.method_name');
      return originFlags(!/experiment|XRD|diffraction/i.test(method ?? ''));
    },
  },
  ...MPDS_LAYOUTS,
  ...COMPUTED_DATABASES,
  ...STRUCTURE_DATABASES,
];

/**
 * The database whose records have these keys; undefined if none is known.
 *
 * @param candidates whether the rows of lists of candidates are records like others
 */
export function detectDatabase(keys: Iterable<string>, candidates = false): Database | undefined {
  const all = new Set(keys);
  const found = DATABASES.find((database) => database.recognises(all));
  if (!found?.refused || !candidates) return found;
  return { ...found, refused: false, skip: originOfList };
}

/** A list as lines of JSON begins with one that says where it is from. */
function originOfList(get: Get): Message | undefined {
  return get('incognita.list') === undefined ? undefined : message('skipped.header');
}
