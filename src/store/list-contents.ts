import type { Database, Statement } from 'better-sqlite3';
import { flagsText } from '../calibration/flags/flags-text.js';
import { formulaSortText } from '../chemistry/formula/formula-sort-text.js';
import { conventionalFormula, reducedFormula } from '../chemistry/formula/spellings.js';
import { ionsText } from '../chemistry/ions/ions-text.js';
import { internalError } from '../errors.js';
import { atomsText, BLOCK_ROWS, candidateColumns, listTables } from './list-file.js';
import { IonDictionary, type CountedIon } from './list-ions.js';
import { RowHash } from './row-hash.js';
import { RowSetBuilder } from './row-sets.js';
import { NumberColumn, TextColumn } from './sort-columns.js';
import type { ListRow } from '../rows/list-row.js';

/** Writes the tables of a list row by row; of the rows it holds formulas and raw scores, as bytes, which it sorts at the end. */
export class ListContents {
  readonly #db: Database;
  readonly #models: readonly string[];
  readonly #arity: number;
  readonly #insert: Statement;
  readonly #hash: RowHash;
  readonly #ions = new IonDictionary();
  readonly #shapes = new Map<string, number>();
  readonly #ionRows = new RowSetBuilder();
  readonly #shapeRows = new RowSetBuilder();
  readonly #atomRows = new RowSetBuilder();
  readonly #flagRows = new RowSetBuilder();
  /** By element and amount. */
  readonly #atoms = new Map<string, string[]>();
  readonly #formulas = new TextColumn();
  readonly #written = new TextColumn();
  readonly #scores = new NumberColumn();
  readonly #raws: readonly NumberColumn[];
  #rows = 0;
  #lastScore = 1;

  constructor(db: Database, arity: number, models: readonly string[]) {
    this.#db = db;
    this.#arity = arity;
    this.#models = models;
    this.#raws = models.map(() => new NumberColumn());
    this.#hash = new RowHash(models);
    db.exec(listTables(arity, models));
    const columns = candidateColumns(arity, models);
    this.#insert = db.prepare(`INSERT INTO candidate VALUES (?${', ?'.repeat(columns.length)})`);
  }

