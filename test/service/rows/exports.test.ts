import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../../src/ingest/read-file.js';
import { exportList } from '../../../src/service/rows/export-list.js';
import { exportParquet } from '../../../src/service/rows/export-parquet.js';
import { fileSuffix, listProvenance } from '../../../src/service/rows/list-provenance.js';
import { sidecarText } from '../../../src/service/rows/provenance-text.js';
import type { ExportRow } from '../../../src/service/types.js';
import { predecessorFile } from '../../../src/store/predecessor-file.js';
import type { ListMetadata } from '../../../src/store/types.js';
import { Sqlite } from '../../../src/sqlite.js';
import { version } from '../../../src/version.js';
import { writtenFile } from '../../ingest/written-file.js';

const row = (rank: number, anion: string, elements: string[], amounts: number[]): ExportRow => ({
  rank,
  formula: elements.map((element, index) => `${element}${amounts[index] === 1 ? '' : amounts[index]!}`).join(''),
  score: 1 / (rank + 1),
  elements,
  amounts,
  arity: elements.length,
  anion,
  ions: [],
  anonymousFormula: 'AB',
  known: false,
  raw: { blend: 0.5 },
});
const rows = [row(1, 'Cl', ['Cl', 'Na'], [1, 1]), row(2, '', ['Al', 'Fe'], [3, 2])];
const models = [{ name: 'blend', parameters: {} }];

const list = {
  id: 'binary-ionic-v3',
  version: 3,
  checksum: 'abc',
  publishedAt: '2026-01-02T03:04:05.000Z',
  codeVersion: '0.1.0',
  seed: 7,
  models,
  calibration: { knots: [], curve: [], baseRate: 0, heldOut: 0, runs: 0 },
  dataFingerprint: 'f00d',
  sources: [{ name: 'mine', compounds: 12, starter: false, knownBy: 'not theoretical' }],
} as unknown as ListMetadata;
const choice = { filter: { elements: ['Li', 'O'] }, top: 100 };
const provenance = listProvenance(list, choice);

describe('the origin of an export', () => {
  it('names list, versions, data, choice of known, models, seed, date, filter and licence', () => {
    expect(provenance).toEqual({
      list: 'binary-ionic-v3',
      list_version: '3',
      list_checksum: 'abc',
      published_at: '2026-01-02T03:04:05.000Z',
      incognita_version: '0.1.0',
      exported_by: `incognita ${version}`,
      data: 'mine (12 compounds)',
      data_version: 'f00d',
      known: 'not theoretical',
      models: 'blend',
      seed: '7',
      filter: 'elements=Li,O; top=100',
      licence: 'that of your own data (mine)',
      citation: '',
    });
    expect(fileSuffix(choice)).toBe('-elements-Li-O-top-100');
    expect(fileSuffix({ filter: {} })).toBe('');
    expect(JSON.parse(sidecarText(provenance))).toEqual(provenance);
  });

  it('says so if the scores are lowered as those of other kinds', () => {
    const worth = { intercept: -2, slope: 0.4, borrowed: true };
    const borrowed = { ...list, calibration: { ...list.calibration, worth } };
    expect(listProvenance(borrowed, choice)['scores_borrowed']).toMatch(/several anions and of mixed valence/);
    const own = { ...list, calibration: { ...list.calibration, worth: { ...worth, borrowed: false } } };
    expect(listProvenance(own, choice)).toEqual(provenance);
    const parts = [{ list: 'ternary-ionic-v1', kind: 'ionic', rows: 7 }] as const;
    expect(listProvenance({ ...list, kind: 'all', scope: 'hydrogen', parts }, choice)).toMatchObject({
      scope: 'hydrogen',
      put_together_from: 'ternary-ionic-v1 (7 rows)',
    });
  });

  it('is in the metadata of Parquet, with a creator that Spark parses', async () => {
    const bytes = Buffer.concat([...exportParquet(rows, models, { provenance })]);
    const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
    const metadata = parquetMetadata(buffer);
    const pairs = (metadata.key_value_metadata ?? []).map(({ key, value }) => [key, value] as const);
    expect(Object.fromEntries(pairs)).toMatchObject(provenance);
    // The pattern of parquet-mr's VersionParser.
    expect(metadata.created_by).toMatch(/^(.*?)\s+version\s*(?:([^(]*?)\s*(?:\(\s*build\s*([^)]*?)\s*\))?)?$/);
    const read = await parquetReadObjects({ file: buffer });
    expect(read.map(({ anion }) => anion as unknown)).toEqual(['Cl', null]);
  });

  it('is at the beginning of CSV and JSON Lines on request, with one null for "no anion"', () => {
    const csv = [...exportList(rows, models, { format: 'csv', provenance })].join('').split('\n');
    expect(csv.slice(0, 2)).toEqual(['# Incognita score list', '# list: binary-ionic-v3']);
    expect(csv.at(-2)).toMatch(/^2,Al3Fe2,[\d.]+,Al Fe,2,,/);
    const lines = [...exportList(rows, models, { format: 'jsonl', provenance })].join('').trim().split('\n');
    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
      { incognita: provenance },
      { rank: 1, anion: 'Cl' },
      { rank: 2, anion: null },
    ]);
  });

  it.each([
    ['csv', ['formula', 'score'], true],
    ['jsonl', ['formula', 'score'], true],
    ['csv', ['rank', 'formula', 'score'], false],
    ['parquet', ['formula', 'score'], true],
  ] as const)('lets ingest refuse the list as %s with the columns %j', async (format, columns, withOrigin) => {
    const options = { columns, ...(withOrigin && { provenance }) };
    const content =
      format === 'parquet'
        ? Buffer.concat([...exportParquet(rows, models, options)])
        : [...exportList(rows, models, { ...options, format })].join('');
    const path = writtenFile(`mine.${format}`, content);
    await expect(readFile(path)).rejects.toThrow('is a list of candidates');
    const candidates = await readFile(path, { candidates: true });
    const kinds: string[] = [];
    for await (const batch of candidates.rows) kinds.push(...batch.map(({ kind }) => kind));
    expect(kinds.filter((kind) => kind !== 'skipped')).toEqual(rows.map(() => 'accepted'));
  });
});

describe('the layout of the recommender of 2018', () => {
  it('has a table for each number of elements, and is refused as known compounds', async () => {
    const ternary = row(1, 'O', ['Ba', 'O', 'Ti'], [1, 3, 1]);
    const quaternary = row(1, 'O', ['Al', 'Ba', 'O', 'Si'], [2, 2, 7, 1]);
    const bytes = predecessorFile([
      { arity: 3, rows: [ternary] },
      { arity: 4, rows: [quaternary] },
    ]);
    const db = new Sqlite(Buffer.from(bytes));
    expect(db.prepare('SELECT * FROM data3').all()).toEqual([
      { composition: 'Ba1O3Ti1', ele1: 'Ba', ele2: 'O', ele3: 'Ti', int1: 1, int2: 3, int3: 1, score: 0.5 },
    ]);
    expect(db.prepare('SELECT composition FROM data4ionic').pluck().all()).toEqual(['Al2Ba2O7Si1']);
    db.close();
    await expect(readFile(writtenFile('mine.db', bytes))).rejects.toThrow('is a list of candidates');
  });
});
