import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseFormula } from '../../../src/chemistry/formula/formula.js';
import { ScorerCache } from '../../../src/service/scores/scorer-cache.js';
import { SharedModels, type SharedModel } from '../../../src/service/scores/shared-models.js';
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
  const fresh = first.takeUsed();
  expect(fresh).toMatchObject([{ space: 'ternary-ionic', list: list.id }]);
  const { bytes } = fresh[0]!;
  const hash = (): string => createHash('sha256').update(Buffer.from(bytes)).digest('hex');
  const before = hash();
  second.keep(fresh);
  expect(scoresFrom(second)).toEqual(alone);
  expect([first.takeUsed(), second.takeUsed()]).toEqual([[], fresh]);
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

it('make room for others if they were not used for long', () => {
  const shared = new SharedModels();
  const size = 50 * 1024 * 1024;
  const model = (space: string) => ({ space, list: `${space}-v1`, bytes: new SharedArrayBuffer(size) });
  const [a, b, c] = ['a', 'b', 'c'].map(model) as [SharedModel, SharedModel, SharedModel];
  shared.keep([a, b]);
  expect(shared.all()).toEqual([a, b]);
  shared.keep([a]);
  shared.keep([c]);
  expect(shared.all()).toEqual([a, c]);
  const thread = new SharedModels();
  const scorers = new ScorerCache(test.workspace);
  scorers.readFrom(thread);
  const list = test.workspace.lists.resolve('ternary');
  const loaded = scorers.get(list);
  expect(scorers.get(list)).toBe(loaded);
  thread.replace([a]);
  scorers.readFrom(thread);
  expect(scorers.get(list)).not.toBe(loaded);
});
