import { message, type Message } from '../../messages/message.js';
import type { Get } from '../databases/database.js';
import { isPlainId, plainId, repairSpreadsheetId } from '../databases/id-text.js';
import { otherFlags, type OtherFlags } from '../databases/other-flags.js';
import { pressureFlag, recordRow } from '../databases/record-row.js';
import { originByUser } from '../databases/origin-by-user.js';
import { isMissingText, toText } from '../databases/values.js';
import type { FileRow } from '../reader.js';
import { areSeveralFormulas } from '../several-formulas.js';
import { genericFacts, type GenericFacts } from './generic-facts.js';
import { genericFlags, unusedNote, type GenericFlags } from './generic-flags.js';
import { isBlank, isComment, isRule, type TableLayout, type TableRecord } from './table-layout.js';

/** Turns the records of a table into rows, by its layout. */
export class TableRows {
  readonly #layout: TableLayout;
  readonly #delimiter: string;
  readonly #columns: ReadonlyMap<string, number>;
  readonly #flags: GenericFlags;
  readonly #facts: GenericFacts;
  readonly #others: OtherFlags | undefined;
  readonly #repeated: readonly string[] = [];
  #rounded = 0;
  #example = '';
  #rewritten = 0;
  #rewrittenExample = '';

  /** `delimiter` joins the cells of a row in reports. */
  constructor(layout: TableLayout, delimiter: string) {
    this.#layout = layout;
    this.#delimiter = delimiter;
    const { header, positions } = layout;
    const names = header.map((name) => name.trim());
    // Backwards, so that of several columns with one heading the first is read.
    this.#columns = new Map(names.map((name, index): [string, number] => [name, index]).toReversed());
    if (layout.headerLine > 0) {
      this.#repeated = names.filter((name, index) => name !== '' && this.#columns.get(name)! < index);
    }
    const used = [positions.formula, positions.id, positions.year].map((position) => header[position] ?? '');
    const headings = layout.database || layout.headerLine === 0 ? [] : header;
    this.#facts = genericFacts(headings, used, layout.units);
    const sample = layout.sample.map(
      (cells): Get =>
        (key) =>
          cells[this.#columns.get(key.trim()) ?? -1],
    );
    if (layout.database) this.#others = otherFlags(layout.database, header, sample);
    this.#flags = genericFlags(headings, [...used, ...this.#facts.used], sample);
  }

  /** How the table is read, for the record. */
  how(): Record<string, string> {
    const { header, headerLine, positions, database, decimalComma } = this.#layout;
    const how: Record<string, string> = {};
    if (headerLine === 0) how['header'] = 'none';
    else if (headerLine > 1) how['header'] = `line ${headerLine}`;
    for (const role of ['formula', 'id', 'year'] as const) {
      if (positions[role] >= 0)
        how[role] = headerLine > 0 ? header[positions[role]]!.trim() : `column ${positions[role] + 1}`;
    }
    if (database) how['layout'] = database.name;
    if (decimalComma) how['decimals'] = 'comma';
    return how;
  }

  /** A record as a row, with the user's own word on its origin; undefined for what is no row: remarks, empty lines, the heading and what is above it. */
  row(record: TableRecord): FileRow | undefined {
    const row = this.#rowOf(record);
    const { told } = this.#layout;
    return told < 0 || row?.kind !== 'raw' ? row : originByUser(row, record.cells[told]);
  }

  #rowOf({ cells, line }: TableRecord): FileRow | undefined {
    const { headerLine, unitsLine, database, positions, decimalComma } = this.#layout;
    if (line <= headerLine || isBlank(cells) || isComment(cells) || isRule(cells)) return undefined;
    if (line === 1 && /^\s*sep=/i.test(cells[0]!)) return undefined;
    if (line === unitsLine) return { kind: 'skipped', line, what: message('skipped.units') };
    const text = (): string => cells.join(this.#delimiter);
    const width = this.#layout.header.length;
    const surplus = cells.length > width && cells.slice(width).some((cell) => cell.trim() !== '');
    const cell = (key: string): string | undefined => cells[this.#columns.get(key) ?? -1];
    if (database && !surplus) {
      const get = (key: string): string | null | undefined => {
        if (database.id?.includes(key)) return this.#idOf(cell(key));
        return decimalComma && database.formula.includes(key) ? withPoints(cell(key)) : cell(key);
      };
      const row = recordRow(database, get, line, text);
      return row.kind === 'raw' ? this.#others!.add(row, cell) : row;
    }
    const formula = cells[positions.formula];
    if (!surplus && formula !== undefined && areSeveralFormulas(formula)) {
      return { kind: 'refused', line, text: text(), reason: message('row.several-formulas') };
    }
    if (surplus || formula === undefined) {
      const reason = message('row.fields', { count: String(cells.length), expected: String(width) });
      return { kind: 'refused', line, text: text(), reason };
    }
    const facts = this.#facts.read(cell);
    const id = positions.id < 0 ? null : this.#idOf(cells[positions.id]);
    return {
      kind: 'raw',
      line,
      formula: isNoFormula(formula.trim(), id) ? '' : decimalComma ? withPoints(formula)! : formula,
      id,
      year: positions.year < 0 ? null : toText(cells[positions.year]),
      flags: this.#flags.read(cell) | pressureFlag(facts),
      ...(facts && { facts }),
      text,
    };
  }

  /** Notes about the rows read. */
  notes(): Message[] {
    const { header, headerLine, isSure, told } = this.#layout;
    const unused = [...this.#flags.unused, ...(this.#others?.unused ?? [])];
    const notes = unusedNote(unused.filter((name) => name !== header[told]));
    if (headerLine > 0 && !isSure) {
      const names = header.slice(0, 3).map((name) => `"${name.trim().slice(0, 40)}"`);
      notes.push(message('reading.heading', { line: String(headerLine), names }));
    }
    if (this.#repeated.length > 0) {
      const names = [...new Set(this.#repeated)].slice(0, 3).map((name) => `"${name.slice(0, 40)}"`);
      notes.push(message('reading.repeated-headings', { names }));
    }
    if (this.#rounded > 0) {
      notes.push(message('reading.rounded', { count: this.#rounded, example: this.#example }));
    }
    if (this.#rewritten > 0) {
      notes.push(message('reading.rewritten', { count: this.#rewritten, example: this.#rewrittenExample }));
    }
    return notes;
  }

  #idOf(cell: string | undefined): string | null {
    if (cell === undefined || isPlainId(cell)) return cell ?? null;
    const id = plainId(cell);
    const repaired = repairSpreadsheetId(id);
    if (repaired?.isRounded === true && this.#rounded++ === 0) this.#example = id;
    if (repaired?.isRounded === false && this.#rewritten++ === 0) this.#rewrittenExample = `${id} (${repaired.id})`;
    return isMissingText(id) ? null : (repaired?.id ?? id);
  }
}

/** "NaN" is a missing value, but next to an id it is the nitride of sodium. */
function isNoFormula(text: string, id: string | null): boolean {
  return isMissingText(text) && !(text === 'NaN' && id !== null && id !== '');
}

function withPoints(formula: string | undefined): string | undefined {
  return formula?.replace(/(?<=\d),(?=\d)/g, '.');
}
