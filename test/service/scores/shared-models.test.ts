import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseFormula } from '../../../src/chemistry/formula/formula.js';
import { ScorerCache } from '../../../src/service/scores/scorer-cache.js';
import { SharedModels } from '../../../src/service/scores/shared-models.js';
import { textbookWorkspace, type TestWorkspace } from '../../fixtures/workspace.js';

let test: TestWorkspace;
beforeAll(async () => {
  test = await textbookWorkspace();
});
afterAll(() => test.remove());

const read = (): never => expect.unreachable();

const formulas = ['BaTiO3', 'SrZrO3', 'NaCl2', 'LaAlO3'];

it('are read from one buffer by all threads, which score as without it and write nothing to it', () => {
  const list = test.workspace.lists.resolve('ternary');
  const [first, second] = [new SharedModels(), new SharedModels()];
  const scoresFrom = (shared?: SharedModels): unknown => {
    const scorers = new ScorerCache(test.workspace);
    if (shared) scorers.readFrom(shared);
    return formulas.map((formula) => scorers.get(list).score(parseFormula(formula)));
  };
  const alone = scoresFrom();
  expect(scoresFrom(first)).toEqual(alone);
  const fresh = first.takeFresh();
  expect(fresh).toMatchObject([{ space: 'ternary-ionic', list: list.id }]);
  const { bytes } = fresh[0]!;
  const hash = (): string => createHash('sha256').update(Buffer.from(bytes)).digest('hex');
  const before = hash();
  second.keep(fresh);
  expect(scoresFrom(second)).toEqual(alone);
  expect([first.takeFresh(), second.takeFresh()]).toEqual([[], []]);
  const space = { space: 'ternary-ionic', list: list.id };
  expect([first, second].map((shared) => shared.get(space, read).buffer)).toEqual([bytes, bytes]);
  expect(second.get(space, read).buffer).toBe(bytes);
  expect(hash()).toBe(before);
});

it('are those of the list that was asked for last in its space', () => {
  const shared = new SharedModels();
  const bytes = (list: string): number[] => [
    ...shared.get({ space: 'ternary-ionic', list }, () => Uint8Array.of(list.length)),
  ];
  expect([bytes('ternary-ionic-v1'), bytes('ternary-ionic-v10'), bytes('ternary-ionic-v1')]).toEqual([
    [16],
    [17],
    [16],
  ]);
  expect(shared.all()).toMatchObject([{ list: 'ternary-ionic-v1' }]);
});
