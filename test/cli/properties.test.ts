import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runHere } from './run-here.js';
import { temporaryFolder } from './temporary-folder.js';

const folder = temporaryFolder();
const workspace = join(folder, 'workspace');
const run = (...args: string[]) => runHere([...args, '--workspace', workspace]);
const nextOf = (pool: string) => run('next', '--property', 'melting', '--goal', 'max', '--pool', pool, '--json');
const data = (stdout: string): unknown => (JSON.parse(stdout) as { data: unknown }).data;

const CATIONS = ['Li', 'Na', 'K', 'Rb', 'Mg', 'Ca', 'Sr', 'Ba'];
const ANIONS = ['F', 'Cl', 'Br', 'I', 'O', 'S'];

describe('incognita property', () => {
  it('learns from a table and answers in the shape that scripts rely on', async () => {
    const file = join(folder, 'values.csv');
    const rows = CATIONS.flatMap((cation, c) => ANIONS.map((anion, a) => `${cation}2${anion},${c + a},${(c + a) % 3}`));
    writeFileSync(file, `formula,melting point,part\n${rows.join('\n')}\nXx2O,5,1\nNaCl,about 3,1\n`);
    const fit = await run(
      'property',
      'fit',
      'melting',
      file,
      '--column',
      'melting point',
      '--unit',
      'K',
      '--folds',
      'part',
      '--source',
      'a handbook',
      '--json',
    );
    expect(fit.status).toBe(0);
    expect(fit.stderr).toContain('line 51: "about 3" is not a number with a decimal point.');
    const validation = { mean_absolute_error: expect.any(Number), coverage_90: expect.any(Number) };
    expect(data(fit.stdout)).toMatchObject({
      name: 'melting',
      rows: 48,
      refused: 2,
      model: 'gaussian-process',
      cross_validation: { random: { rows: 48, ...validation }, systems: { rows: 48, ...validation } },
    });

    const predict = await run('property', 'predict', 'melting', 'Cs2O', 'Foo', '--json');
    const [value, problem] = data(predict.stdout) as Record<string, unknown>[];
    expect(value).toMatchObject({
      formula: 'Cs2O',
      value: expect.any(Number),
      standard_deviation: expect.any(Number),
      inside_domain: expect.any(Boolean),
    });
    expect(problem).toMatchObject({ formula: 'Foo', value: null, error: expect.stringContaining('not an element') });
    const csv = await run('property', 'predict', 'melting', 'Cs2O', '--format', 'csv');
    expect(csv.stdout).toMatch(/^formula,value,standard_deviation,inside_domain,[^\n]*\nCs2O,\d/);
    const list = join(folder, 'list.csv');
    writeFileSync(list, 'rank,formula,score,elements,arity,known\n1,Cs2O,0.5,Cs O,2,false\n2,Cs2S,0.4,Cs S,2,false\n');
    const many = await run('property', 'predict', 'melting', '--file', list, '--json');
    expect(data(many.stdout)).toMatchObject([{ formula: 'Cs2O', value: value!['value'] }, { formula: 'Cs2S' }]);
    const show = await run('property', 'show', 'melting');
    expect(show.stdout).toContain('melting: learnt from 48 rows, 2 refused.');
    expect(show.stdout).toContain('Source: a handbook');
    expect(data((await run('property', 'show', 'melting', '--json')).stdout)).toMatchObject({
      name: 'melting',
      rows: 48,
    });
    expect((await run('property', 'list')).stdout).toMatch(/melting\s+K\s+48/);
  });

  it('learns from the structures of ingested entries, and predicts for such entries', async () => {
    const own = ['--workspace', join(folder, 'structures')];
    const files = ['AlNa3F6-Cryolite', 'CaTiO3-Perovskite', 'Fe3O4-Magnetite', 'FeS2-Pyrite', 'PbFCl-Matlockite'];
    const cifs = files.map((name) => fileURLToPath(new URL(`../fixtures/cif/${name}.cif`, import.meta.url)));
    expect((await runHere(['ingest', ...cifs, '--source', 'cif', ...own])).status).toBe(0);
    const file = join(folder, 'structures.csv');
    writeFileSync(
      file,
      'formula,entry,v ,cod-9004097,1 ,cif:cod-9006172,2 Fe3O4,cod-9007644,3 ,cod-5000115,4 ,cod-9009176,5 NaCl,,6 MgO,,7 FeS,cod-5000115,8 KCl,cod-1,9'.replaceAll(
        ' ',
        '\n',
      ),
    );
    const args = ['--column', 'v', '--structures', 'entry', '--json', ...own];
    const fit = await runHere(['property', 'fit', 'built', file, ...args]);
    expect(data(fit.stdout)).toMatchObject({ rows: 7, structures: 5, refused: 2 });
    expect(fit.stderr).toContain('line 9: The formula is FeS, but that of the structure is FeS2.');
    expect(fit.stderr).toContain('There is no ingested entry with the id "cod-1" that has a cell and sites.');

    const predict = await runHere([
      'property',
      'predict',
      'built',
      '@cod-9006172',
      'CaTiO3',
      '@cod-1',
      '--json',
      ...own,
    ]);
    const [entry, formula, unknown] = data(predict.stdout) as Record<string, unknown>[];
    expect(entry).toMatchObject({ formula: 'CaO3Ti', nearest: { formula: 'CaO3Ti', value: 2 }, inside_domain: true });
    expect(formula!['value']).not.toBe(entry!['value']);
    expect(unknown).toMatchObject({ value: null, error: expect.stringContaining('cod-1') });

    const outcomes = join(folder, 'structure-outcomes.csv');
    writeFileSync(outcomes, 'formula,outcome\nSrTiO3,2.5\n');
    const pool = join(folder, 'structure-pool.csv');
    writeFileSync(pool, 'formula\nBaTiO3\nKCl\n');
    const goal = ['--property', 'built', '--goal', 'max', '--pool', pool, '--outcomes', outcomes];
    const next = await runHere(['next', ...goal, '--json', ...own]);
    expect(data(next.stdout)).toHaveLength(2);
  });

  it('learns energies of formulas as they are written per atom', async () => {
    const file = join(folder, 'energies.csv');
    // Every compound has -1 eV per atom.
    const rows = CATIONS.map((cation, c) => `${cation}${c + 1}O2,${-(c + 3)}`);
    writeFileSync(file, `formula,energy\n${rows.join('\n')}\n`);
    await run('property', 'fit', 'energy', file, '--column', 'energy', '--per-atom');
    const [predicted] = data((await run('property', 'predict', 'energy', 'Cs9O2', '--json')).stdout) as {
      value: number;
    }[];
    expect(predicted!.value).toBeCloseTo(-1, 9);
  });

  it('says what to do if it cannot', async () => {
    const file = join(folder, 'few.csv');
    writeFileSync(file, 'formula,value\nNaCl,1\n');
    expect((await run('property', 'fit', 'few', file, '--column', 'value')).stderr).toContain('at least 5');
    expect((await run('property', 'fit', 'few', file, '--column', 'gap')).stderr).toContain('Its columns are: formula');
    expect((await run('property', 'fit', 'few', file)).stderr).toContain('--column');
    const { status, stderr } = await run('property', 'predict', 'none', 'NaCl');
    expect(status).toBe(2);
    expect(stderr).toContain('The properties are: energy, melting.');
  });
});