  /** Adds a row; see ListWriter.append. */
  append(row: Omit<ListRow, 'rank'> & { readonly rank?: number }): void {
    const rank = this.#rows + 1;
    const index = this.#rows;
    const ions = row.ions.map((ion) => this.#ions.get(ion));
    const labels = ions.map(({ label }) => label).join(' ');
    const wrong = this.#objection(row, ions);
    if (wrong) {
      throw internalError(`Row ${rank} (${row.formula}) cannot be listed: ${wrong}.`, { rank });
    }
    let shape = this.#shapes.get(row.anonymousFormula);
    if (shape === undefined) this.#shapes.set(row.anonymousFormula, (shape = this.#shapes.size));
    const cells: (string | number)[] = [rank, row.formula, row.score];
    for (const ion of ions) {
      cells.push(ion.id);
      ion.rows++;
      ion.scoreSum += row.score;
      this.#ionRows.add(ion.label, index);
    }
    cells.push(shape);
    for (let m = 0; m < this.#models.length; m++) {
      const raw = row.raw[this.#models[m]!]!;
      cells.push(raw);
      this.#raws[m]!.push(raw);
    }
    const { rankBlend = rank, flags = [] } = row;
    const spelt = flagsText(flags);
    cells.push(rankBlend, spelt);
    for (const { name } of flags) this.#flagRows.add(name, index);
    this.#insert.run(cells);
    this.#hash.add(rank, rankBlend === row.rankBlend ? row : { ...row, rankBlend }, { ions: labels, flags: spelt });
    this.#shapeRows.add(row.anonymousFormula, index);
    for (let k = 0; k < row.elements.length; k++) {
      this.#atomRows.add(this.#atomsText(row.elements[k]!, row.amounts[k]!), index);
    }
    this.#formulas.push(row.formula);
    this.#written.push(formulaSortText(conventionalFormula(row)));
    this.#scores.push(row.score);
    this.#lastScore = row.score;
    this.#rows = rank;
  }

  /** Writes what is known only once all rows are there, and gives the checksum. Throws INTERNAL for a formula listed twice. */
  finish(): string {
    const ion = this.#db.prepare('INSERT INTO ion VALUES (?, ?, ?, ?, ?, ?)');
    for (const { id, label, element, charge, rows, scoreSum } of this.#ions.all()) {
      ion.run(id, label, element, charge, rows, scoreSum);
    }
    const shape = this.#db.prepare('INSERT INTO shape VALUES (?, ?)');
    for (const [formula, id] of this.#shapes) shape.run(id, formula);
    const facet = this.#db.prepare('INSERT INTO facet VALUES (?, ?, ?)');
    for (const [value, rows] of this.#ionRows.build()) facet.run('ion', value, rows);
    for (const [value, rows] of this.#shapeRows.build()) facet.run('anonymous_formula', value, rows);
    for (const [value, rows] of this.#atomRows.build()) facet.run('atoms', value, rows);
    for (const [value, rows] of this.#flagRows.build()) facet.run('flag', value, rows);
    this.#writeScores();
    const byFormula = this.#formulas.order();
    this.#refuseTwice(byFormula);
    this.#writeOrder('formula', byFormula);
    this.#writeOrder('formula_pretty', this.#written.order());
    for (let m = 0; m < this.#models.length; m++) this.#writeOrder(`model_${this.#models[m]!}`, this.#raws[m]!.order());
    return this.#hash.digest();
  }

  /** One text for each element and amount: to find a new text in a map takes longer than to make it. */
  #atomsText(element: string, amount: number): string {
    let texts = this.#atoms.get(element);
    if (!texts) this.#atoms.set(element, (texts = []));
    return (texts[amount] ??= atomsText(element, amount));
  }

  #writeOrder(key: string, order: Uint32Array): void {
    const insert = this.#db.prepare('INSERT INTO sort_order VALUES (?, ?, ?)');
    for (let piece = 0; piece * BLOCK_ROWS < order.length; piece++) {
      const indices = order.subarray(piece * BLOCK_ROWS, (piece + 1) * BLOCK_ROWS);
      const ranks = new DataView(new ArrayBuffer(4 * indices.length));
      for (let i = 0; i < indices.length; i++) ranks.setUint32(4 * i, indices[i]! + 1, true);
      insert.run(key, piece, new Uint8Array(ranks.buffer));
    }
  }

  #writeScores(): void {
    const insert = this.#db.prepare('INSERT INTO score_piece VALUES (?, ?)');
    const values = this.#scores.values();
    for (let piece = 0; piece * BLOCK_ROWS < values.length; piece++) {
      const scores = values.subarray(piece * BLOCK_ROWS, (piece + 1) * BLOCK_ROWS);
      const view = new DataView(new ArrayBuffer(8 * scores.length));
      for (let i = 0; i < scores.length; i++) view.setFloat64(8 * i, scores[i]!, true);
      insert.run(piece, new Uint8Array(view.buffer));
    }
  }

  #refuseTwice(byFormula: Uint32Array): void {
    for (let i = 1; i < byFormula.length; i++) {
      const formula = this.#formulas.at(byFormula[i]!);
      if (formula !== this.#formulas.at(byFormula[i - 1]!)) continue;
      throw internalError(`${formula} is listed twice.`, { formula });
    }
  }

  #objection(row: Omit<ListRow, 'rank'> & { readonly rank?: number }, ions: readonly CountedIon[]): string | undefined {
    const rank = this.#rows + 1;
    const models = this.#models;
    if (row.rank !== undefined && row.rank !== rank) return `its rank is ${row.rank}`;
    if (!(row.score >= 0 && row.score <= this.#lastScore)) return `score ${row.score} follows ${this.#lastScore}`;
    if (row.arity !== this.#arity || row.elements.length !== this.#arity) return `its arity is not ${this.#arity}`;
    const last = ions[ions.length - 1]!;
    if (
      ions.length !== this.#arity ||
      !ions.every(({ element }) => row.elements.includes(element)) ||
      row.elements.some((element, i) => i > 0 && element <= row.elements[i - 1]!) ||
      row.anion !== (last.charge < 0 ? last.element : '')
    ) {
      return `its ions ${ionsText(row.ions)} do not spell its elements and its anion`;
    }
    if (row.formula !== reducedFormula(row)) return 'its formula is not that of its composition';
    const raw = Object.keys(row.raw);
    if (raw.length !== models.length || !models.every((model) => Number.isFinite(row.raw[model]))) {
      return `it needs a finite raw score of each of ${models.join(', ')}`;
    }
    return undefined;
  }
}
