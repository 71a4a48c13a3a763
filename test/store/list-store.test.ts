import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseIon } from '../../src/chemistry/ions/ion.js';
import { describeList, NOW, publishRows, sampleRow, sampleRows } from './sample-list.js';
import { temporaryFolder, temporaryWorkspace } from './temporary-workspace.js';
import { hashFile } from '../../src/store/hash-file.js';
import { Sqlite } from '../../src/sqlite.js';

describe('publishing a list', () => {
  it('gives versions, keeps earlier lists as they were and serves the newest under the names of its arity', () => {
    const workspace = temporaryWorkspace();
    const first = publishRows(workspace, sampleRows(5));
    const second = publishRows(workspace, sampleRows(9));
    expect([first.id, second.id]).toEqual(['ternary-ionic-v1', 'ternary-ionic-v2']);
    expect(first).toMatchObject({ ...describeList(), version: 1, rows: 5, publishedAt: NOW.toISOString() });
    expect(workspace.lists.all()).toEqual([second, first]);
    for (const name of ['ternary', '3', 'latest', 'Ternary', 'ternary-ionic-v2']) {
      expect(workspace.lists.resolve(name)).toEqual(second);
    }
    expect(workspace.lists.open('ternary-ionic-v1').count()).toBe(5);
    expect(workspace.lists.open('ternary').count()).toBe(9);
    expect(workspace.lists.open('ternary')).toBe(workspace.lists.open('ternary-ionic-v2'));
  });

  it('counts versions by arity', () => {
    const workspace = temporaryWorkspace();
    publishRows(workspace, sampleRows(2));
    const quaternary = workspace.lists.begin(4).publish(describeList({ arity: 4 }), NOW);
    expect(quaternary).toMatchObject({ id: 'quaternary-ionic-v1', rows: 0 });
    expect(workspace.lists.resolve('latest').id).toBe('quaternary-ionic-v1');
    expect(workspace.lists.open('quaternary').page({}, { afterRank: 0, limit: 10 })).toEqual([]);
  });

  it('names the lists there are where one cannot be found', () => {
    const workspace = temporaryWorkspace();
    expect(() => workspace.lists.resolve('ternary')).toThrow('incognita build');
    publishRows(workspace, sampleRows(2));
    expect(() => workspace.lists.resolve('ternary-ionic-v9')).toThrow('The lists are: ternary-ionic-v1');
    expect(() => workspace.lists.open('binary')).toThrow(expect.objectContaining({ code: 'LIST_NOT_FOUND' }));
    expect(workspace.lists.find('ternary')).toBeUndefined();
  });

  it('keeps what is attached, with its hash in the metadata', () => {
    const workspace = temporaryWorkspace();
    const { artifacts } = publishRows(workspace, sampleRows(3));
    const bytes = workspace.lists.artifact('ternary', 'model');
    expect(new TextDecoder().decode(bytes)).toBe('fitted on 3 rows');
    expect(artifacts).toEqual([
      {
        name: 'model',
        file: 'models/ternary-ionic-v1.model.model',
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      },
    ]);
    expect(() => workspace.lists.artifact('ternary', 'other')).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
    rmSync(join(workspace.dir, artifacts[0]!.file));
    expect(() => workspace.lists.artifact('ternary', 'model')).toThrow('incognita build');
  });

  it('writes the same metadata into the file as into the workspace', () => {
    const workspace = temporaryWorkspace();
    const published = publishRows(workspace, sampleRows(3));
    const db = new Sqlite(join(workspace.dir, 'lists/ternary-ionic-v1.sqlite'), { readonly: true });
    const pairs = db.prepare('SELECT key, value FROM metadata').raw().all() as [string, string][];
    db.close();
    expect(Object.fromEntries(pairs.map(([key, value]) => [key, JSON.parse(value)]))).toEqual(published);
  });

  it('gives the checksum that docs/lists.md describes', () => {
    const workspace = temporaryWorkspace();
    const { checksum } = publishRows(workspace, [sampleRow(['Ba', 'Ti'], 'O', [1, 1, 3], 0.5)]);
    const line =
      '1\tBaO3Ti\t3fe0000000000000\tBa-O-Ti\tO\tBa2+ Ti4+ O2-\tA3BC\t3ff0000000000000\t3fd0000000000000\t1\t\n';
    expect(checksum).toBe(createHash('sha256').update(line).digest('hex'));
  });

  it('can be read in plain SQL, which gives the same checksum', () => {
    const workspace = temporaryWorkspace();
    const { checksum } = publishRows(workspace, sampleRows(400));
    const db = new Sqlite(join(workspace.dir, 'lists/ternary-ionic-v1.sqlite'), { readonly: true });
    const hash = createHash('sha256');
    const query = db.prepare('SELECT * FROM row ORDER BY rank').raw();
    const whole = new Set(query.columns().flatMap(({ name }, k) => (name.startsWith('rank') ? [k] : [])));
    for (const row of query.iterate() as Iterable<(string | number)[]>) {
      const cells = row.map((cell, column) => {
        if (whole.has(column) || typeof cell === 'string') return String(cell);
        const bytes = Buffer.alloc(8);
        bytes.writeDoubleBE(cell);
        return bytes.toString('hex');
      });
      hash.update(`${cells.join('\t')}\n`);
    }
    db.close();
    expect(hash.digest('hex')).toBe(checksum);
  });

  it('says of a list of another format that it has to be built again', () => {
    const workspace = temporaryWorkspace();
    publishRows(workspace, sampleRows(3));
    expect(workspace.lists.isReadable('ternary')).toBe(true);
    const reader = temporaryWorkspace(workspace.dir, { readonly: true });
    const path = join(workspace.dir, 'lists/ternary-ionic-v1.sqlite');
    const db = new Sqlite(path);
    db.pragma('user_version = 1');
    db.close();
    // Such a list was published with the hash that it has.
    const register = new Sqlite(join(workspace.dir, 'incognita.sqlite'));
    register.prepare('UPDATE list SET file_sha256 = ?').run(hashFile(path));
    register.close();
    expect(reader.lists.isReadable('ternary')).toBe(false);
    expect(() => reader.lists.open('ternary')).toThrow('build it again with `incognita build --arity 3 --kind ionic`');
  });

  it('gives the same checksum to the same rows and another to others', () => {
    const workspace = temporaryWorkspace();
    const rows = sampleRows(50);
    const checksums = [
      rows,
      rows,
      rows.slice(0, 49),
      rows.with(3, { ...rows[3]!, ions: [{ ...rows[3]!.ions[0]!, charge: 3 }, ...rows[3]!.ions.slice(1)] }),
    ].map((each) => publishRows(workspace, each).checksum);
    expect(checksums[1]).toBe(checksums[0]);
    expect(new Set(checksums).size).toBe(3);
  });

  it('refuses rows that would be served wrongly', () => {
    const workspace = temporaryWorkspace();
    const good = sampleRow(['Ba', 'Ti'], 'O', [1, 1, 3], 0.5);
    const bad = [
      { ...good, score: 0.6 },
      { ...good, score: Number.NaN },
      { ...good, score: -0.1 },
      { ...good, rank: 7 },
      { ...good, arity: 4 },
      { ...good, raw: { tucker: 1 } },
      { ...good, ions: ['Ba2+', 'Zr4+', 'O2-'].map(parseIon) },
      { ...good, ions: ['Ba2+', 'O2-'].map(parseIon) },
      { ...good, anion: 'Ti' },
      { ...good, formula: 'BaO3' },
      { ...good, amounts: [1, 4, 1] },
      { ...good, elements: ['O', 'Ba', 'Ti'] },
      { ...good, raw: { tucker: 1, popularity: Infinity } },
    ];
    for (const row of bad) {
      const writer = workspace.lists.begin(3);
      writer.append(good);
      expect(() => writer.append(row)).toThrow('Row 2');
      writer.abort();
    }
    const twice = workspace.lists.begin(3);
    twice.append(good);
    twice.append(good);
    expect(() => twice.publish(describeList(), NOW)).toThrow('listed twice');
    const named = workspace.lists.begin(3);
    expect(() => named.append({ ...good, raw: { 'x" REAL); --': 1 } })).toThrow('cannot name a model');
    named.abort();
    expect(workspace.lists.all()).toEqual([]);
    expect(readdirSync(join(workspace.dir, 'lists'))).toEqual([]);
  });

  it('cannot be continued after publishing or giving up', () => {
    const workspace = temporaryWorkspace();
    const writer = workspace.lists.begin(3);
    writer.publish(describeList(), NOW);
    expect(() => writer.append(sampleRows(1)[0]!)).toThrow('already published');
    expect(() => writer.publish(describeList(), NOW)).toThrow('already published');
    writer.abort();
    expect(readdirSync(join(workspace.dir, 'lists'))).toEqual(['ternary-ionic-v1.sqlite']);
  });

  it('removes what interrupted builds left, but no running build, no published list and nothing of the user', () => {
    const workspace = temporaryWorkspace();
    publishRows(workspace, sampleRows(2));
    const running = workspace.lists.begin(3);
    running.append(sampleRows(1)[0]!);
    const lists = join(workspace.dir, 'lists');
    const models = join(workspace.dir, 'models');
    for (const name of ['.building-dead.sqlite', 'ternary-ionic-v7.sqlite', 'notes.txt'])
      writeFileSync(join(lists, name), '');
    for (const name of ['ternary-ionic-v7.model.model', 'mine.model']) writeFileSync(join(models, name), '');
    publishRows(workspace, sampleRows(3));
    expect(readdirSync(models).sort()).toEqual([
      'mine.model',
      'ternary-ionic-v1.model.model',
      'ternary-ionic-v2.model.model',
    ]);
    const left = readdirSync(lists).filter((name) => !name.startsWith('.building-'));
    expect(left.sort()).toEqual(['notes.txt', 'ternary-ionic-v1.sqlite', 'ternary-ionic-v2.sqlite']);
    expect(running.publish(describeList(), NOW).id).toBe('ternary-ionic-v3');
    expect(workspace.lists.open('ternary-ionic-v3').count()).toBe(1);
    expect(readdirSync(lists).filter((name) => name.startsWith('.building-'))).toEqual([]);
  });

  it('leaves the previous list served where registering fails', () => {
    const workspace = temporaryWorkspace();
    publishRows(workspace, sampleRows(2));
    const db = new Sqlite(join(workspace.dir, 'incognita.sqlite'));
    db.exec(`CREATE TRIGGER full BEFORE INSERT ON list BEGIN SELECT raise(ABORT, 'disk full'); END`);
    expect(() => publishRows(workspace, sampleRows(3))).toThrow('disk full');
    expect(workspace.lists.all().map((list) => list.id)).toEqual(['ternary-ionic-v1']);
    expect(readdirSync(join(workspace.dir, 'lists'))).toEqual(['ternary-ionic-v1.sqlite']);
    expect(readdirSync(join(workspace.dir, 'models'))).toEqual(['ternary-ionic-v1.model.model']);
    db.exec('DROP TRIGGER full');
    db.close();
    expect(publishRows(workspace, sampleRows(3)).id).toBe('ternary-ionic-v2');
  });

  it('does not disturb those who read the previous list', () => {
    const dir = temporaryFolder();
    const builder = temporaryWorkspace(dir);
    publishRows(builder, sampleRows(3000));
    const reader = temporaryWorkspace(dir, { readonly: true });
    const reading = reader.lists.open('ternary').iterate();
    const seen = [reading.next().value];
    publishRows(builder, sampleRows(10));
    for (const row of reading) seen.push(row);
    expect(seen.length).toBe(3000);
    expect(reader.lists.open('ternary').count()).toBe(10);
    expect(reader.lists.open('ternary-ionic-v1').count()).toBe(3000);
  });
});

