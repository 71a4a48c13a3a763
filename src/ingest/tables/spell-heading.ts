import { normaliseHeading } from './column-names.js';

/** Headings of databases that people and spreadsheets write in other ways: "Collection Code", "SUM FORMULA". */
const USUAL: ReadonlyMap<string, string> = new Map([
  ...[
    'CollectionCode',
    'SumFormula',
    'StructuredFormula',
    'PublicationYear',
    'TheoreticalCalculation',
    'TheoreticalInformation',
    'TheoreticalStructure',
    'ContentType',
    'Subset',
    'Comments',
    'Remarks',
    'ExperimentalInformation',
    'material_id',
    'formula_pretty',
    'energy_above_hull',
    'formation_energy_per_atom',
    'theoretical',
    'year',
    'Temperature',
    'Pressure',
    'Keywords',
    'Quality',
    'HMS',
    'rank',
    'formula',
    'score',
    'elements',
    'arity',
    'known',
  ].map((name) => [normaliseHeading(name), name] as const),
  ['coll_code', 'CollectionCode'],
  ['icsd_collection_code', 'CollectionCode'],
  ['sum_form', 'SumFormula'],
  ['struct_form', 'StructuredFormula'],
  ['struct_formula', 'StructuredFormula'],
  ['publ_year', 'PublicationYear'],
]);

/** A heading as the database writes it from which it is, if it is known, or else as it is typed. */
export function spellHeading(heading: string): string {
  return USUAL.get(normaliseHeading(heading)) ?? heading.trim();
}
