import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseFormula } from '../../src/chemistry/formula/formula.js';
import { loadListArtifact } from '../../src/scoring/list-artifact.js';
import { ListScorer } from '../../src/scoring/list-scorer.js';
import type { ScoreList } from '../../src/store/score-list.js';
import { textbookWorkspace, type TestWorkspace } from '../fixtures/workspace.js';

let test: TestWorkspace;
let list: ScoreList;
let scorer: ListScorer;
let bytes: Uint8Array;

beforeAll(async () => {
  test = await textbookWorkspace();
  list = test.workspace.lists.open('ternary');
  const [model] = list.meta.artifacts;
  bytes = readFileSync(join(test.dir, model!.file));
  scorer = ListScorer.load(bytes);
});
afterAll(() => test.remove());

describe('the scorer of a list', () => {
  it('gives each row of the list the raw scores, the score and the ions that the list has, and about its rank', () => {
    for (const row of list.page({}, { afterRank: 0, limit: 60 })) {
      const scored = scorer.score({ elements: row.elements, amounts: row.amounts });
      expect(scored).toMatchObject({ ok: true, raw: row.raw, ions: row.ions });
      expect(scorer.scored({ elements: row.elements, amounts: row.amounts })).toEqual(scored);
      if (!scored.ok) continue;
      // Equal raw scores share a rank in the estimate, and follow each other in the list.
      expect(Math.abs(scored.estimatedRank - row.rank)).toBeLessThan(20);
      expect(scored.score).toBeCloseTo(row.score, 1);
    }
  });

  it.each([
    ['NaCl', 'arity-not-listed', 'unscored.arity-of-list'],
    ['CuZnAl', 'not-ionic', undefined],
    ['CaTiSe3', 'unknown-ion', 'unscored.unknown-ion'],
    ['Na5AlO4', 'amounts-too-large', 'unscored.amounts'],
  ])('has no score for %s and says why: %s', (formula, reason, id) => {
    const scored = scorer.score(parseFormula(formula));
    expect(scored).toMatchObject({ ok: false, reason });
    expect(scorer.scored(parseFormula(formula))).toBeUndefined();
    if (id !== undefined) expect(scored).toMatchObject({ detail: { id } });
  });

  it('says what each model says, in the order of the list, with the share of candidates below', () => {
    const [row] = list.page({}, { afterRank: 0, limit: 1 });
    const said = scorer.contributions({ elements: row!.elements, amounts: row!.amounts });
    expect(said.map(({ model, raw }) => [model, raw])).toEqual(Object.entries(row!.raw));
    for (const { percentile, text } of said) {
      expect(percentile).toBeGreaterThan(0);
      expect(percentile).toBeLessThanOrEqual(100);
      expect(text.length).toBeGreaterThan(0);
    }
    expect(scorer.contributions(parseFormula('NaCl'))).toEqual([]);
  });

  it('names as neighbours only known compounds that differ by one ion, no more than asked for', () => {
    const known = new Set([...test.workspace.entries.all({ arity: 3 })].map(({ formula }) => formula));
    const neighbours = scorer.neighbours(parseFormula('SrZrO3'), 5);
    expect(neighbours.length).toBeGreaterThan(0);
    expect(neighbours.length).toBeLessThanOrEqual(5);
    for (const { formula, exchanged, similarity } of neighbours) {
      expect(known).toContain(formula);
      expect(exchanged.from).not.toEqual(exchanged.to);
      expect(similarity).toBeGreaterThan(0);
      expect(similarity).toBeLessThanOrEqual(1);
    }
    expect(scorer.neighbours(parseFormula('NaCl'), 5)).toEqual([]);
  });
});

describe('the models of a list in one file', () => {
  it('cannot be read once a byte of its head has changed', () => {
    const damaged = bytes.slice();
    damaged[12]! ^= 255;
    expect(() => loadListArtifact(damaged)).toThrow(expect.objectContaining({ code: 'WORKSPACE_INVALID' }));
    expect(() => loadListArtifact(bytes.slice(0, bytes.length - 8))).toThrow(
      expect.objectContaining({ code: 'WORKSPACE_INVALID' }),
    );
  });
});
