import { parseFormula } from '../chemistry/formula.js';
import { reducedFormula } from '../chemistry/spellings.js';
import { IncognitaError } from '../errors.js';
import { readCifBlocks, type CifBlock } from './cif-blocks.js';
import type { IngestItem } from './ingest-item.js';

const FORMULA = '_chemical_formula_sum';
/** Data names of databases' own numbers, and the prefix of the id made from them; the first that is there counts. */
const ID_TAGS = [
  ['_database_code_icsd', 'icsd-'],
  ['_cod_database_code', 'cod-'],
  ['_database_code_cod', 'cod-'],
  ['_amcsd_database_code', 'amcsd-'],
  ['_database_code_amcsd', 'amcsd-'],
] as const;
const YEAR_TAGS = ['_journal_year', '_citation_year'] as const;
/** A block with none of these describes a publication or a program, not a crystal. */
const CRYSTAL_TAGS = ['_cell_length_a', '_atom_site_label', '_atom_site_type_symbol'] as const;
const TAGS = new Set<string>([FORMULA, ...ID_TAGS.map(([tag]) => tag), ...YEAR_TAGS, ...CRYSTAL_TAGS]);

/** How much of a row is repeated in a report, in characters. */
const ECHO = 80;

function idOf(block: CifBlock): string | null {
  for (const [tag, prefix] of ID_TAGS) {
    // AMCSD writes its numbers as AMCSD#0009558.
    const code = /\d+/.exec(block.values.get(tag)?.text ?? '')?.[0];
    if (code !== undefined) return `${prefix}${code}`;
  }
  return null;
}

function yearOf(block: CifBlock): number | null {
  for (const tag of YEAR_TAGS) {
    const year = /^(1[89]|20)\d\d$/.exec(block.values.get(tag)?.text ?? '')?.[0];
    if (year !== undefined) return Number(year);
  }
  return null;
}

function readBlock(block: CifBlock, commonYear: number | null): IngestItem {
  const sum = block.values.get(FORMULA);
  const refused = (line: number, reason: string): IngestItem => {
    const text = `data_${block.name} ${sum?.text ?? ''}`.trim();
    return { kind: 'refused', line, text: text.length > ECHO ? `${text.slice(0, ECHO)}…` : text, reason };
  };
  if (block.unfinished !== null)
    return refused(block.unfinished, 'The file ends inside the text field that begins in this line.');
  if (!sum) return refused(block.line, `The data block has no ${FORMULA}.`);
  try {
    // Older files write K.88 for K0.88.
    const composition = parseFormula(sum.text.replace(/(?<=[A-Za-z])\.(?=\d)/g, '0.'));
    const formula = reducedFormula(composition);
    const year = yearOf(block) ?? commonYear;
    return { kind: 'accepted', line: sum.line, formula, composition, id: idOf(block), year };
  } catch (error) {
    if (!(error instanceof IncognitaError) || error.code !== 'FORMULA_INVALID') throw error;
    return refused(sum.line, error.message);
  }
}

/**
 * Reads the entries of a CIF file of any number of data blocks, as crystal databases hand them out: the formula from
 * `_chemical_formula_sum`, the id from the number that ICSD, COD or AMCSD gave the structure ("icsd-15546",
 * "cod-9007644", "amcsd-0009558"), the year from the journal or the first citation, else from a leading `data_global`.
 * Formulas are not made up from atom sites: a crystal without a formula is refused, with the reason. Blocks that
 * describe no crystal are passed over.
 *
 * @param lines the file's lines without their ends
 * @throws IncognitaError INPUT_UNREADABLE where the file has no data block of a crystal
 */
export async function* readCif(lines: AsyncIterable<string> | Iterable<string>): AsyncGenerator<IngestItem> {
  let commonYear: number | null = null;
  let crystals = 0;
  for await (const block of readCifBlocks(lines, TAGS)) {
    const isCrystal = [FORMULA, ...CRYSTAL_TAGS].some((tag) => block.values.has(tag));
    if (!isCrystal && block.unfinished === null) {
      if (/^global$/i.test(block.name)) commonYear = yearOf(block);
      continue;
    }
    crystals++;
    yield readBlock(block, commonYear);
  }
  if (crystals === 0) {
    throw new IncognitaError(
      'INPUT_UNREADABLE',
      'The file has no data block of a crystal (data_ followed by a formula, a cell or atom sites). Is it a CIF file?',
    );
  }
}
