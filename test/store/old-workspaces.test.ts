import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { say } from '../../src/messages/say.js';
import { runHere } from '../cli/run-here.js';
import { temporaryFolder, temporaryWorkspace } from './temporary-workspace.js';

// Workspaces as earlier versions left them, and what those versions said of them (test/fixtures/workspaces/*/README.md).
const FIXTURES = fileURLToPath(new URL('../fixtures/workspaces/', import.meta.url));
const WORKSPACES = readdirSync(FIXTURES).flatMap((version) =>
  readdirSync(join(FIXTURES, version), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => ({ version, state: entry.name, folder: join(FIXTURES, version, entry.name) })),
);

/** A copy that the test may write to, as the old program left it. */
function copyOf(folder: string): string {
  const dir = temporaryFolder();
  cpSync(folder, dir, { recursive: true });
  rmSync(join(dir, 'said'), { recursive: true });
  for (const name of readdirSync(join(dir, 'models'))) {
    const packed = join(dir, 'models', name);
    writeFileSync(packed.replace(/\.gz$/, ''), gunzipSync(readFileSync(packed)));
    rmSync(packed);
  }
  return dir;
}

async function run(dir: string, ...args: string[]): Promise<string> {
  const { status, stdout, stderr } = await runHere([...args, '--workspace', dir]);
  if (status !== 0) throw new Error(`incognita ${args.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}

type Row = Readonly<Record<string, string>>;

const rowsOf = (csv: string): Row[] => parse(csv, { columns: true });

/** Rows with only the columns that the old program knew: later versions may add some. */
function inColumnsOf(old: readonly Row[], rows: readonly Row[]): Row[] {
  return rows.map((row) => Object.fromEntries(Object.keys(old[0]!).map((column) => [column, row[column] ?? 'gone'])));
}

const said = (folder: string, name: string): string => readFileSync(join(folder, 'said', name), 'utf8');

interface OldList {
  readonly id: string;
  readonly rows: number;
  readonly checksum: string;
}

describe.each(WORKSPACES)('a workspace of $version ($state)', ({ folder, state }) => {
  it('has every entry with its source', async () => {
    const old = rowsOf(said(folder, 'entries.csv'));
    const dir = copyOf(folder);
    expect(old.length).toBeGreaterThan(30);
    // 0.1.0 had a row for each composition, now there is one for each id as well.
    const rows = inColumnsOf(old, rowsOf(await run(dir, 'entries'))).map((row) => JSON.stringify(row));
    expect([...new Set(rows)]).toEqual(old.map((row) => JSON.stringify(row)));
  });

  it('has every list, with the rows that were published', async () => {
    const old = JSON.parse(said(folder, 'lists.json')) as OldList[];
    const dir = copyOf(folder);
    const lists = JSON.parse(await run(dir, 'lists', '--json')) as OldList[];
    const known = ({ id, rows, checksum }: OldList): OldList => ({ id, rows, checksum });
    expect(lists.map(known)).toEqual(old.map(known));
    for (const { id, rows } of old) {
      const exported = rowsOf(said(folder, `${id}.csv`));
      expect(exported).toHaveLength(rows);
      expect(inColumnsOf(exported, rowsOf(await run(dir, 'export', '--list', id)))).toEqual(exported);
    }
  });

  it('scores compositions by the models that were saved with the newest list', async () => {
    const [newest] = JSON.parse(said(folder, 'lists.json')) as OldList[];
    const [best] = rowsOf(said(folder, `${newest!.id}.csv`));
    const dir = copyOf(folder);
    const scores = JSON.parse(await run(dir, 'score', best!['formula']!, '--json')) as unknown[];
    expect(scores).toMatchObject([{ formula: best!['formula'], score: Number(best!['score']), known: false }]);
  });

  it('passes the check of its files', () => {
    const old = JSON.parse(said(folder, 'lists.json')) as OldList[];
    const { lists } = temporaryWorkspace(copyOf(folder));
    expect(old.map(({ id }) => lists.verify(id).problems)).toEqual(old.map(() => []));
  });

  it('keeps where each database came from', () => {
    const { entries } = temporaryWorkspace(copyOf(folder));
    const sources = entries.sources().map(({ name, starter, files }) => ({ name, starter, files }));
    expect(sources).toEqual(
      state === 'own'
        ? [{ name: 'lab', starter: false, files: 1 }]
        : [
            { name: 'measured compounds', starter: true, files: 1 },
            { name: 'structure families', starter: true, files: 1 },
          ],
    );
  });
});

describe("the workspace of a user's own database made by 0.1.0", () => {
  const folder = join(FIXTURES, '0.1.0', 'own');

  it('keeps ids, years and refused rows', () => {
    const { entries } = temporaryWorkspace(copyOf(folder));
    expect(entries.get('ClNa')?.sources).toEqual([{ source: 'lab', id: 'lab-001', year: 1913 }]);
    expect(entries.get('SZn')?.sources).toEqual([
      { source: 'lab', id: 'lab-020', year: 1913 },
      { source: 'lab', id: 'lab-021', year: null },
    ]);
    const [ingest] = entries.ingests();
    expect(ingest).toMatchObject({ source: 'lab', file: 'lab.csv', rows: 43, accepted: 39, refused: 4 });
    expect(entries.refusals(ingest!.id).map(({ line, text }) => `${line}: ${text}`)).toEqual([
      '41: co2o3,lab-040,',
      '42: Xx2O3,lab-041,',
      '43: NaCl2(,lab-042,',
      '44: =1+2,lab-043,',
    ]);
    // Their reasons are sentences in English, which were stored as text.
    for (const { reason } of entries.refusals(ingest!.id)) {
      expect(reason.id).toBe('text.verbatim');
      expect(say(reason, 'ja')).toMatch(/[.?]$/);
    }
  });

  it('knows a file that was ingested before', async () => {
    const dir = copyOf(folder);
    const file = join(FIXTURES, '0.1.0', 'lab.csv');
    const columns = ['--formula-column', 'compound', '--id-column', 'lab_id', '--year-column', 'first_report'];
    const outcome = JSON.parse(await run(dir, 'ingest', file, '--source', 'lab', ...columns, '--json')) as unknown[];
    expect(outcome).toMatchObject([{ source: 'lab', repeated: true, reread: true, added: 0 }]);
    const again = JSON.parse(await run(dir, 'ingest', file, '--source', 'lab', ...columns, '--json')) as unknown[];
    expect(again).toMatchObject([{ source: 'lab', repeated: true, reread: false }]);
    expect(
      temporaryWorkspace(dir)
        .entries.get('SZn')
        ?.sources.map(({ id }) => id),
    ).toEqual(['lab-020', 'lab-021']);
  });

  it('keeps its evaluations, those of the calibrations as well', () => {
    const { evaluations } = temporaryWorkspace(copyOf(folder));
    expect(evaluations.all().map(({ protocols, models }) => [protocols, models])).toEqual([
      [['holdout'], ['popularity', 'svd']],
      [['calibration'], ['blend']],
      [['calibration'], ['popularity']],
    ]);
    expect(evaluations.byId(3)?.report).toMatchObject({ arities: [{ arity: 2, heldOut: { given: 5 } }] });
  });

  it('takes a new version of a list after the old ones', async () => {
    const dir = copyOf(folder);
    await run(dir, 'build', '--arity', '2', '--kind', 'ionic', '--top', '20', '--models', 'popularity');
    const lists = JSON.parse(await run(dir, 'lists', '--json')) as OldList[];
    expect(lists).toHaveLength(3);
    expect(lists.map(({ id }) => id)).toEqual(expect.arrayContaining(['binary-v1', 'binary-v2']));
  });
});
