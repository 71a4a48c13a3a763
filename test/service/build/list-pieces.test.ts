import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Calibration } from '../../../src/calibration/calibration.js';
import { publishList } from '../../../src/service/build/publish-list.js';
import { evaluationOfList } from '../../../src/service/evaluate/evaluation-of-list.js';
import { KnownCompounds } from '../../../src/service/build/known-compounds.js';
import { openListBuild, type ListBuild } from '../../../src/service/build/list-build.js';
import { pieceName, type ListPiece } from '../../../src/service/build/list-piece.js';
import { computePiece } from '../../../src/service/build/list-pieces.js';
import { silentControl } from '../../../src/run-control.js';
import { emptyWorkspace, ingestFormulas, NOW } from '../../fixtures/workspace.js';

// Pieces are the same for every model; this one is quick.
const REQUEST = { space: { arity: 3, kind: 'ionic' }, top: 200, models: ['tucker'] } as const;

const TEXTBOOK = new URL('../../fixtures/textbook-compounds.csv', import.meta.url);
const formulas = readFileSync(TEXTBOOK, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  // Every second is enough, and quicker.
  .filter((_, index) => index % 2 === 0);

const { workspace, remove } = emptyWorkspace();
afterAll(remove);
await ingestFormulas(
  workspace,
  'textbook',
  formulas.map((line) => line.split(',')[0]!),
);
const open = (): ListBuild => openListBuild(workspace.dir, REQUEST, new KnownCompounds(workspace))!;

describe('the pieces of a list', () => {
  // Each piece is computed once; the tests put back those that they do not ask about, since experiments take longest.
  const pieces: ListPiece[] = [
    { kind: 'ranking', slices: 1 },
    ...[0, 1, 2].map((number) => ({ kind: 'experiment', number }) as const),
  ];
  const file = (piece: ListPiece): string => join(open().work.path, pieceName(piece));
  for (const piece of pieces) computePiece(open(), piece, silentControl);
  const work = new Map(
    open()
      .work.names()
      .map((name) => [name, readFileSync(join(open().work.path, name))]),
  );
  const putBack = (beginning = ''): void => {
    for (const [name, bytes] of work) if (name.startsWith(beginning)) open().work.write(name, bytes);
  };
  const inodes = (): number[] => pieces.map((piece) => statSync(file(piece)).ino);
  const before = inodes();
  for (const piece of pieces) computePiece(open(), piece, silentControl);
  const after = inodes();
  const whole = publishList(workspace, open(), { control: silentControl, now: NOW });
  const checksum = (list: string): string => workspace.lists.find(list)!.checksum;

  it('leave the experiments behind as the evaluation of the list', () => {
    const list = workspace.lists.find(whole.list)!;
    const evaluation = evaluationOfList(list, workspace.evaluations.all())!;
    expect(evaluation.sameData).toBe(true);
    const [arity] = workspace.evaluations.byId(evaluation.id)!.report.arities;
    const calibration = list.calibration as Calibration;
    expect(arity).toMatchObject({ protocol: 'calibration', arity: 3, kind: 'ionic', folds: calibration.runs });
    expect(arity!.heldOut.inSpace).toBeCloseTo(calibration.heldOut, 10);
    const [model] = arity!.models;
    expect(model!.model).toBe('tucker');
    // The same hits as those that the calibration counted.
    const both = model!.curve.flatMap(({ n, hits }) => {
      const point = calibration.curve.find((each) => each.n === n);
      return point ? [[hits, point.hits]] : [];
    });
    expect(both.length).toBeGreaterThan(3);
    for (const [hits, calibrated] of both) expect(hits).toBeCloseTo(calibrated!, 10);
    expect(both.at(-1)![0]).toBeGreaterThan(1);
    expect(model!.calibration!.rows).toBeGreaterThan(100);
  });

  it('are not made again if they were saved, so that a killed build goes on', () => {
    expect(after).toEqual(before);
    // What was saved is what is published.
    putBack();
    const [, , second] = pieces;
    const kept = JSON.parse(readFileSync(file(second!), 'utf8')) as { heldOut: number };
    open().work.write(pieceName(second!), new TextEncoder().encode(JSON.stringify({ ...kept, heldOut: 90_000 })));
    const { list } = publishList(workspace, open(), { control: silentControl, now: NOW });
    expect((workspace.lists.find(list)!.calibration as { heldOut: number }).heldOut).toBeGreaterThan(30_000);
  });

  it('make the same list from any number of slices, and leave nothing behind', () => {
    putBack('experiment-');
    const { list } = publishList(workspace, open(), { slices: 3, control: silentControl, now: NOW });
    expect(checksum(list)).toBe(checksum(whole.list));
    expect(open().work.names()).toEqual([]);
  });

  it('are separate for other requests', () => {
    const other = openListBuild(workspace.dir, { ...REQUEST, top: 100 }, new KnownCompounds(workspace))!;
    expect(other.work.path).not.toBe(open().work.path);
    expect(openListBuild(workspace.dir, { ...REQUEST, seed: 2 }, new KnownCompounds(workspace))!.work.path).not.toBe(
      open().work.path,
    );
  });
});
