import { Sqlite } from '../sqlite.js';

/** The rows of one list for `predecessorFile`. */
export interface PredecessorTable {
  /** Number of elements. */
  readonly arity: number;
  /** Best first. */
  readonly rows: Iterable<{
    readonly elements: readonly string[];
    readonly amounts: readonly number[];
    readonly score: number;
  }>;
}

/** The table of a number of elements. */
function tableOf(arity: number): string {
  return arity <= 3 ? `data${arity}` : `data${arity}ionic`;
}

/**
 * Lists as an SQLite file in the layout of the recommender of 2018, for scripts that were written for it: tables data2, data3,
 * data4ionic and data5ionic with the columns composition (an amount of 1 is written), ele1 to n, int1 to n and score, and no
 * others, since those scripts count them. The file is made in memory: about 40 bytes per row.
 */
export function predecessorFile(tables: readonly PredecessorTable[]): Uint8Array {
  const db = new Sqlite(':memory:');
  try {
    for (const { arity, rows } of tables) {
      const numbers = Array.from({ length: arity }, (_, index) => index + 1);
      const columns = [
        'composition TEXT',
        ...numbers.map((number) => `ele${number} TEXT`),
        ...numbers.map((number) => `int${number} INTEGER`),
        'score REAL',
      ];
      const table = tableOf(arity);
      db.exec(`CREATE TABLE ${table} (${columns.join(', ')}); BEGIN`);
      const insert = db.prepare(`INSERT INTO ${table} VALUES (${columns.map(() => '?').join()})`);
      for (const { elements, amounts, score } of rows) {
        const composition = elements.map((element, index) => `${element}${amounts[index]!}`).join('');
        insert.run(composition, ...elements, ...amounts, score);
      }
      db.exec('COMMIT');
    }
    return db.serialize();
  } finally {
    db.close();
  }
}
