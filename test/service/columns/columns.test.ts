import { describe, expect, it } from 'vitest';
import { IncognitaError } from '../../../src/errors.js';
import { silentControl } from '../../../src/run-control.js';
import { computeColumns } from '../../../src/service/columns/compute-columns.js';
import { exportList } from '../../../src/service/rows/export-list.js';
import { listProvenance } from '../../../src/service/rows/list-provenance.js';
import { Service } from '../../../src/service/service.js';
import type { ColumnSetKey } from '../../../src/store/column-store.js';
import { NOW, publishRows, sampleRows } from '../../store/sample-list.js';
import { temporaryWorkspace } from '../../store/temporary-workspace.js';

const now = () => NOW;

function sample(count = 250) {
  const workspace = temporaryWorkspace();
  const list = publishRows(workspace, sampleRows(count));
  return { workspace, list, service: new Service(workspace) };
}

/** A column of numbers for the first rows: rank modulo 7, unknown for every fifth. */
const key = (list: string, input = 'one'): ColumnSetKey => ({
  list,
  name: 'test',
  input,
  settings: {},
  columns: [{ name: 'remainder', type: 'number', unit: '' }],
});
const valueOf = (rank: number): number | null => (rank % 5 === 0 ? null : rank % 7);
const values = (from: number, to: number) => [
  Array.from({ length: to - from }, (_, index) => valueOf(from + index + 1)),
];

describe('computed columns', () => {
  it('are in the rows that they were computed for, for any pieces', () => {
    const { workspace, list, service } = sample();
    workspace.columns.append(key(list.id), 0, values(0, 60), NOW);
    workspace.columns.append(key(list.id), 60, values(60, 100), NOW);
    const rows = [...service.rows(list.id)];
    expect(
      rows.map(({ rank, columns }) => columns?.['remainder'] === (rank <= 100 ? valueOf(rank) : undefined)),
    ).toEqual(rows.map(() => true));
  });

  it('filter and sort, and say how many rows they were not computed for', () => {
    const { workspace, list, service } = sample();
    expect(() => service.browse(list.id, { where: ['remainder>3'] })).toThrow('No column "remainder" was computed');
    workspace.columns.append(key(list.id), 0, values(0, 100), NOW);
    const ranks = Array.from({ length: 100 }, (_, index) => index + 1);
    const page = service.browse(list.id, { where: ['remainder>3'], limit: 1000 });
    expect(page.rows.map(({ rank }) => rank)).toEqual(ranks.filter((rank) => (valueOf(rank) ?? 0) > 3));
    expect(page).toMatchObject({ total: page.rows.length, uncomputed: 150 });
    const not = service.browse(list.id, { where: ['!remainder>3'], limit: 1000 });
    expect(not.total + page.total).toBe(100);
    const sorted: (number | null | undefined)[] = [];
    let cursor: string | undefined;
    do {
      const each = service.browse(list.id, { sort: '-remainder', limit: 17, ...(cursor && { cursor }) });
      expect(each.uncomputed).toBe(150);
      sorted.push(...each.rows.map(({ columns }) => columns?.['remainder'] as number | null | undefined));
      cursor = each.next ?? undefined;
    } while (cursor);
    const known = sorted.slice(0, 80) as number[];
    expect(known).toEqual([...known].sort((a, b) => b - a));
    expect(sorted.slice(80)).toEqual([...Array<null>(20).fill(null), ...Array<undefined>(150).fill(undefined)]);
  });

  it('of another input replace those of the first', () => {
    const { workspace, list, service } = sample();
    workspace.columns.append(key(list.id), 0, values(0, 100), NOW);
    expect(service.browse(list.id, { where: ['remainder<9'] }).total).toBe(80);
    expect(() => workspace.columns.append(key(list.id, 'two'), 100, values(100, 110), NOW)).toThrow('0 rows');
    workspace.columns.append(key(list.id, 'two'), 0, values(0, 10), new Date(NOW.getTime() + 1));
    expect(service.browse(list.id, { where: ['remainder<9'] }).total).toBe(8);
    workspace.lists.remove(list.id, NOW);
    expect(workspace.columns.sets(list.id)).toEqual([]);
  });

  it('are computed best rows first, and gone on with', () => {
    const { workspace, list, service } = sample();
    const stop = { progress: () => {}, throwIfCancelled: stopAfter(120) };
    const compute = (top: number, control = silentControl) =>
      computeColumns(workspace, list.id, { names: ['novelty', 'solid-solution'], top }, control, now);
    expect(() => compute(250, stop)).toThrow('stopped');
    expect(service.columns(list.id).sets).toMatchObject([{ name: 'novelty', computed: 100, current: true }]);
    expect(compute(150)).toMatchObject([
      { name: 'novelty', computed: 150 },
      { name: 'solid-solution', computed: 150 },
    ]);
    // Nothing is known here, so nothing is near and nothing a solid solution.
    const [first] = service.browse(list.id, { limit: 1 }).rows;
    expect(first!.columns).toEqual({
      novelty: null,
      novelty_nearest: null,
      solid_solution: false,
      solid_solution_of: null,
    });
  });

  it('leave with exports, which name the version of the input', () => {
    const { workspace, list, service } = sample();
    workspace.columns.append(key(list.id), 0, values(0, 2), NOW);
    const { sets } = service.columns(list.id);
    const computed = sets.flatMap(({ columns }) => columns);
    const csv = [...exportList(service.rows(list.id), list.models, { format: 'csv', computed })].join('').split('\n');
    expect(csv[0]).toMatch(/,raw_popularity,remainder$/);
    expect(csv[1]).toMatch(/,1$/);
    expect(csv[3]).toMatch(/,$/);
    const [line] = [...exportList(service.rows(list.id), list.models, { format: 'jsonl', computed })]
      .join('')
      .split('\n');
    expect(JSON.parse(line!)).toMatchObject({ rank: 1, columns: { remainder: 1 } });
    expect(listProvenance(list, { filter: {} }, sets)['computed_columns']).toBe(
      `remainder (test: input one, first 2 rows, ${NOW.toISOString()})`,
    );
  });

  it('that nobody can compute are refused', () => {
    const { workspace, list } = sample(10);
    const compute = (name: string) => () =>
      computeColumns(workspace, list.id, { names: [name], top: 5 }, silentControl, now);
    expect(compute('stabilty')).toThrow(IncognitaError);
    expect(compute('made-from')).toThrow('--shelf');
  });
});

function stopAfter(calls: number): () => void {
  let left = calls;
  return () => {
    if (left-- === 0) throw new Error('stopped');
  };
}
