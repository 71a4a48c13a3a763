/** A value of a data item, with the line it begins in. */
interface CifValue {
  readonly text: string;
  readonly line: number;
}

/** One data block, or the part of it that was asked for. */
export interface CifBlock {
  /** The name after data_. */
  readonly name: string;
  /** Line of data_, from 1. */
  readonly line: number;
  /** By tag in lower case with dots as underscores: its first value. Unknown (?) and inapplicable (.) ones are left out. */
  readonly values: ReadonlyMap<string, CifValue>;
  /** All values of the tags that were asked for as columns, in order, as far as MAX_COLUMN_VALUES. */
  readonly columns: ReadonlyMap<string, readonly string[]>;
  /** Whether one of its tags is of those that only computed structures have. */
  readonly hasComputed: boolean;
  /** Line in which a text field begins that the file does not end, if so. */
  readonly unfinished: number | null;
}

/** CIF 2 has strings in three quotes. Others end at a quote before white space only, so that 'Mueller's salt' is one string; # begins a comment. */
const TOKEN =
  /'''((?:(?!''').)*)'''|"""((?:(?!""").)*)"""|'((?:[^']|'(?=\S))*)'(?=\s|$)|"((?:[^"]|"(?=\S))*)"(?=\s|$)|(#.*)|(\S+)/g;

/** Before data names that a database has not yet put into its dictionary. */
const LOCAL = /^_\[local\]_/;

interface OpenBlock {
  readonly name: string;
  readonly line: number;
  readonly values: Map<string, CifValue>;
  readonly columns: Map<string, string[]>;
  hasComputed: boolean;
}

/** Characters of a text field that are read, so that memory does not grow with it. */
const MAX_FIELD = 1 << 20;
/** Values of one column of a loop that are read. */
const MAX_COLUMN_VALUES = 5000;

/**
 * Reads the data blocks of a CIF file (CIF 1.1: S. R. Hall et al., Acta Cryst. A47, 655 (1991)), keeping only the data
 * items asked for, so that memory does not grow with the file. What is before the first block is passed over, and
 * save frames are read as part of their block.
 *
 * @param lines the file's lines without their ends
 * @param computed recognises the tags that only computed structures have
 * @param tags data names to keep, in lower case, dots as underscores
 */
export async function* readCifBlocks(
  lines: AsyncIterable<string> | Iterable<string>,
  tags: ReadonlySet<string>,
  columns: ReadonlySet<string> = new Set(),
  computed?: RegExp,
): AsyncGenerator<CifBlock> {
  let block: OpenBlock | null = null;
  /** The tags whose values come next: one, or all of a loop. */
  let pending: string[] = [];
  let inLoop = false;
  /** Values read of the loop; -1 while its tags are being read. */
  let count = -1;
  let field: { line: number; parts: string[]; length: number } | null = null;
  let number = 0;

  const take = (text: string, line: number, quoted: boolean) => {
    const tag = inLoop ? pending[++count % pending.length] : pending[0];
    if (!inLoop) pending = [];
    if (block && tag !== undefined && columns.has(tag)) {
      const column = block.columns.get(tag) ?? [];
      if (column.length < MAX_COLUMN_VALUES) column.push(text);
      block.columns.set(tag, column);
    }
    if (!block || tag === undefined || !tags.has(tag) || block.values.has(tag)) return;
    if (quoted || (text !== '?' && text !== '.')) block.values.set(tag, { text, line });
  };

  for await (const line of lines) {
    number++;
    if (field) {
      if (!line.startsWith(';')) {
        field.length += line.length;
        if (field.length <= MAX_FIELD) field.parts.push(line);
        continue;
      }
      take(field.parts.join('\n').trim(), field.line, true);
      field = null;
    } else if (line.startsWith(';')) {
      field = { line: number, parts: [line.slice(1)], length: line.length };
      continue;
    }
    const rest = line.slice(line.startsWith(';') ? 1 : 0);
    for (const match of rest.matchAll(TOKEN)) {
      const [whole, triple, tripled, single, double, comment, bare] = match;
      if (comment !== undefined) break;
      // A quote that is not closed begins a value that ends with the line; looked for at every quote, it would take for ever.
      if (bare !== undefined && /^['"]/.test(bare)) {
        take(rest.slice(match.index), number, true);
        break;
      }
      if (bare === undefined) {
        take(triple ?? tripled ?? single ?? double ?? whole, number, true);
      } else if (bare.startsWith('_')) {
        const tag = bare.toLowerCase().replaceAll('.', '_').replace(LOCAL, '_');
        // A tag after a value ends the loop.
        if (!inLoop || count >= 0) {
          inLoop = false;
          pending = [];
        }
        pending.push(tag);
        if (block && computed?.test(tag) === true) block.hasComputed = true;
      } else if (/^loop_$/i.test(bare)) {
        inLoop = true;
        pending = [];
        count = -1;
      } else if (/^data_/i.test(bare)) {
        if (block) yield { ...block, unfinished: null };
        block = { name: bare.slice(5), line: number, values: new Map(), columns: new Map(), hasComputed: false };
        inLoop = false;
        pending = [];
      } else {
        take(bare, number, false);
      }
    }
  }
  if (block) yield { ...block, unfinished: field?.line ?? null };
}
