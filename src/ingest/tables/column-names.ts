/** Names of formula columns in the wild, most telling first, as `normaliseHeading` writes them. */
const FORMULA_NAMES = [
  'formula',
  'reduced_formula',
  'formula_reduced',
  'chemical_formula_reduced',
  'pretty_formula',
  'formula_pretty',
  'chemical_formula',
  'composition',
  'reduced_composition',
  'composition_reduced',
  'compound',
  'compounds',
  'full_formula',
  'unit_cell_formula',
  'chemical_formula_sum',
  'formula_sum',
  'sum_formula',
  'molecular_formula',
  'structured_formula',
  'structural_formula',
  'empirical_formula',
  'mineral_formula',
  'ima_chemistry_plain',
  'chemical_formula_hill',
  'chemical_formula_descriptive',
  'chemical_composition',
  'nominal_composition',
  'stoichiometry',
  'chem_formula',
  'formel',
  'summenformel',
  'chemische_formel',
  'zusammensetzung',
  'verbindung',
  'formule',
  'formule_chimique',
  'composé',
  'fórmula',
  '組成式',
  '化学式',
  '化合物',
  '组成式',
  '化学组成',
  '組成',
];

const ID_NAMES = [
  'material_id',
  'id',
  'entry_id',
  'entryid',
  'database_id',
  'mp_id',
  'mpid',
  'task_id',
  'icsd',
  'icsd_id',
  'icsd_code',
  'icsd_number',
  'collection_code',
  'cod',
  'cod_id',
  'codid',
  'oqmd_id',
  'calculation_id',
  'aflow_id',
  'auid',
  'jid',
  'ima_number',
  'identifier',
  'unique_id',
  'uid',
  'nr',
  'no',
  'number',
  'nummer',
  'numéro',
  '番号',
  '编号',
];

const YEAR_NAMES = [
  'year',
  'publication_year',
  'year_published',
  'year_of_publication',
  'pub_year',
  'journal_year',
  'first_reported',
  'first_published',
  'year_first_published',
  'discovery_year',
  'discovery',
  'publication_date',
  'date',
  'jahr',
  'année',
  'anno',
  'año',
  '年',
  '発表年',
  '年份',
];

/** Names of columns that often have formulas and often something else. */
const WEAK_NAMES = [
  'name',
  'material',
  'materials',
  'substance',
  'sample',
  'chemical',
  'phase',
  'mineral',
  'chemistry',
];

/** Usual names of the columns of each role, most telling first. */
export const COLUMN_NAMES = { formula: FORMULA_NAMES, id: ID_NAMES, year: YEAR_NAMES } as const;

/** A heading as the names above are written: words in small letters with underscores, "CollectionCode" as two words. */
export function normaliseHeading(heading: string): string {
  return heading
    .trim()
    .replace(/<[^<>]*>/g, '')
    .replace(/(?<=[a-z])(?=[A-Z])/g, '_')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|(?<!_)_+$/g, '');
}

/** Whether a heading is a usual name of a column of formulas. */
export function isFormulaHeading(heading: string): boolean {
  return FORMULA_NAMES.includes(normaliseHeading(heading));
}

/** Whether a heading is one of a column that often has formulas, so that less of them are enough. */
export function isWeakFormulaHeading(heading: string): boolean {
  return WEAK_NAMES.includes(normaliseHeading(heading));
}
