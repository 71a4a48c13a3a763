import { message, type Message } from '../messages/message.js';
import { cellAmounts } from '../structures/crystal.js';
import { readCifBlocks, type CifBlock } from './cif-blocks.js';
import { blockIds } from './cif-block-ids.js';
import { isSharedSites, SHARED_SITE_COLUMNS } from './cif-shared-sites.js';
import { cifCrystal, STRUCTURE_COLUMNS, STRUCTURE_TAGS } from './cif-structure.js';
import { HIGH_PRESSURE } from './databases/record-row.js';
import { formatAmounts } from './databases/structure-formula.js';
import { isAflowOfIcsd } from './databases/optimade-providers.js';
import { toKelvin, toKilopascals, toNumber } from './databases/values.js';
import { flagBit, flagBits, NO_FLAGS, type EntryFlag, type FlagBits } from './entry-flags.js';
import type { RejectedRow } from './ingest-item.js';
import { inputUnreadable } from './input-file.js';
import type { InputFile } from './input-file.js';
import { linesOf } from './lines-of.js';
import type { FileRow, RawRow, Reader, ReadOptions } from './reader.js';

const FORMULA = '_chemical_formula_sum';
/** Data names of databases' own numbers, and the prefix of the id made from them; the first that is there counts. */
const ID_TAGS = [
  ['_database_code_icsd', 'icsd-'],
  ['_cod_database_code', 'cod-'],
  ['_database_code_cod', 'cod-'],
  ['_amcsd_database_code', 'amcsd-'],
  ['_database_code_amcsd', 'amcsd-'],
  ['_tcod_database_code', 'tcod-'],
  ['_pcod_database_code', 'pcod-'],
  ['_database_code_depnum_ccdc_archive', 'ccdc-'],
] as const;
/** Where conditions of the measurement are, in kelvin and kilopascals. */
const TEMPERATURE_TAGS = ['_diffrn_ambient_temperature', '_cell_measurement_temperature'] as const;
const PRESSURE_TAGS = ['_diffrn_ambient_pressure', '_cell_measurement_pressure'] as const;
const TITLE = '_publ_section_title';
const PRESSURE_IN_TITLE = /\bP\s*=\s*(\d{1,9}(?:\.\d{1,9})?(?:\(\d{1,3}\))?\s*(?:kbars?|kb|GPa|MPa|bars?))\b/i;
const TEMPERATURE_IN_TITLE = /\bT\s*=\s*(-?\d{1,5}(?:\.\d{1,5})?\s*(?:deg\s*)?[CK])\b/;
/** Where people and programs say how a structure was found. */
const METHOD_TAGS = [
  '_exptl_method',
  '_diffrn_measurement_method',
  '_computing_structure_solution',
  '_computing_structure_refinement',
  '_audit_creation_method',
  '_pd_calc_method',
] as const;
/** What only computed structures have: the theoretical and the predicted part of COD, and calculations that its dictionaries describe. */
const COMPUTED_TAG = /^_(?:tcod|pcod|dft)_/;
const COMPUTED =
  /\btheoretical (?:calculations?|structure|inorganic|stud)|\bcalculated structure|\bab[- ]initio calc|\bdensity functional|\bDFT (?:calc|optimi[sz]|relax)|\bDFT$|\b(?:VASP|CASTEP|Quantum ?ESPRESSO|WIEN2k|SIESTA|ABINIT)\b/i;
/** Where people tell it in words, among much else that they have computed. */
const DETAIL_TAGS = ['_exptl_special_details', '_refine_special_details', '_publ_section_comment'] as const;
const COMPUTED_STRUCTURE =
  /\b(?:theoretical|hypothetical|calculated|predicted) (?:crystal )?structure(?! factor)|\bstructure (?:was |is )?(?:calculated|predicted) theoretically|\btheoretically (?:calculated|predicted)/i;
