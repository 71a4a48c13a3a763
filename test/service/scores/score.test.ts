import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chanceAt } from '../../../src/calibration/calibration.js';
import { say } from '../../../src/messages/say.js';
import { describeScore } from '../../../src/service/scores/describe-score.js';
import { scoreBatch, scoreFormula } from '../../../src/service/scores/score.js';
import { ScorerCache } from '../../../src/service/scores/scorer-cache.js';
import { emptyWorkspace, TERNARY_ROWS, textbookWorkspace, type TestWorkspace } from '../../fixtures/workspace.js';

let test: TestWorkspace;
let scorers: ScorerCache;
beforeAll(async () => {
  test = await textbookWorkspace();
  scorers = new ScorerCache(test.workspace);
});
afterAll(() => test.remove());

const score = (formula: string) => scoreFormula(test.workspace, scorers, formula).result;
const why = (formula: string): string => say(score(formula).unscored!.detail, 'en');
const said = (formula: string): string[] => {
  const { result, list } = scoreFormula(test.workspace, scorers, formula);
  const known = test.workspace.entries.get(result.formula);
  const sources = (known?.sources ?? []).map((record) => ({ ...record, title: record.source }));
  return describeScore(result, sources, list).map((each) => each.id);
};

describe('the score of a formula', () => {
  it('of a list is that of its row, with its exact rank', () => {
    const list = test.workspace.lists.open('ternary');
    for (const row of list.page({}, { afterRank: 0, limit: 40 })) {
      const result = score(row.formula);
      expect(result).toMatchObject({ score: row.score, rank: row.rank, estimatedRank: row.rank, raw: row.raw });
      expect(result).toMatchObject({ known: false, unscored: null, list: 'ternary-ionic-v1', elements: row.elements });
    }
    const [first] = list.page({}, { afterRank: 0, limit: 1 });
    expect(said(first!.formula)).toEqual(['score.share', 'score.rank']);
  });

  it('says of what kind the composition is, scored or not', () => {
    const kinds = ['SrZrO3', 'Fe3O4', 'FeS2', 'BiOCl', 'LaPdIn', 'NaOH', 'CoPS', 'C6H6', 'Sr0.5Ba0.5TiO3'].map(
      (formula) => {
        const { kind, kinds: all } = score(formula);
        return `${formula} ${kind}: ${all.join(' ')}`;
      },
    );
    expect(kinds).toEqual([
      'SrZrO3 ionic: ionic',
      'Fe3O4 mixed-valence: mixed-valence',
      'FeS2 polyanionic: polyanionic',
      'BiOCl several-anions: several-anions',
      'LaPdIn no-charges: no-charges',
      'NaOH hydrogen: hydrogen',
      'CoPS polyanionic: polyanionic several-anions',
      'C6H6 null: ',
      'Sr0.5Ba0.5TiO3 null: ',
    ]);
  });

  it('has a reason that is true if there is no list of its number of elements', () => {
    expect(why('KLiNaHO2')).toContain('`incognita build --scope hydrogen`');
    expect(why('KLiNaOXe')).toContain('noble gas');
    expect(why('KLiNaMgCl5')).toContain('`incognita build --arity 5`');
  });

  it('is the same in any spelling, and keeps what was typed', () => {
    const { query, ...one } = score('SrZrO3');
    const { query: typed, ...other } = score('ZrO3Sr');
    expect(other).toEqual(one);
    expect([query, typed]).toEqual(['SrZrO3', 'ZrO3Sr']);
  });

  it('of a known compound has an estimated rank, and is said to be that of a known one', () => {
    const result = score('CaTiO3');
    expect(result).toMatchObject({ known: true, rank: null, unscored: null });
    expect(result.estimatedRank).toBeGreaterThanOrEqual(1);
    expect(said('CaTiO3')).toEqual(['score.known', 'score.fit', 'score.rank-of-known']);
  });

  it('below the end of the list is never better than that of its last row', () => {
    const list = test.workspace.lists.find('ternary-ionic-v1')!;
    const end = chanceAt(list.calibration, TERNARY_ROWS + 1);
    const below = ['K3CrO3', 'Cs2NiO2', 'Rb3YF6', 'Ag2PbO3']
      .map(score)
      .filter(({ rank, known }) => !known && rank === null);
    expect(below.length).toBeGreaterThan(0);
    for (const result of below.filter(({ unscored }) => unscored === null)) {
      expect(result.estimatedRank).toBeGreaterThan(TERNARY_ROWS);
      expect(result.score).toBeLessThanOrEqual(end);
      expect(said(result.formula).at(-1)).toBe('score.not-listed');
    }
  });

  it('is null with a reason if no list is of its number of elements, or there is no list at all', () => {
    const result = score('KAl3Si3O10F2');
    expect(result).toMatchObject({ score: null, rank: null, list: null, unscored: { reason: 'arity-not-listed' } });
    expect(said('KAl3Si3O10F2')).toEqual(['score.none']);
    const empty = emptyWorkspace();
    try {
      const unlisted = scoreFormula(empty.workspace, new ScorerCache(empty.workspace), 'CaTiO3').result;
      expect(unlisted).toMatchObject({ score: null, known: false, unscored: { reason: 'no-list' } });
    } finally {
      empty.remove();
    }
  });
});

describe('the scores of a batch', () => {
  it('are in the order of the formulas, with what is wrong in the place of one that cannot be read', () => {
    const [first, wrong, last] = scoreBatch(test.workspace, scorers, ['SrZrO3', 'Qq2O', 'CaTiO3']);
    expect(first).toEqual(score('SrZrO3'));
    expect(last).toEqual(score('CaTiO3'));
    expect(wrong).toMatchObject({ query: 'Qq2O', error: { code: 'FORMULA_INVALID', details: { position: 0 } } });
  });
});
