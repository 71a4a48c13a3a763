import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/numerics/random.js';
import { Sqlite } from '../../src/sqlite.js';
import { Bitset } from '../../src/store/bitset.js';
import { ListOrders } from '../../src/store/list-orders.js';
import type { RowSelection } from '../../src/store/select-rows.js';
import type { RowOrder } from '../../src/store/types.js';

/** More than one piece of an order. */
const ROWS = 70_000;
const BLOCK_ROWS = 65_536;
const KEY = 'model_blend';
const BY_MODEL = { model: 'blend' };

const random = seededRandom(5);
const shuffled = Uint32Array.from({ length: ROWS }, (_, index) => index + 1);
for (let i = ROWS - 1; i > 0; i--) {
  const j = Math.floor(random() * (i + 1));
  [shuffled[i], shuffled[j]] = [shuffled[j]!, shuffled[i]!];
}
/** Of which the first rows were computed, in this order. */
const computed = Uint32Array.from({ length: 200 }, (_, index) => 199 - index);

const db = new Sqlite(':memory:');
let orders: ListOrders;

beforeAll(() => {
  db.exec(
    `CREATE TABLE sort_order (key TEXT, piece INTEGER, ranks BLOB); CREATE TABLE candidate (rank INTEGER, formula TEXT)`,
  );
  const insert = db.prepare('INSERT INTO sort_order VALUES (?, ?, ?)');
  for (let piece = 0; piece * BLOCK_ROWS < ROWS; piece++) {
    const ranks = shuffled.slice(piece * BLOCK_ROWS, (piece + 1) * BLOCK_ROWS);
    insert.run(KEY, piece, new Uint8Array(ranks.buffer));
  }
  orders = new ListOrders(db, ROWS);
});
afterAll(() => db.close());

/** Row indices in each order. */
const byRank = Array.from({ length: ROWS }, (_, index) => index);
const byModel = [...shuffled].map((rank) => rank - 1);
const inOrder = (by: RowOrder['by'], descending: boolean): readonly number[] => {
  if (typeof by === 'object' && 'column' in by) return [...computed, ...byRank.slice(computed.length)];
  const ascending = by === 'rank' ? byRank : byModel;
  return descending ? ascending.toReversed() : ascending;
};

/** Slow: every row in the order, those of the selection counted off. */
function placesOf({ rows, end }: RowSelection, order: readonly number[], from: number, limit: number) {
  const found: { position: number; index: number }[] = [];
  for (let position = from; position < ROWS && found.length < limit; position++) {
    const index = order[position]!;
    if (index < end && (!rows || rows.has(index))) found.push({ position, index });
  }
  return found;
}

function someRows(share: number): Bitset {
  const rows = new Bitset(ROWS);
  for (let index = 0; index < ROWS; index++) if (random() < share) rows.add(index);
  return rows;
}

describe('the orders of a list', () => {
  const byColumn: RowOrder['by'] = { column: 'x' };
  for (const share of [0, 0.0005, 0.04, 0.5, undefined]) {
    const rows = share === undefined ? undefined : someRows(share);
    it(`give the positions of ${share === undefined ? 'all' : `${100 * share} % of the`} rows, page by page, as a walk over every row does`, () => {
      for (const by of ['rank', BY_MODEL, byColumn] as const) {
        for (const descending of [false, true]) {
          const order = inOrder(by, descending);
          for (const [end, from] of [
            [ROWS, 0],
            [ROWS, 65_530],
            [60_000, 100],
            [50, 0],
            [0, 0],
          ] as const) {
            const found = orders.positions(
              { rows, end },
              { by, descending },
              { from, limit: 30, byColumn: by === byColumn ? computed : undefined },
            );
            expect(found, `${JSON.stringify(by)} ${descending} ${end} ${from}`).toEqual(
              placesOf({ rows, end }, order, from, 30),
            );
          }
        }
      }
    });
  }
});
