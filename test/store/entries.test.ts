import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateExpression } from '../expression/evaluate-expression.js';
import { ENTRY_FLAGS, flagBits, flagsOf, type EntryFlag } from '../../src/ingest/entry-flags.js';
import type { AcceptedRow, EntryFacts } from '../../src/ingest/ingest-item.js';
import { DEFAULT_KNOWN, isKnownByDefault, parseKnown } from '../../src/ingest/known-expression.js';
import type { IngestBatch, IngestOutcome } from '../../src/store/commit-ingest.js';
import type { Workspace } from '../../src/store/workspace.js';
import { accepted, ingestEntries, type Entry } from './ingest-rows.js';
import { temporaryWorkspace } from './temporary-workspace.js';

function row(entry: Entry, flags: EntryFlag[] = [], facts: EntryFacts = {}): AcceptedRow {
  const item = accepted(entry) as AcceptedRow;
  return { ...item, flags: item.flags | flagBits(flags), facts };
}

function ingest(workspace: Workspace, rows: AcceptedRow[], batch: Partial<IngestBatch> = {}): Promise<IngestOutcome> {
  return ingestEntries(workspace, 'a', [], { sha256: JSON.stringify(rows), rows: [rows], ...batch });
}

const known = (workspace: Workspace): string[] => [...workspace.entries.all()].map(({ formula }) => formula);

