import { describe, expect, it } from 'vitest';
import { evaluationOfList } from '../../../src/service/evaluate/evaluation-of-list.js';
import type { ListMetadata } from '../../../src/store/types.js';

const LIST = {
  arity: 3,
  kind: 'ionic',
  models: [{ name: 'tucker', parameters: {} }],
  dataFingerprint: 'now',
} as unknown as ListMetadata;
const SUMMARY = { savedAt: '2030-05-01T12:00:00.000Z', protocols: [], spaces: ['ternary-ionic'], models: ['tucker'] };

/** Chooses among evaluations, the newest (number 9) first, made from entries with these fingerprints. */
const choose = (...fingerprints: (string | null)[]) =>
  evaluationOfList(
    LIST,
    fingerprints.map((dataFingerprint, index) => ({ ...SUMMARY, id: 9 - index, dataFingerprint })),
  );

describe('the evaluation of a list', () => {
  it('is the newest made from the same known compounds, else the newest, and says which', () => {
    expect(choose('later', 'now', 'now')).toMatchObject({ id: 8, sameData: true });
    expect(choose('later', null)).toMatchObject({ id: 9, sameData: false });
    expect(choose()).toBeNull();
  });

  it('is one that was asked for before what the list found out about itself, but of the same compounds first', () => {
    const own = { ...SUMMARY, id: 9, dataFingerprint: 'now', protocols: ['calibration' as const] };
    const asked = { ...SUMMARY, id: 8, dataFingerprint: 'now', protocols: ['kfold' as const] };
    expect(evaluationOfList(LIST, [own, asked])).toMatchObject({ id: 8 });
    expect(evaluationOfList(LIST, [own, { ...asked, dataFingerprint: 'before' }])).toMatchObject({ id: 9 });
  });

  it('covers its space and the model that ranks it', () => {
    const others = [
      { ...SUMMARY, id: 3, dataFingerprint: 'now', spaces: ['binary-ionic', 'ternary-intermetallic'] },
      { ...SUMMARY, id: 2, dataFingerprint: 'now', models: ['popularity'] },
    ];
    expect(evaluationOfList(LIST, others)).toBeNull();
    expect(evaluationOfList({ ...LIST, kind: 'intermetallic' }, others)).toMatchObject({ id: 3 });
  });
});
