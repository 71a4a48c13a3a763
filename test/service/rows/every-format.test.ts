import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { FLAG_NAMES, type Flag } from '../../../src/calibration/flags/flag.js';
import type { ColumnDescription } from '../../../src/rows/row-column.js';
import { csvText } from '../../../src/service/rows/csv-text.js';
import { exportColumns } from '../../../src/service/rows/export-columns.js';
import { exportList } from '../../../src/service/rows/export-list.js';
import { exportParquet } from '../../../src/service/rows/export-parquet.js';
import { exportRecord } from '../../../src/service/rows/export-record.js';
import type { ExportRow } from '../../../src/service/types.js';

const models = [{ name: 'blend' }, { name: 'fm' }];
const computed: readonly ColumnDescription[] = [
  { name: 'gap', type: 'number', unit: 'eV' },
  { name: 'inside', type: 'flag', unit: '' },
  { name: 'remark', type: 'text', unit: '' },
];

const number = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(0, 1, 0.5));
const flags: readonly (readonly Flag[])[] = [
  [],
  [{ name: FLAG_NAMES[0]!, about: ['Fe4+', 'O', '3', '812'] }],
  [
    { name: 'metallic', about: ['0.31'] },
    { name: 'equal-cations', about: ['Al3+', 'Ga3+', 'Al2O3', 'Ga2O3'] },
  ],
];

const columns = fc.record({
  gap: fc.option(number),
  inside: fc.option(fc.boolean()),
  remark: fc.option(fc.constantFrom('', 'a', '=1+1', 'say "x", y', 'ゴ', '𝛼-phase', 'two\nlines', '-1')),
});

const row = fc
  .record({
    blend: number,
    fm: fc.option(number),
    score: number,
    amount: fc.integer({ min: 1, max: 20 }),
    anion: fc.constantFrom('O', ''),
    known: fc.boolean(),
    low: fc.option(number),
    flags: fc.constantFrom(...flags),
    columns: fc.option(columns),
  })
  .map((made): ExportRow => ({
    rank: 0,
    formula: `Fe${made.amount}O`,
    score: made.score,
    scoreLow: made.low ?? undefined,
    scoreHigh: made.low ?? undefined,
    elements: ['Fe', 'O'],
    amounts: [made.amount, 1],
    arity: 2,
    anion: made.anion,
    ions: [
      { element: 'Fe', charge: made.anion === '' ? 0 : 8 / 3 },
      { element: 'O', charge: made.anion === '' ? 0 : -2 },
    ],
    anonymousFormula: `A${made.amount}B`,
    rankBlend: 7,
    flags: made.flags,
    known: made.known,
    raw: made.fm === null ? { blend: made.blend } : { blend: made.blend, fm: made.fm },
    ...(made.columns && { columns: made.columns }),
  }));
// More rows than one piece of text and, now and then, than one row group of Parquet.
const table = fc.tuple(fc.array(row, { maxLength: 40 }), fc.constantFrom(1, 5, 120)).map(([few, times]) =>
  Array.from({ length: times }, () => few)
    .flat()
    .map((each, index) => ({ ...each, rank: index + 1 })),
);

describe('a list in every format', () => {
  it('has in JSON Lines what JSON.stringify makes of its rows', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const text = [...exportList(rows, models, { format: 'jsonl', computed })].join('');
        expect(text).toBe(rows.map((each) => `${JSON.stringify(exportRecord(each))}\n`).join(''));
      }),
      { numRuns: 30 },
    );
  });

  it('has in CSV what a line of cells, written one by one, has', () => {
    const all = exportColumns(models, computed);
    const names = fc.option(
      fc.subarray(
        all.map(({ name }) => name),
        { minLength: 1 },
      ),
    );
    fc.assert(
      fc.property(table, names, (rows, chosen) => {
        const kept = chosen ? chosen.map((name) => all.find((column) => column.name === name)!) : all;
        const cells = rows.map((each) =>
          kept.map((column) => {
            const value = column.value(each);
            if (typeof value === 'boolean') return String(value);
            return typeof value === 'object' && value !== null ? value.join(' ') : (value as string | number | null);
          }),
        );
        const text = [...exportList(rows, models, { format: 'csv', computed, columns: chosen ?? undefined })].join('');
        expect(text).toBe(csvText([kept.map(({ name }) => name), ...cells]));
        expect(parse(text)).toHaveLength(rows.length + 1);
      }),
      { numRuns: 40 },
    );
  });

  it('has the same values in Parquet, of which a reader sees the same types and bounds', async () => {
    const all = exportColumns(models, computed);
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const bytes = Buffer.concat([...exportParquet(rows, models, { computed })]);
        const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
        const wanted = rows.map((each) =>
          Object.fromEntries(
            all.map((column) => {
              const value = column.value(each);
              return [column.name, Array.isArray(value) ? value.join(' ') : value];
            }),
          ),
        );
        expect(await parquetReadObjects({ file })).toEqual(wanted);
        const { row_groups: groups } = parquetMetadata(file);
        let begin = 0;
        for (const group of groups) {
          const part = wanted.slice(begin, (begin += Number(group.num_rows)));
          for (const { meta_data } of group.columns) {
            const values = part.map((each) => each[meta_data!.path_in_schema[0]!]);
            const { null_count: nulls, min_value: least, max_value: most } = meta_data!.statistics!;
            expect(Number(nulls)).toBe(values.filter((value) => value === null).length);
            if (typeof values[0] !== 'number') continue;
            const numbers = values.filter((value) => value !== null) as number[];
            expect([least, most]).toEqual([Math.min(...numbers) || -0, Math.max(...numbers) || 0]);
          }
        }
        expect(begin).toBe(rows.length);
      }),
      { numRuns: 12 },
    );
  });
});
