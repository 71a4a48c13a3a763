import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportList } from '../../../src/service/rows/export-list.js';
import { exportParquet } from '../../../src/service/rows/export-parquet.js';
import { Service } from '../../../src/service/service.js';
import { publishSmallList } from '../../fixtures/small-list.js';
import { ingestFormulas, NOW, textbookWorkspace, type TestWorkspace } from '../../fixtures/workspace.js';

let test: TestWorkspace;
let service: Service;
/** The best candidate of the first version, which becomes known before the second. */
let found: string;

beforeAll(async () => {
  test = await textbookWorkspace();
  service = new Service(test.workspace);
  found = service.browse('ternary-ionic-v1', { limit: 1 }).rows[0]!.formula;
  await ingestFormulas(test.workspace, 'later', [found, 'NaCoO2', 'RbFeO2', 'CsGaO2']);
  publishSmallList(test.workspace, { arity: 3, top: 280, now: NOW });
});
afterAll(() => test.remove());

const size = (chunks: Iterable<string | Uint8Array>) =>
  [...chunks].reduce((sum, chunk) => sum + Buffer.byteLength(chunk), 0);
const formulas = (rows: readonly { formula: string }[]) => rows.map(({ formula }) => formula);

describe('two versions of a list', () => {
  it('differ in what entered, left and moved among their first ranks', () => {
    const top = 50;
    const { before, after, entered, left, moved, stayed } = service.compare(
      'ternary-ionic-v1',
      'ternary-ionic-v2',
      top,
    );
    expect([before.id, after.id]).toEqual(['ternary-ionic-v1', 'ternary-ionic-v2']);
    const first = service.browse('ternary-ionic-v1', { limit: top }).rows;
    const second = service.browse('ternary-ionic-v2', { limit: top }).rows;
    expect(formulas(entered)).toEqual(formulas(second).filter((formula) => !formulas(first).includes(formula)));
    expect(formulas(left)).toEqual(formulas(first).filter((formula) => !formulas(second).includes(formula)));
    expect(stayed + moved.length + entered.length).toBe(top);
    expect(left[0]).toMatchObject({ formula: found, before: 1, after: null, known: true });
    const distances = moved.map((change) => Math.abs(change.before! - change.after!));
    expect(distances).toEqual(distances.toSorted((a, b) => b - a));
    expect(distances.every((distance) => distance > 0)).toBe(true);
    for (const { formula, before: rank } of entered) {
      if (rank !== null) expect(rank).toBeGreaterThan(top);
      expect(service.browse('ternary-ionic-v1', { formula }).rows[0]?.rank ?? null).toBe(rank);
    }
  });

  it('are the same where a list is compared with itself', () => {
    expect(service.compare('ternary-ionic-v1', 'ternary-ionic-v1', 100)).toMatchObject({
      entered: [],
      left: [],
      moved: [],
      stayed: 100,
    });
  });

  it('have to be of one space and the ranks within bounds', () => {
    expect(() => service.compare('binary', 'ternary')).toThrow(/rank different kinds/);
    expect(() => service.compare('ternary-ionic-v1', 'ternary-ionic-v2', 0)).toThrow(/ranks can be compared/);
    expect(() => service.compare('ternary-ionic-v9', 'ternary-ionic-v2')).toThrow(/no list/);
  });
});

describe('the size of a download', () => {
  it('is foretold within a few percent for text, and roughly for Parquet', () => {
    const { models } = service.list('ternary-ionic-v1');
    const rows = [...service.rows('ternary-ionic-v1')];
    const { csv, jsonl, parquet } = service.rowBytes('ternary-ionic-v1');
    expect(csv * rows.length).toBeCloseTo(size(exportList(rows, models, { format: 'csv' })), -3);
    expect((jsonl * rows.length) / size(exportList(rows, models, { format: 'jsonl' }))).toBeCloseTo(1, 1);
    expect((parquet * rows.length) / size(exportParquet(rows, models))).toBeCloseTo(1, 0);
  });
});

describe('similar candidates', () => {
  it('differ in one cation and in nothing else, best first', () => {
    const rows = service.browse('ternary', { anion: 'O', limit: 20 }).rows;
    const reports = rows.map((row) => service.composition(row.formula));
    expect(reports.some(({ similar }) => similar.length > 1)).toBe(true);
    for (const { elements, anonymousFormula, formula, similar } of reports) {
      expect(similar.map(({ rank }) => rank)).toEqual(similar.map(({ rank }) => rank).toSorted((a, b) => a! - b!));
      for (const other of similar.map((member) => service.composition(member.formula))) {
        expect(other.formula).not.toBe(formula);
        expect(other.anonymousFormula).toBe(anonymousFormula);
        expect(other.elements.filter((element) => !elements.includes(element)).length).toBeLessThanOrEqual(1);
        expect(other.elements).toContain('O');
      }
    }
  });
});
