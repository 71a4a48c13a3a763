import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../src/chemistry/formula/formula.js';
import { evaluateAllKinds } from '../../src/evaluation/evaluate-all-kinds.js';
import { planSplits } from '../../src/evaluation/plan-splits.js';
import { defaultSpace } from '../../src/space/default-space.js';

const KNOWN = ['NaCl', 'KCl', 'LiF', 'MgO', 'CaO', 'CaS', 'FeS', 'FeS2', 'Na2O2', 'K2O2', 'BaO2', 'NiTi', 'Fe3O4'].map(
  parseFormula,
);
/** NaF and SrO are ionic, MnS2 has bonded anions, CaO is known, KI is neutral, NaXe is in no space. */
const files = [
  { name: 'a.csv', compositions: ['NaF', 'MnS2', 'CaO', 'KI'].map(parseFormula) },
  { name: 'b.csv', compositions: ['SrO', 'NaF', 'NaXe'].map(parseFormula) },
];
const heldOut = files.flatMap(({ compositions }) => compositions);
const protocols = [{ name: 'holdout', heldOut, files, neutral: [parseFormula('KI')] }] as const;
const options = { known: KNOWN, protocols, folds: 5, systems: 20, seed: 1 };

const spaces = (['ionic', 'polyanionic'] as const).map((kind) => {
  // Of the hidden compounds the space knows the ions, as it would if more compounds were known.
  const space = defaultSpace(2, kind, [...KNOWN, ...['NaF', 'SrO', 'MnS2', 'KI'].map(parseFormula)]);
  return { space, split: planSplits(space, options)[0]! };
});
const row = (formula: string, anion: string, rankBlend: number) => {
  return { formula, anion, charge: 1, system: `${formula} system`, type: 'AB', score: 0.2, rankBlend };
};
const list = {
  id: 'binary-all-v1',
  rows: [row('IK', 'I', 1), row('FNa', 'F', 4), row('BrNa', 'Br', 2), row('MnS2', 'S', 3)],
};

const [evaluation, ...others] = evaluateAllKinds({
  arity: 2,
  spaces,
  protocols: ['second-database', 'holdout'],
  list,
  count: 10_000,
  seed: 1,
});

describe('the evaluation of a list of all kinds', () => {
  it('counts what can be found in the space of any kind, once, and what the list finds of it', () => {
    expect(others).toEqual([]);
    expect(evaluation).toMatchObject({
      protocol: 'holdout',
      kind: 'all',
      folds: 1,
      heldOut: { given: 6, unknown: 4, inSpace: 3 },
      models: [{ model: 'binary-all-v1' }, { model: 'binary-all-v1 rank_blend' }],
      published: { rows: 3, hits: 2 },
    });
    expect(evaluation!.models.map(({ hitsAt }) => hitsAt[0]!.hits)).toEqual([2, 2]);
  });

  it('counts each file by itself', () => {
    expect(evaluation!.models[0]!.files!.map(({ file, heldOut, hitsAt }) => [file, heldOut, hitsAt[0]!.hits])).toEqual([
      ['a.csv', 2, 2],
      ['b.csv', 2, 1],
    ]);
  });

  it('has the candidates of its spaces together', () => {
    const open = spaces.map(({ space, split }) => {
      const known = new Set(split.compounds.flatMap(({ cells }) => cells));
      return space.size.candidates - known.size;
    });
    expect(evaluation!.candidates).toBe(open[0]! + open[1]!);
    expect(evaluation!.baseRate).toBeCloseTo(3 / (open[0]! + open[1]!), 12);
  });
});