describe('verifying a list', () => {
  it('finds an untouched list intact', () => {
    const workspace = temporaryWorkspace();
    publishRows(workspace, sampleRows(200));
    expect(workspace.lists.verify('ternary')).toEqual({ list: 'ternary-ionic-v1', intact: true, problems: [] });
  });

  it('notices one changed byte anywhere in the file', () => {
    const workspace = temporaryWorkspace();
    publishRows(workspace, sampleRows(200));
    const file = join(workspace.dir, 'lists/ternary-ionic-v1.sqlite');
    const bytes = readFileSync(file);
    for (const place of [30, Math.floor(bytes.length / 3), Math.floor(bytes.length / 2), bytes.length - 5]) {
      const changed = Buffer.from(bytes);
      changed[place]! ^= 1;
      writeFileSync(file, changed);
      expect(workspace.lists.verify('ternary').intact).toBe(false);
    }
    writeFileSync(file, bytes);
    expect(workspace.lists.verify('ternary').intact).toBe(true);
  });

  it('distinguishes changed rows, changed models and missing files', () => {
    const workspace = temporaryWorkspace();
    publishRows(workspace, sampleRows(20));
    const db = new Sqlite(join(workspace.dir, 'lists/ternary-ionic-v1.sqlite'));
    db.exec('UPDATE candidate SET score = score - 1e-15 WHERE rank = 20');
    db.close();
    writeFileSync(join(workspace.dir, 'models/ternary-ionic-v1.model.model'), 'other');
    expect(workspace.lists.verify('ternary').problems).toEqual([
      'The file of the list is not the one that was published.',
      'The rows are not those that were published.',
      'models/ternary-ionic-v1.model.model is not the one that was published.',
    ]);
    rmSync(join(workspace.dir, 'lists/ternary-ionic-v1.sqlite'));
    rmSync(join(workspace.dir, 'models/ternary-ionic-v1.model.model'));
    expect(workspace.lists.verify('ternary').problems).toEqual([
      'The file of the list is missing.',
      'models/ternary-ionic-v1.model.model is missing.',
    ]);
    expect(() => workspace.lists.open('ternary')).toThrow('incognita build');
  });
});
