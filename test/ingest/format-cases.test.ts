import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { flagsOf } from '../../src/ingest/entry-flags.js';
import { isKnownByDefault } from '../../src/ingest/known-expression.js';
import { readFile } from '../../src/ingest/read-file.js';
import { eachRow, readWhole, writtenFile } from './written-file.js';

// Layouts of real databases with invented records, and the right answer to each (format-cases/README.md).
const folder = fileURLToPath(new URL('../fixtures/format-cases/', import.meta.url));
const [, ...expected] = readFileSync(`${folder}expected.tsv`, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t'));

/** Outcome, line and what is stored of every record. Those that are no entries have an outcome and a line only. */
async function recordsOf(file: string): Promise<string[]> {
  const records: string[] = [];
  for await (const row of eachRow(await readFile(folder + file, { thisYear: 2026 }))) {
    const place = row.member ?? (LINES_OF_OTHERS.test(file) ? '' : row.line);
    if (row.kind !== 'accepted') {
      records.push(`${place} ${row.kind}`);
      continue;
    }
    const { formula, id, year, flags, facts = {} } = row;
    const outcome = isKnownByDefault(flags) ? 'entry' : 'set-aside';
    const cells = [outcome, formula, id, year, flagsOf(flags).join()];
    records.push([place, ...cells, facts.temperature, facts.pressure, facts.energyAboveHull].join(' '));
  }
  return records;
}

/** CIF blocks are listed by their data_ line, and reported by the line of the formula. */
const LINES_OF_OTHERS = /\.cif$/;

function expectedOf(file: string): string[] {
  return expected
    .filter((cells) => cells[0] === file)
    .map(([, line, outcome, formula, id, year, flags, temperature, pressure, hull]) => {
      const place = LINES_OF_OTHERS.test(file) ? '' : line;
      if (outcome === 'refused' || outcome === 'skipped') return `${place} ${outcome}`;
      return [place, outcome, formula, id, year, flags, temperature, pressure, hull].join(' ');
    });
}

describe('records of databases', () => {
  it.each([
    'icsd-web.csv',
    'cod-list.csv',
    'several.cif',
    'mp-summary.json',
    'european.csv',
    'latin1.csv',
    'crystals.zip',
    'list.txt',
  ])('%s is read as it is', async (file) => {
    expect(await recordsOf(file)).toEqual(expectedOf(file));
  });

  it('optimade.jsonl is read as it is, but that a field of a provider is not known to say theoretical', async () => {
    const rows = expectedOf('optimade.jsonl').map((line) => line.replace(' theoretical', ' '));
    expect(await recordsOf('optimade.jsonl')).toEqual(rows);
  });

  it.each([
    ['mine.csv', 'rank,formula,score,elements,arity,anion\n1,NaCl,0.5,Cl Na,2,Cl\n'],
    [
      'mine.jsonl',
      '{"rank":1,"formula":"NaCl","score":0.5,"elements":["Cl","Na"],"arity":2}\n{"rank":2,"formula":"KCl","score":0.4,"elements":["Cl","K"],"arity":2}\n',
    ],
    ['chosen.csv', 'formula,score\nNaCl,0.5\n'],
    ['chosen.csv', 'rank,formula,formula_pretty\n1,ClNa,NaCl\n'],
    ['chosen.csv', 'formula,raw_blend,kind\nNaCl,0.5,ionic\n'],
    ['chosen.jsonl', '{"formula":"NaCl","known":false}\n{"formula":"KCl","known":true}\n'],
    ['next.json', '{"data":[{"formula":"NaCl","expected":0.1,"standard_deviation":2,"acquisition":0.1,"reason":"x"}]}'],
    ['predictions.csv', 'formula,value,standard_deviation,inside_domain,error\nNaCl,1,2,true,\n'],
    ['predictions.json', '{"data":[{"formula":"NaCl","value":1,"standard_deviation":2,"inside_domain":true}]}'],
    ['old.csv', 'composition,ele1,ele2,int1,int2,score\nCl1Na1,Na,Cl,1,1,0.5\n'],
  ])(
    'an exported list of candidates, %s, is refused as a whole, unless candidates are asked for',
    async (name, content) => {
      await expect(readFile(writtenFile(name, content))).rejects.toThrow('is a list of candidates');
      const { entries } = await readWhole(writtenFile(name, content), { candidates: true });
      expect(entries[0]).toBe('ClNa');
    },
  );

  it('answers for one composition are refused, though they have compounds in them', async () => {
    const series = { formula: 'ClNa', conventional: 'NaCl', formula_pretty: 'NaCl', rows: [{ formula: 'ClLi' }] };
    const other = writtenFile('series.json', JSON.stringify({ data: series }));
    await expect(readFile(other)).rejects.toThrow('is a list of candidates');
    const answer = {
      data: { query: 'NaCl', formula: 'ClNa', score: 0.5, rank: 3, arity: 2, nearest: [{ formula: 'ClK' }] },
    };
    const path = writtenFile('one.json', JSON.stringify(answer));
    await expect(readFile(path)).rejects.toThrow('is a list of candidates');
  });

  it('of an exported list the known compounds are read if asked for, and only if it says which they are', async () => {
    const list = 'rank,formula,score,elements,arity,known\n1,NaCl,0.5,Cl Na,2,true\n2,KCl,0.4,Cl K,2,false\n';
    const { entries } = await readWhole(writtenFile('mine.csv', list), { knownRows: true });
    expect(entries).toEqual(['ClNa']);
    const without = writtenFile('mine.csv', 'rank,formula,score\n1,NaCl,0.5\n');
    await expect(readFile(without, { knownRows: true })).rejects.toThrow('is a list of candidates');
  });
});
