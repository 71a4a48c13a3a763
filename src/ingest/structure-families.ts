import { message } from '../messages/message.js';
import { CsvError, parse } from 'csv-parse/sync';
import { FamilyProblem } from './family-problem.js';
import { readFamilySites } from './family-sites.js';
import { expandTemplate } from './family-template.js';

/** One compound of a structure family. */
export interface FamilyMember {
  /** As the template spells it, with its brackets: Ca3(PO4)2. */
  readonly formula: string;
  readonly family: string;
  /** The mineral or compound that names the structure type. */
  readonly prototype: string;
  /** Author and year of the book or paper that reports the block. */
  readonly reference: string;
  /** Line of the block in its file, from 1. */
  readonly line: number;
}

const COLUMNS = ['family', 'prototype', 'template', 'sites', 'reference'] as const;
/** A plain list of compounds needs no sites; everything else must be said. */
const REQUIRED = COLUMNS.filter((column) => column !== 'sites');

/** The rows of the table with their lines; the first is the header. */
function rowsOf(text: string, file: string): { record: string[]; line: number }[] {
  try {
    const rows = parse(text, {
      bom: true,
      comment: '#',
      comment_no_infix: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      // The typings of csv-parse leave out what `info` does to the records.
    }) as unknown as { info: { lines: number }; record: string[] }[];
    return rows.map(({ info, record }) => ({ record, line: info.lines }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new FamilyProblem('table', message('family.not-csv', { reason: error.message })).at(
      file,
      Number(error['lines'] ?? 1),
    );
  }
}

/**
 * Expands a table of structure families (data/structure-families/README.md describes the format) into its compounds. A
 * block is the full product of its sites' lists. Compounds that several blocks hold are given once per block.
 *
 * @param text the CSV text
 * @param file the file's name, for messages
 * Throws FAMILY_INVALID, details { file, line, problem }, at the first block that is wrong; the blocks
 *   before it have been given by then
 */
export function* expandFamilies(text: string, file: string): Generator<FamilyMember> {
  const [header, ...rows] = rowsOf(text, file);
  if (header?.record.join() !== COLUMNS.join()) {
    const problem = new FamilyProblem('table', message('family.header', { columns: COLUMNS.join(',') }));
    throw problem.at(file, header?.line ?? 1);
  }
  for (const { record, line } of rows) {
    try {
      yield* expandBlock(record, line);
    } catch (error) {
      throw error instanceof FamilyProblem ? error.at(file, line) : error;
    }
  }
}

function* expandBlock(record: readonly string[], line: number): Generator<FamilyMember> {
  if (record.length !== COLUMNS.length) {
    throw new FamilyProblem(
      'table',
      message('family.columns', { count: String(record.length), expected: String(COLUMNS.length) }),
    );
  }
  for (const column of REQUIRED) {
    if (record[COLUMNS.indexOf(column)] === '')
      throw new FamilyProblem('missing-value', message('family.empty-column', { column }));
  }
  const [family = '', prototype = '', templates = '', siteList = '', reference = ''] = record;
  const sites = readFamilySites(siteList);
  for (const template of templates.split(/\s+/)) {
    for (const formula of expandTemplate(template, sites)) yield { formula, family, prototype, reference, line };
  }
}
