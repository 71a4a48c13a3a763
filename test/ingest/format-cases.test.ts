import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { flagsOf } from '../../src/ingest/entry-flags.js';
import { isKnownByDefault } from '../../src/ingest/known-expression.js';
import { readFile } from '../../src/ingest/read-file.js';
import { writtenFile } from './written-file.js';

// Layouts of real databases with made-up records, and the right answer to each (format-cases/README.md).
const folder = fileURLToPath(new URL('../fixtures/format-cases/', import.meta.url));
const [, ...expected] = readFileSync(`${folder}expected.tsv`, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t'));

/** Outcome, formula, id, year, flags, temperature, pressure, energy above hull of every record, without the refused and skipped. */
async function entriesOf(file: string): Promise<string[]> {
  const entries: string[] = [];
  for await (const row of (await readFile(folder + file, { thisYear: 2026 })).rows) {
    if (row.kind !== 'accepted') continue;
    const { formula, id, year, flags, facts = {} } = row;
    const cells = [isKnownByDefault(flags) ? 'entry' : 'set-aside', formula, id, year, flagsOf(flags).join()];
    entries.push([...cells, facts.temperature, facts.pressure, facts.energyAboveHull].join(' '));
  }
  return entries;
}

function expectedOf(file: string): string[] {
  return expected
    .filter((cells) => cells[0] === file && (cells[2] === 'entry' || cells[2] === 'set-aside'))
    .map(([, , outcome, formula, id, year, flags, temperature, pressure, hull]) =>
      [outcome, formula, id, year, flags, temperature, pressure, hull].join(' '),
    );
}

describe('records of databases', () => {
  it.each(['icsd-web.csv', 'cod-list.csv', 'several.cif', 'mp-summary.json'])('%s is read as it is', async (file) => {
    expect(await entriesOf(file)).toEqual(expectedOf(file));
  });

  it('optimade.jsonl is read as it is, but that a field of a provider is not known to say theoretical', async () => {
    const rows = expectedOf('optimade.jsonl').map((line) => line.replace(' theoretical', ' '));
    expect(await entriesOf('optimade.jsonl')).toEqual(rows);
  });

  it.each([
    ['mine.csv', 'rank,formula,score,elements,arity,anion\n1,NaCl,0.5,Cl Na,2,Cl\n'],
    [
      'mine.jsonl',
      '{"rank":1,"formula":"NaCl","score":0.5,"elements":["Cl","Na"],"arity":2}\n{"rank":2,"formula":"KCl","score":0.4,"elements":["Cl","K"],"arity":2}\n',
    ],
    ['old.csv', 'composition,ele1,ele2,int1,int2,score\nCl1Na1,Na,Cl,1,1,0.5\n'],
  ])('an exported list of candidates, %s, is refused as a whole', async (name, content) => {
    await expect(readFile(writtenFile(name, content))).rejects.toThrow('is a list of candidates');
  });
});
