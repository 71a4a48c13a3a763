import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { assignIons } from '../../../src/chemistry/ions/assign-ions.js';
import { parseFormula } from '../../../src/chemistry/formula/formula.js';
import { Service } from '../../../src/service/service.js';
import { shareOfScore } from '../../../src/service/scores/share-of-score.js';
import { textbookWorkspace, type TestWorkspace } from '../../fixtures/workspace.js';

let test: TestWorkspace;
let service: Service;

beforeAll(async () => {
  test = await textbookWorkspace();
  service = new Service(test.workspace);
});
afterAll(() => test.remove());

describe('a composition without a score', () => {
  it('comes with balanced ones of its elements that are known or have a score, the closest first', () => {
    const { score, instead } = service.composition('Na3O');
    expect(score).toBeNull();
    expect(instead.map(({ conventional }) => conventional)).toContain('Na2O');
    const ternary = service.composition('NaFeO').instead;
    expect(ternary.length).toBeGreaterThan(2);
    for (const { formula, known, score: other } of ternary) {
      expect(assignIons(parseFormula(formula)).kind).not.toBe('excluded');
      expect(known || other !== null).toBe(true);
      expect(service.score(formula)).toMatchObject({ known, score: other });
    }
  });

  it('has nothing instead where its elements make no ionic composition', () => {
    for (const formula of ['CuZn', 'Fe', 'XeF2', 'H2O']) expect(service.composition(formula).instead).toEqual([]);
  });

  it('gets nothing instead if there is a score', () => {
    expect(service.composition('SrZrO3').instead).toEqual([]);
  });
});

describe('the nearest known compounds of rows', () => {
  it('are those that the page of each composition names first', () => {
    const { list, rows } = service.browse('ternary', { limit: 20 });
    const nearest = service.nearestKnown(list, rows);
    for (const { formula } of rows) expect(nearest.get(formula)).toEqual(service.composition(formula).neighbours[0]);
    expect(nearest.size).toBeGreaterThan(0);
  });

  it('are found without the model, which takes most of the memory', () => {
    const { list, rows } = service.browse('ternary', { limit: 20 });
    const read = vi.spyOn(test.workspace.lists, 'artifact');
    expect(new Service(test.workspace).nearestKnown(list, rows)).toEqual(service.nearestKnown(list, rows));
    expect(read).not.toHaveBeenCalled();
    read.mockRestore();
    const foreign = rows.map((row) => ({ ...row, ions: row.ions.map((ion) => ({ ...ion, charge: 9 })) }));
    expect(service.nearestKnown(list, foreign).size).toBe(0);
  });

  it('are none where the model of a list is damaged, which can then still be looked through', async () => {
    const damaged = await textbookWorkspace();
    const [model] = readdirSync(join(damaged.dir, 'models')).filter((name) => name.startsWith('ternary'));
    writeFileSync(join(damaged.dir, 'models', model!), 'no model');
    const { list, rows } = new Service(damaged.workspace).browse('ternary', { limit: 5 });
    expect(new Service(damaged.workspace).nearestKnown(list, rows).size).toBe(0);
    damaged.remove();
  });

  it('are none where a list carries no model', () => {
    const { list, rows } = service.browse('ternary', { limit: 5 });
    expect(service.nearestKnown({ ...list, artifacts: [] }, rows).size).toBe(0);
  });
});

describe('what a score says in whole numbers', () => {
  it('counts of a hundred, and below one of a hundred of ten thousand', () => {
    expect(shareOfScore(0.411)).toEqual({ count: 41, of: 100 });
    expect(shareOfScore(0.0093)).toEqual({ count: 93, of: 10_000 });
    expect(shareOfScore(0.00005)).toEqual({ count: 0, of: 10_000 });
    expect(shareOfScore(0.998)).toEqual({ count: 100, of: 100 });
  });
});