describe('entries', () => {
  it('count as known if they are neither theoretical, disordered, retracted, duplicate nor derived', async () => {
    const workspace = temporaryWorkspace();
    const { record } = await ingest(workspace, [
      row(['NaCl', '1', 1913], ['experimental']),
      row(['MgO', '2'], ['experimental', 'high-pressure']),
      row(['KCl', '3'], ['theoretical']),
      row(['CaO', '4'], ['experimental', 'retracted']),
      row(['SrO', '5'], ['duplicate']),
      row(['BaO', '6'], ['derived']),
      row(['Mg0.7Ni0.3O', '7'], ['experimental']),
      row(['Na0.617CoO2', '8']),
      row('LiF'),
    ]);
    expect(known(workspace)).toEqual(['ClNa', 'FLi', 'MgO']);
    expect([workspace.entries.count(), workspace.entries.countByArity()]).toEqual([3, { 2: 3 }]);
    expect(record).toMatchObject({ rows: 9, accepted: 9, known: 3, added: 3 });
    expect(record.setAside).toEqual({ theoretical: 1, disordered: 2, duplicate: 1, retracted: 1, derived: 1 });
    const aside = [...workspace.entries.entries({ known: false })];
    expect(aside.map(({ formula, ids }) => `${formula} ${ids.join()}`)).toEqual([
      'BaO 6',
      'CaO 4',
      'ClK 3',
      'CoNa0.617O2 8',
      'Mg0.7Ni0.3O 7',
      'OSr 5',
    ]);
    expect(workspace.entries.get('ClK')).toBeUndefined();
    expect(workspace.entries.inSystem(['K', 'Cl'])).toEqual([]);
    expect(workspace.entries.sources()).toMatchObject([{ name: 'a', compounds: 3, entries: 9, known: DEFAULT_KNOWN }]);
  });

  it('hold all that the file says of them', async () => {
    const workspace = temporaryWorkspace();
    const facts = { temperature: 293, pressure: 1e5, energyAboveHull: 0.01, formationEnergy: -2, energy: -7 };
    const texts = { functional: 'PBE', ids: ['icsd-1', 'icsd-2'] };
    const first = {
      ...row(['NaCl', 'mp-1', 1913], ['experimental'], { ...facts, ...texts }),
      line: 7,
      member: 'x/y.cif',
    };
    await ingest(workspace, [first]);
    expect([...workspace.entries.entries()]).toEqual([
      {
        formula: 'ClNa',
        arity: 2,
        source: 'a',
        sources: ['a'],
        ids: ['mp-1', 'icsd-1', 'icsd-2'],
        year: 1913,
        flags: ['experimental'],
        known: true,
        written: 'NaCl',
        ...facts,
        functional: 'PBE',
        file: 'a.csv/x/y.cif',
        line: 7,
      },
    ]);
  });

  it('are chosen by the expression of their source, which stays until another is given', async () => {
    const workspace = temporaryWorkspace();
    const rows = [row(['NaCl', '1', 1913]), row(['KCl', '2', 1999], ['theoretical']), row(['LiF', '3'])];
    const { record } = await ingest(workspace, rows, { known: 'Year < 1950 or theoretical' });
    expect(known(workspace)).toEqual(['ClK', 'ClNa']);
    expect(record).toMatchObject({ known: 2, setAside: { 'not chosen': 1 } });
    await ingest(workspace, [row(['MgO', '4', 1920]), row(['CaO', '5', 1990])]);
    expect(known(workspace)).toEqual(['ClK', 'ClNa', 'MgO']);
    const again = await ingest(workspace, rows, { known: 'not theoretical' });
    expect(again.repeated).toBe(true);
    expect(known(workspace)).toEqual(['CaO', 'ClNa', 'FLi', 'MgO']);
    expect(workspace.entries.sources()[0]!.known).toBe('not theoretical');
  });

  it('can be chosen for one question', async () => {
    const workspace = temporaryWorkspace();
    await ingest(workspace, [row(['NaCl', '1', 1913]), row(['KCl', '2', 1999], ['theoretical']), row('Li0.5CoO2')]);
    const chosen = (text: string): string[] =>
      [...workspace.entries.all({ known: parseKnown(text) })].map(({ formula }) => formula);
    expect(chosen('theoretical')).toEqual(['ClK']);
    expect(chosen('year <= 2015')).toEqual(['ClK', 'ClNa']);
    expect(chosen('disordered')).toEqual(['Co2LiO4']);
    expect(chosen('source = b')).toEqual([]);
    expect(workspace.entries.fingerprint(parseKnown('theoretical'))).not.toBe(workspace.entries.fingerprint());
    expect(known(workspace)).toEqual(['ClNa']);
  });

  it('that are measured make a compound known next to computed ones of the same id', async () => {
    const workspace = temporaryWorkspace();
    await ingest(workspace, [row('NaCl', ['theoretical']), row('NaCl', ['experimental']), row('KCl', ['theoretical'])]);
    expect(known(workspace)).toEqual(['ClNa']);
    expect(workspace.entries.get('ClNa')!.sources).toEqual([{ source: 'a', id: null, year: null }]);
    expect([...workspace.entries.entries()]).toHaveLength(3);
  });

  it('are known by SQL as by the evaluation of the expression', async () => {
    const flags = fc.uniqueArray(fc.constantFrom(...ENTRY_FLAGS), { maxLength: 4 });
    const texts = [DEFAULT_KNOWN, 'experimental and year <= 2000', 'not (theoretical or year > 1990)', 'year != 1950'];
    await fc.assert(
      fc.asyncProperty(
        flags,
        fc.option(fc.integer({ min: 1900, max: 2020 })),
        fc.constantFrom(...texts),
        async (chosen, year, text) => {
          const workspace = temporaryWorkspace();
          await ingest(workspace, [row(['NaCl', 'x', year], chosen)], { known: text });
          const facts = { flags: new Set<string>(chosen), numbers: { year }, texts: { source: 'a' } };
          const expected = evaluateExpression(parseKnown(text), facts);
          expect(known(workspace)).toEqual(expected ? ['ClNa'] : []);
          expect([...workspace.entries.all({ known: parseKnown(text) })]).toHaveLength(expected ? 1 : 0);
          if (text === DEFAULT_KNOWN) expect(isKnownByDefault(flagBits(chosen))).toBe(expected);
          expect(flagsOf(flagBits(chosen)).sort()).toEqual([...chosen].sort());
        },
      ),
      { numRuns: 40 },
    );
  });

  it('go with their source', async () => {
    const workspace = temporaryWorkspace();
    await ingest(workspace, [row('NaCl', ['theoretical']), row('MgO')]);
    await ingest(workspace, [row('NaCl')], { source: 'b' });
    workspace.entries.removeSource('a', new Date(0));
    expect([...workspace.entries.entries()].map(({ source, formula }) => `${source} ${formula}`)).toEqual(['b ClNa']);
    expect(known(workspace)).toEqual(['ClNa']);
    workspace.entries.removeSource('b', new Date(0));
    expect(workspace.entries.count()).toBe(0);
  });
});