/** Where a structure of AFLOW is; all of them are computed, but some were made. */
const AFLOW_TAGS = ['_aurl', '_aflow_aurl'] as const;
/** What COD says of an entry. */
const METHOD = '_cod_struct_determination_method';
const ERROR = '_cod_error_flag';
const DUPLICATE_TAGS = [
  '_cod_duplicate_entry',
  '_cod_enantiomer_of',
  '_cod_suboptimal_structure',
  '_cod_related_optimal_struct',
] as const;
/** Columns that show a site which is not full, or shared. */
const OCCUPANCY = '_atom_site_occupancy';
const DISORDER_GROUP = '_atom_site_disorder_group';
const COLUMNS = new Set<string>([
  OCCUPANCY,
  DISORDER_GROUP,
  '_citation_id',
  '_citation_year',
  ...SHARED_SITE_COLUMNS,
  ...STRUCTURE_COLUMNS,
]);
/** Characters of a remark that are looked at. */
const MAX_REMARK = 2000;
/** Characters of a block that is named as an example. */
const MAX_EXAMPLE = 40;
/** Occupancies are rounded and have errors; from here on a site is full. */
const FULL = 0.99;
const YEAR_TAGS = ['_journal_year', '_citation_year'] as const;
/** A block with none of these describes a publication or a program, not a crystal. */
const CRYSTAL_TAGS = ['_cell_length_a', '_atom_site_label', '_atom_site_type_symbol'] as const;
const TAGS = new Set<string>([
  FORMULA,
  ...ID_TAGS.map(([tag]) => tag),
  ...YEAR_TAGS,
  ...CRYSTAL_TAGS,
  ...TEMPERATURE_TAGS,
  ...PRESSURE_TAGS,
  METHOD,
  ERROR,
  ...AFLOW_TAGS,
  TITLE,
  ...DUPLICATE_TAGS,
  ...METHOD_TAGS,
  ...DETAIL_TAGS,
  ...STRUCTURE_TAGS,
]);

/**
 * CIF files of any number of data blocks, as crystal databases hand them out: the formula from `_chemical_formula_sum`,
 * the id from the number that ICSD, COD or AMCSD gave the structure ("icsd-15546", "cod-9007644", "amcsd-0009558"), the
 * year from the journal or the first citation, else from a leading `data_global`. A block without such a number has its
 * name for an id, or else the file's name and the line (`blockIds`). A crystal without a formula gets that
 * of its sites, and the flag `derived`, since one in ten such formulas is wrong (hydrogen is often left out); without a
 * complete cell it is refused. Blocks that describe no crystal are passed over.
 */
export const cifReader: Reader = {
  format: 'cif',
  recognises: ({ name, head }) => {
    // A data block and a tag or loop, each at a line's beginning: no CSV or JSON file has both.
    if (/^data_\S*\s*$/im.test(head) && /^(_[a-z]\S*|loop_)(\s|$)/im.test(head)) return 0.95;
    return /\.cif$/i.test(name) ? 0.92 : 0;
  },
  read: (file, options) => {
    const named = new NamedGroups();
    return Promise.resolve({
      how: { formula: FORMULA },
      rows: readRows(file, options, named),
      notes: () => named.messages(),
    });
  },
};

/** Crystals whose space group was only named. */
class NamedGroups {
  #count = 0;
  #example = '';

