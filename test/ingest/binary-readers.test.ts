import { gzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { say } from '../../src/messages/say.js';
import { flagsOf } from '../../src/ingest/entry-flags.js';
import { readFile } from '../../src/ingest/read-file.js';
import { Sqlite } from '../../src/sqlite.js';
import { eachRow, readWhole, writtenFile } from './written-file.js';
import { xlsxOf, zipOf } from './zip-of.js';

const sheet = [
  ['Compounds of our group', null, null],
  ['Formula', 'No.', 'Year'],
  ['NaCl', 7, 1913],
  ['Fe2O3', 8, null],
  [null, null, null],
  ['sum', null, null],
];

function parquet(columns: Readonly<Record<string, readonly unknown[]>>, options = {}): Uint8Array {
  const columnData = Object.entries(columns).map(([name, data]) => ({ name, data: data as unknown[] }));
  return new Uint8Array(parquetWriteBuffer({ columnData, ...options }));
}

/** A database of ASE with its numbers as blobs. */
function aseDatabase(systems: readonly (readonly [numbers: readonly number[], pairs: string])[]): Buffer {
  const db = new Sqlite(':memory:');
  db.exec('CREATE TABLE systems (id INTEGER PRIMARY KEY, unique_id TEXT, numbers BLOB, key_value_pairs TEXT)');
  for (const [index, [numbers, pairs]] of systems.entries()) {
    const blob = Buffer.alloc(numbers.length * 4);
    for (const [at, number] of numbers.entries()) blob.writeInt32LE(number, at * 4);
    db.prepare('INSERT INTO systems VALUES (?, ?, ?, ?)').run(index + 1, `u${index}`, blob, pairs);
  }
  const bytes = db.serialize();
  db.close();
  return bytes;
}

function sqliteWith(...statements: string[]): Buffer {
  const db = new Sqlite(':memory:');
  for (const statement of statements) db.exec(statement);
  const bytes = db.serialize();
  db.close();
  return bytes;
}

describe('reading spreadsheets', () => {
  it('reads the first sheet with formulas, below a title, and names the others', async () => {
    const content = xlsxOf({ Notes: [['nothing here']], Data: sheet });
    const reading = await readWhole(writtenFile('mine.xlsx', content));
    expect(reading.format).toBe('xlsx');
    expect(reading.entries).toEqual(['ClNa 7 1913', 'Fe2O3 8']);
    expect(reading.lines).toEqual([3, 4]);
    expect(reading.refused.map(({ line }) => line)).toEqual([6]);
    expect(reading.how).toEqual({ sheet: 'Data', header: 'line 2', formula: 'Formula', id: 'No.', year: 'Year' });
    expect(say(reading.notes(), 'en')).toContain('Only one sheet is read; not read: "Notes"');
  });

  it('refuses an exported list, and a spreadsheet that is cut off', async () => {
    const list = xlsxOf({ Sheet1: [['rank', 'formula', 'score'], [1, 'NaCl', 0.5]] }); // prettier-ignore
    await expect(readFile(writtenFile('mine.xlsx', list))).rejects.toThrow('is a list of candidates');
    const cut = writtenFile('mine.xlsx', xlsxOf({ Sheet1: sheet }).subarray(0, 400));
    await expect(readFile(cut)).rejects.toThrow('damaged or cut off');
  });
});

describe('reading Parquet', () => {
  const columns = { material_id: ['a', 'b', 'c'], formula: ['NaCl', 'MgO', 'Qq'], year: [1913, null, 1950] };

  it('reads rows by the names of columns, also from gzip', async () => {
    for (const [name, content] of [
      ['mine.parquet', parquet(columns)],
      ['mine.parquet.gz', gzipSync(parquet(columns))],
    ] as const) {
      const reading = await readWhole(writtenFile(name, content));
      expect(reading.format).toBe('parquet');
      expect(reading.entries).toEqual(['ClNa a 1913', 'MgO b']);
      expect(reading.refused.map(({ line }) => line)).toEqual([3]);
    }
  });

  it('refuses an exported list and a damaged file', async () => {
    const list = parquet({ rank: [1], formula: ['NaCl'], score: [0.5] });
    await expect(readFile(writtenFile('x.parquet', list))).rejects.toThrow('is a list of candidates');
    await expect(readFile(writtenFile('x.parquet', parquet(columns).subarray(0, 60)))).rejects.toThrow('damaged');
  });
});

describe('reading SQLite', () => {
  it('reads the structures of ASE as computed ones', async () => {
    const pairs = '{"uid": "x-1", "year": 1999, "ehull": 0.1}';
    const content = aseDatabase([[[11, 17, 11, 17], pairs], [[12, 8], 'broken'], [[200], '{}']]); // prettier-ignore
    const reading = await readFile(writtenFile('mine.db', content));
    const rows: unknown[] = [];
    for await (const row of eachRow(reading)) {
      rows.push(row.kind === 'accepted' ? [row.formula, row.id, row.year, flagsOf(row.flags).join()] : row.kind);
    }
    expect(rows).toEqual([['ClNa', 'x-1', 1999, 'theoretical'], ['MgO', 'u1', null, 'theoretical'], 'refused']);
  });

  it.each([
    ['the list of the predecessor', sqliteWith('CREATE TABLE data3 (composition, ele1, score)'), 'list of candidates'],
    ['a workspace', sqliteWith('CREATE TABLE compound (a)', 'CREATE TABLE entry (a)'), 'is a workspace of Incognita'],
    ['another database', sqliteWith('CREATE TABLE songs (a)'), 'its tables are: songs'],
    ['a damaged database', aseDatabase([[[1], '{}']]).fill(7, 100), 'damaged'],
  ])('refuses %s for what it is', async (_, content, tells) => {
    await expect(readWhole(writtenFile('mine.db', content))).rejects.toThrow(tells);
  });
});

describe('reading archives', () => {
  it('reads tables and spreadsheets in them, and refuses archives inside archives', async () => {
    const content = zipOf({
      'a/one.csv': 'formula\nNaCl\n',
      'a/two.xlsx': xlsxOf({ Sheet1: sheet }),
      'a/three.csv.gz': gzipSync('formula\nMgO\n'),
      'a/four.zip': zipOf({ 'x.csv': 'formula\nKCl\n' }),
      'a/.hidden.csv': 'formula\nKCl\n',
    });
    const reading = await readFile(writtenFile('mine.zip', content));
    const rows: string[] = [];
    for await (const row of eachRow(reading)) rows.push(`${row.member} ${row.kind}`);
    expect(rows).toEqual([
      'a/one.csv accepted',
      'a/two.xlsx accepted',
      'a/two.xlsx accepted',
      'a/two.xlsx refused',
      'a/three.csv.gz accepted',
      'a/four.zip refused',
      'a/.hidden.csv skipped',
    ]);
  });

  it('stops at an archive that grows out of bounds', async () => {
    const content = zipOf({ 'a.csv': `formula\n${'NaCl\n'.repeat(7_000_000)}` });
    const rows: string[] = [];
    for await (const row of eachRow(await readFile(writtenFile('bomb.zip', content)))) {
      rows.push(row.kind === 'refused' ? JSON.stringify(row.reason) : row.kind);
    }
    expect(rows).toEqual([expect.stringContaining('input.bomb')]);
  });
});
