import { afterAll, describe, expect, it } from 'vitest';
import { KnownCompounds } from '../../../src/service/build/known-compounds.js';
import { openListBuild } from '../../../src/service/build/list-build.js';
import { publishList } from '../../../src/service/build/publish-list.js';
import { rankForYear } from '../../../src/service/build/rank-for-year.js';
import { parseFormula } from '../../../src/chemistry/formula/formula.js';
import { ListScorer } from '../../../src/scoring/list-scorer.js';
import { silentControl } from '../../../src/run-control.js';
import { emptyWorkspace, ingestFormulas, NOW } from '../../fixtures/workspace.js';

const CATIONS = {
  1: ['Li', 'Na', 'K', 'Rb', 'Cs', 'Ag'],
  2: ['Mg', 'Ca', 'Sr', 'Ba', 'Zn', 'Cd', 'Mn', 'Fe', 'Co', 'Ni'],
  3: ['Al', 'Sc', 'Y', 'La', 'Ce', 'Pr', 'Nd', 'Sm', 'Gd', 'Tb', 'Dy', 'Ho', 'Er', 'Tm', 'Lu', 'Ga'],
};
const salts = (anion: string, charge: number): string[] =>
  Object.entries(CATIONS).flatMap(([cation, elements]) =>
    elements.map((element) => `${element}${charge}${anion}${cation}`),
  );
const halides = ['F', 'Cl', 'Br', 'I'].flatMap((anion) => salts(anion, 1));
const others = ['O', 'S', 'Se', 'Te'].flatMap((anion) => salts(anion, 2));

const { workspace, remove } = emptyWorkspace();
afterAll(remove);
// One source has most halides, the other one most of what is no halide.
await ingestFormulas(
  workspace,
  'halogens',
  halides.filter((_, index) => index % 6 !== 0),
);
await ingestFormulas(workspace, 'chalcogens', [
  ...others.filter((_, index) => index % 4 !== 0),
  ...halides.filter((_, index) => index % 6 === 0 && index % 5 !== 0),
  'TiO2',
  'ZrO2',
  'SnO2',
  'TiS2',
  'ZrS2',
]);
const known = new KnownCompounds(workspace);

const REQUEST = { space: { arity: 2, kind: 'ionic' }, top: 300, models: ['popularity'] } as const;
function published(wanted: { readonly rankFor?: string; readonly top?: number }) {
  const build = openListBuild(workspace.dir, { ...REQUEST, ...wanted }, known)!;
  const summary = publishList(workspace, build, { control: silentControl, now: NOW });
  const list = workspace.lists.open(summary.list);
  return { summary, meta: list.meta, rows: Array.from(list.iterate()) };
}
const plain = published({});
const forHalogens = published({ rankFor: 'halogens' });
const isHalide = ({ anion }: { readonly anion: string | null }): boolean => /^(F|Cl|Br|I)$/.test(anion ?? '');

describe('a list ranked for what a source adds', () => {
  it('has the classes of its compounds earlier, and says whose and how much', () => {
    const early = (rows: typeof plain.rows) => rows.slice(0, 30).filter(isHalide).length;
    expect(early(forHalogens.rows)).toBeGreaterThan(early(plain.rows));
    expect(forHalogens.summary.rankFor).toBe('halogens');
    expect(forHalogens.meta.rankFor).toMatchObject({ name: 'halogens' });
    expect(forHalogens.meta.rankFor!.compounds).toBeGreaterThan(100);
    expect(forHalogens.meta.rankFor!.weights!['halide']).toBeGreaterThan(0);
    expect(plain.meta.rankFor).toBeUndefined();
  });

  it('has the same candidates with the same raw scores, each with its rank before', () => {
    const before = new Map(plain.rows.map((row) => [row.formula, row]));
    let shared = 0;
    for (const { formula, raw, rankBlend } of forHalogens.rows) {
      const other = before.get(formula);
      if (!other) continue;
      shared++;
      expect(raw).toEqual(other.raw);
      expect(rankBlend).toBe(other.rankBlend);
    }
    expect(shared).toBeGreaterThan(30);
  });

  it('is only cut by its length', () => {
    const short = published({ rankFor: 'halogens', top: 20 });
    expect(short.rows).toEqual(forHalogens.rows.slice(0, 20));
  });

  it('falls in probability with the rank, as its own experiment says', () => {
    const scores = forHalogens.rows.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(forHalogens.meta.calibration.runs).toBe(1);
  });

  it('gives any composition the rank that it has in the list', () => {
    const scorer = ListScorer.load(workspace.lists.artifact(forHalogens.meta.id, 'model'));
    for (const { formula, rank } of forHalogens.rows.slice(0, 100)) {
      const found = scorer.score(parseFormula(formula));
      if (!found.ok) throw new Error(formula);
      expect(Math.abs(found.estimatedRank - rank)).toBeLessThan(10 + 0.3 * rank);
    }
  });

  it('needs a source or a year that adds something', () => {
    for (const rankFor of ['nobody', 'after:1900', 'after:19'])
      expect(() => openListBuild(workspace.dir, { ...REQUEST, rankFor }, known)).toThrow(
        expect.objectContaining({ code: 'NOT_FOUND' }),
      );
    expect(rankForYear('after:2005')).toBe(2005);
    expect(rankForYear('2005')).toBeNull();
  });

  it('has the order of the models if the source adds too little to the space', () => {
    const space = { arity: 3, kind: 'ionic' } as const;
    const build = openListBuild(workspace.dir, { ...REQUEST, space, rankFor: 'halogens' }, known)!;
    expect(build.rankFor).toBeNull();
  });
});
