import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { KnownCompounds } from '../../../src/service/build/known-compounds.js';
import { openListBuild } from '../../../src/service/build/list-build.js';
import { publishList } from '../../../src/service/build/publish-list.js';
import { candidatesByAnion, countUnknownByAnion } from '../../../src/evaluation/count-unknown-by-anion.js';
import { silentControl } from '../../../src/run-control.js';
import type { SpaceChoice } from '../../../src/space/space-choice.js';
import { spaceName } from '../../../src/space/space-name.js';
import { emptyWorkspace, ingestFormulas, NOW } from '../../fixtures/workspace.js';

const TEXTBOOK = new URL('../../fixtures/textbook-compounds.csv', import.meta.url);
const formulas = readFileSync(TEXTBOOK, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  // Every sixteenth is enough, and quicker.
  .filter((_, index) => index % 16 === 0)
  .map((line) => line.split(',')[0]!);

const { workspace, remove } = emptyWorkspace();
afterAll(remove);
// The textbook has few compounds without an anion.
await ingestFormulas(workspace, 'textbook', [
  ...formulas,
  'NiTi',
  'FeTi',
  'CoTi',
  'NiZr',
  'FeAl',
  'CoAl',
  'Ni2Zr',
  'Fe2Zr',
]);
const known = new KnownCompounds(workspace);

const SPACES: readonly SpaceChoice[] = [
  { arity: 2, kind: 'ionic' },
  { arity: 3, kind: 'ionic' },
  { arity: 4, kind: 'ionic' },
  { arity: 2, kind: 'intermetallic' },
];

it.each(SPACES)(
  'the candidates of $arity elements, $kind, are counted once for builds, lists and evaluations',
  (space) => {
    const open = openListBuild(workspace.dir, { space, top: 5, models: ['popularity'] }, known)!;
    const summary = publishList(workspace, open, { control: silentControl, now: NOW });
    const list = workspace.lists.find(summary.list)!;
    expect(list.candidates).toBe(summary.candidates);
    expect(list.calibration.candidates).toBe(summary.candidates);
    const byAnion = countUnknownByAnion(open.space, candidatesByAnion(open.space), open.training.known, null);
    expect([...byAnion.values()].reduce((sum, each) => sum + each, 0)).toBe(summary.candidates);
    expect(summary.candidates).toBe(open.space.size.candidates - open.training.known.size);
    expect(summary.unscored).toBeUndefined();
  },
);

// Quaternary lists are made like ternary ones, and take longer.
describe.each(SPACES.filter(({ arity }) => arity < 4).map((space) => ({ space, name: spaceName(space) })))(
  'the length of a list, $name',
  ({ space }) => {
    const build = (top: number): { rows: unknown[]; calibration: unknown } => {
      const open = openListBuild(workspace.dir, { space, top, models: ['blend'] }, known)!;
      const { list } = publishList(workspace, open, { control: silentControl, now: NOW });
      const rows = [...workspace.lists.open(list).iterate()];
      return { rows, calibration: workspace.lists.find(list)!.calibration };
    };
    const long = build(150);

    it('only cuts: neither an order nor a score nor the calibration depends on it', () => {
      expect(long.rows.length).toBeGreaterThan(30);
      fc.assert(
        fc.property(fc.integer({ min: 1, max: long.rows.length }), (top) => {
          const short = build(top);
          expect(short.rows).toEqual(long.rows.slice(0, top));
          expect(short.calibration).toEqual(long.calibration);
        }),
        { numRuns: 1, examples: [[5]] },
      );
    });
  },
);