  add(example: string): void {
    if (this.#count++ === 0) this.#example = example;
  }

  messages(): Message[] {
    return this.#count === 0 ? [] : [message('reading.named-groups', { count: this.#count, example: this.#example })];
  }
}

async function* readRows(
  file: InputFile,
  options: ReadOptions,
  named: NamedGroups,
): AsyncGenerator<FileRow[], void, undefined> {
  let commonYear: string | null = null;
  let crystals = 0;
  const idOfBlock = blockIds(file.name);
  for await (const block of readCifBlocks(linesOf(file, options.control), TAGS, COLUMNS, COMPUTED_TAG)) {
    const isCrystal = [FORMULA, ...CRYSTAL_TAGS].some((tag) => block.values.has(tag));
    if (!isCrystal && block.unfinished === null) {
      if (/^global$/i.test(block.name)) commonYear = yearOf(block);
      continue;
    }
    crystals++;
    yield [readBlock(block, commonYear, idOfBlock, named)];
  }
  if (crystals === 0) {
    throw inputUnreadable(file.path, message('input.no-crystal', { file: file.path }));
  }
}

function readBlock(
  block: CifBlock,
  commonYear: string | null,
  idOfBlock: ReturnType<typeof blockIds>,
  named: NamedGroups,
): RawRow | RejectedRow {
  const sum = block.values.get(FORMULA);
  const text = (): string => `data_${block.name} ${sum?.text ?? ''}`;
  const refused = (line: number, reason: Message): RejectedRow => ({ kind: 'refused', line, text: text(), reason });
  if (block.unfinished !== null) return refused(block.unfinished, message('row.unfinished'));
  // Older files write K.88 for K0.88.
  const written = sum?.text.replace(/(?<=[A-Za-z])\.(?=\d)/g, '0.');
  const read = cifCrystal(block, written ?? null);
  if (read?.isByName)
    named.add(sum ? `"${sum.text.slice(0, MAX_EXAMPLE)}" (data_${block.name})` : `data_${block.name}`);
  const crystal = read?.crystal ?? null;
  const formula = written ?? (crystal && formatAmounts(cellAmounts(crystal)));
  if (formula === null) return refused(block.line, message('row.no-tag', { tag: FORMULA }));
  const number = numberOfBlock(block);
  const pressure = numberIn(block, PRESSURE_TAGS) ?? inTitle(block, PRESSURE_IN_TITLE, toKilopascals);
  const temperature = numberIn(block, TEMPERATURE_TAGS) ?? inTitle(block, TEMPERATURE_IN_TITLE, toKelvin);
  return {
    kind: 'raw',
    line: block.line,
    formula,
    isCounted: sum === undefined,
    id: number ?? idOfBlock(block),
    year: yearOf(block) ?? commonYear,
    flags: flagsIn(block, number !== null, pressure) | (sum ? NO_FLAGS : flagBit('derived')),
    facts: { temperature, pressure },
    crystal,
    lacksSites: crystal === null,
    text,
  };
}

/** What a block says of itself; a structure with a number of a database is measured unless it says otherwise. */
function flagsIn(block: CifBlock, hasNumber: boolean, pressure: number | null): FlagBits {
  const flags: EntryFlag[] = [];
  const value = (tag: string): string => block.values.get(tag)?.text ?? '';
  const isComputed =
    block.hasComputed ||
    METHOD_TAGS.some((tag) => COMPUTED.test(value(tag).slice(0, MAX_REMARK))) ||
    DETAIL_TAGS.some((tag) => COMPUTED_STRUCTURE.test(value(tag).slice(0, MAX_REMARK)));
  const aflow = AFLOW_TAGS.map(value).find((address) => address !== '');
  const isOfIcsd = aflow !== undefined && isAflowOfIcsd(aflow);
  if (/theor/i.test(value(METHOD)) || isComputed || (aflow !== undefined && !isOfIcsd)) flags.push('theoretical');
  else if (hasNumber || isOfIcsd) flags.push('experimental');
  const isPartial = block.columns.get(OCCUPANCY)?.some((text) => Number.parseFloat(text) < FULL) ?? false;
  const isShared = block.columns.get(DISORDER_GROUP)?.some((text) => /^-?[1-9]/.test(text)) ?? false;
  if (isPartial || isShared || isSharedSites(block)) flags.push('disordered');
  if ((pressure ?? 0) > HIGH_PRESSURE) flags.push('high-pressure');
  if (DUPLICATE_TAGS.some((tag) => /^(?!no$|n$)./i.test(value(tag)))) flags.push('duplicate');
  if (/retract/i.test(value(ERROR))) flags.push('retracted');
  return flagBits(flags);
}

function numberIn(block: CifBlock, tags: readonly string[]): number | null {
  for (const tag of tags) {
    const number = toNumber(block.values.get(tag)?.text);
    if (number !== null) return number;
  }
  return null;
}

/** A condition that the title of a paper names: AMCSD writes "T = 25 C, P = 41 kbar" behind it. */
function inTitle(block: CifBlock, pattern: RegExp, of: (value: unknown, unit: null) => number | null): number | null {
  return of(pattern.exec(block.values.get(TITLE)?.text.slice(0, 2000) ?? '')?.[1], null);
}

/** The id that a database gave the structure. */
function numberOfBlock(block: CifBlock): string | null {
  for (const [tag, prefix] of ID_TAGS) {
    // AMCSD writes its numbers as AMCSD#0009558.
    const code = /\d+/.exec(block.values.get(tag)?.text ?? '')?.[0];
    if (code !== undefined) return `${prefix}${code}`;
  }
  // Files of COD and ICSD name their blocks by the number, also if nothing else has it.
  const icsd = /^(\d+)-ICSD$/i.exec(block.name)?.[1];
  if (icsd !== undefined) return `icsd-${icsd}`;
  return /^[1-9]\d{6}$/.test(block.name) ? `cod-${block.name}` : null;
}

function yearOf(block: CifBlock): string | null {
  // The first citation of a list need not be that of the structure.
  const primary = block.columns.get('_citation_id')?.indexOf('primary') ?? -1;
  const cited = primary < 0 ? undefined : block.columns.get('_citation_year')?.[primary];
  const journal = block.values.get('_journal_year')?.text;
  if (journal === undefined && cited !== undefined && /\d{4}/.test(cited)) return cited;
  for (const tag of YEAR_TAGS) {
    const year = block.values.get(tag)?.text;
    if (year !== undefined) return year;
  }
  return null;
}