describe('incognita next and outcomes', () => {
  it('suggest what brings a value near the goal, and leave out what was tried', async () => {
    const pool = join(folder, 'pool.csv');
    writeFileSync(pool, 'formula\nCs2F\nCs2S\nBa2S\nCs2O\n');
    const ask = async (...args: string[]) => {
      const { stdout } = await run('next', '--property', 'melting', '--goal', 'max', '--pool', pool, '--json', ...args);
      return data(stdout) as { formula: string; nearest_outcomes: unknown[]; acquisition: number }[];
    };
    const [first] = await ask('--batch', '1');
    expect(first).toMatchObject({ expected: expect.any(Number), standard_deviation: expect.any(Number) });
    expect((await run('outcomes', 'add', first!.formula, 'pending')).status).toBe(0);
    const later = await ask();
    expect(later.map(({ formula }) => formula)).not.toContain(first!.formula);
    expect(later.map(({ formula }) => formula)).not.toContain('Ba2S');
    expect(later[0]!.nearest_outcomes).toEqual([
      { id: 1, formula: first!.formula, outcome: 'pending', value: null, date: '', note: '' },
    ]);

    const outcomes = join(folder, 'outcomes.csv');
    writeFileSync(outcomes, 'formula,outcome\nCs2O,99\n');
    const others = await ask('--outcomes', outcomes);
    expect(others.map(({ formula }) => formula)).toContain(first!.formula === 'Cs2O' ? 'Cs2S' : first!.formula);
    const both = await run('next', '--pool', pool, '--kind', 'ionic');
    expect(both).toMatchObject({ status: 2, stderr: expect.stringContaining('leave out --pool') });
  });

  it('leave rows of a pool out that cannot be read, and say which lines', async () => {
    const pool = join(folder, 'pool-with-faults.csv');
    writeFileSync(pool, 'id,formula\n1,Cs2Se\n2,Xx2O\n3,\n4,Rb2Se\n');
    const { status, stdout, stderr } = await nextOf(pool);
    expect(status).toBe(0);
    expect((data(stdout) as { formula: string }[]).map(({ formula }) => formula).sort()).toEqual(['Cs2Se', 'Rb2Se']);
    expect(stderr).toContain('2 of 4 rows');
    expect(stderr).toMatch(/line 3: .*Xx/);
    expect(stderr).toMatch(/line 4: /);

    const plain = join(folder, 'pool.txt');
    writeFileSync(plain, 'formula\n# mine\n\nXx2O\nCs2Se\n');
    expect(await nextOf(plain)).toMatchObject({ status: 0, stderr: expect.stringMatching(/1 of 2 rows[^]*line 4: /) });

    const nothing = join(folder, 'pool-of-faults.csv');
    writeFileSync(nothing, 'id,formula\n1,Xx2O\n');
    expect(await nextOf(nothing)).toMatchObject({ status: 3, stderr: expect.stringContaining('Line 2') });
  });

  it('export what was added, all or nothing, and correct it', async () => {
    const file = join(folder, 'log.csv');
    writeFileSync(
      file,
      'formula,outcome,value,date,note\nNaNbO3,made,,2026-11-27,"a, b"\nKNbO3,12.5,,,\nBaTiO3,perhaps,,,\n',
    );
    const refused = await run('outcomes', 'add', '--file', file);
    expect(refused.status).toBe(3);
    expect(refused.stderr).toContain('Line 4 of');
    writeFileSync(file, 'formula,outcome,value,date,note\nNaNbO3,made,,2026-11-27,"a, b"\nKNbO3,12.5,,,\n');
    expect((await run('outcomes', 'add', '--file', file)).status).toBe(0);
    expect((await run('outcomes', 'remove', '1')).status).toBe(0);
    expect((await run('outcomes', 'export')).stdout).toBe(
      'formula,outcome,value,date,note\nNaNbO3,made,,2026-11-27,"a, b"\nKNbO3,value,12.5,,\n',
    );
    const again = await run('outcomes', 'add', '--file', file);
    expect(again.stderr).toBe('Added 0 outcomes. The workspace had 2 of the file already, alike in all columns.\n');
  });

  it('make known what was made, as a source that is replaced, and no database of that name', async () => {
    const own = join(folder, 'teaching');
    const here = (...args: string[]) => runHere([...args, '--workspace', own]);
    await here('outcomes', 'add', 'Cs2O', 'made', '--date', '2024-05-01');
    await here('outcomes', 'add', 'Rb2O', 'not made');
    await here('outcomes', 'add', 'OCs2', 'made');
    const taught = await here('outcomes', 'teach', '--json');
    expect(data(taught.stdout)).toEqual({ known: 1, refused: 0, kept_built_in: true });
    expect((await here('entries', '--format', 'csv')).stdout).toMatch(/\nCs2O,[^\n]*outcomes[^\n]*2024/);
    await here('outcomes', 'remove', '1');
    await here('outcomes', 'remove', '3');
    expect((await here('outcomes', 'teach')).stdout).toContain('0 compounds that were made are known now');
    expect((await here('entries', '--format', 'csv')).stdout).not.toContain('Cs2O');
    const database = join(folder, 'database.csv');
    writeFileSync(database, 'formula\nNaCl\n');
    await here('ingest', database, '--source', 'outcomes');
    const refused = await here('outcomes', 'teach');
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('sources rename outcomes');
  });
});
