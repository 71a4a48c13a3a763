import { combineCalibrations, type CombinedRow } from '../../calibration/combine-calibrations.js';
import { evaluateTogether } from '../../evaluation/evaluate-together.js';
import { COMPARED_ROWS } from '../../evaluation/shares-that-stay.js';
import { EXPERIMENTS_ARTIFACT, readExperiments } from '../../evaluation/saved-experiments.js';
import type { ListRow } from '../../rows/list-row.js';
import type { RunControl } from '../../run-control.js';
import type { Scope } from '../../space/space-choice.js';
import type { SpaceSize } from '../../space/space-size.js';
import type { ListDescription, ListMetadata } from '../../store/types.js';
import type { Workspace } from '../../store/workspace.js';
import { version } from '../../version.js';
import { hasExperiments } from '../evaluate/has-experiments.js';
import { mergeRows } from './merge-rows.js';
import { keepOwnEvaluation } from './own-evaluation.js';
import type { BuildSummary } from './publish-list.js';
import { ranksBefore } from './ranks-before.js';

interface AllKindsOptions {
  /** Rows at the most. */
  readonly top: number;
  /** Whether compounds with hydrogen are in it, if there is a list of them. By default as in the current list of all kinds, and not in the first one. */
  readonly scope?: Scope | undefined;
  readonly control: RunControl;
  readonly now: Date;
}

/**
 * Publishes the one ranked answer of a number of elements: the rows of the current lists of all kinds by their calibrated scores, equal scores by rank in
 * their own list, then by formula. A composition that is in several lists is there once, with its best score. Null if there are fewer than two kinds, of which
 * the only one is the answer. Lists of other known compounds than the newest one are left out.
 */
export function publishAllKinds(
  workspace: Workspace,
  arity: number,
  { top, scope = scopeBefore(workspace, arity), control, now }: AllKindsOptions,
): BuildSummary | null {
  const lists = listsOfKinds(workspace, arity, scope);
  if (lists.length < 2) return null;
  const readRows = (): Iterable<ListRow>[] => lists.map(({ id }) => workspace.lists.open(id).iterate());
  control.progress('putting the kinds together', 0, lists.length);
  const before = ranksBefore(readRows());
  control.throwIfCancelled();
  const rows = lists.reduce((sum, list) => sum + list.rows, 0);
  const models = sharedModels(lists);
  const writer = workspace.lists.begin(arity, 'all');
  try {
    const seen = new Set<string>();
    const published: CombinedRow[] = [];
    for (const { row: ranked, list } of mergeRows(readRows())) {
      if (seen.size >= top) break;
      const { rank: _, raw, ...row } = ranked;
      if (seen.has(row.formula)) continue;
      seen.add(row.formula);
      const { score } = row;
      published.push({ score, low: row.scoreLow ?? score, high: row.scoreHigh ?? score, list });
      writer.append({
        ...row,
        rankBlend: before.get(row.formula)!,
        raw: Object.fromEntries(models.map((name) => [name, raw[name]!])),
      });
      if (seen.size % 1000 === 0) {
        control.throwIfCancelled();
        control.progress('writing the list', seen.size, Math.min(top, rows));
      }
    }
    const {
      id,
      kind,
      space,
      candidates,
      known,
      timings,
      rows: count,
    } = writer.publish({ ...describe(lists, models, published), scope }, now);
    const list = [...seen].slice(0, Math.max(...COMPARED_ROWS));
    evaluateOwn(workspace, lists, { arity, order: published.map(({ list: own }) => own), list, now });
    const { cells } = space;
    return { arity, kind, cells, candidates, known: known.inSpace, ...timings, rows: count, list: id, search: [] };
  } finally {
    writer.abort();
  }
}

function scopeBefore(workspace: Workspace, arity: number): Scope {
  const before = workspace.lists.current().find((list) => list.arity === arity && list.kind === 'all');
  return before?.scope ?? 'no-hydrogen';
}

/** The current lists of single kinds, made from the known compounds of the newest one. */
function listsOfKinds(workspace: Workspace, arity: number, scope: Scope): ListMetadata[] {
  const lists = workspace.lists
    .current()
    .filter(
      (list) =>
        list.arity === arity &&
        list.kind !== 'all' &&
        (scope === 'hydrogen' || list.kind !== 'hydrogen') &&
        workspace.lists.isReadable(list.id),
    );
  const newest = lists.reduce<ListMetadata | undefined>(
    (found, list) => (found && found.publishedAt >= list.publishedAt ? found : list),
    undefined,
  );
  return lists.filter(
    ({ dataFingerprint, knownBy }) => dataFingerprint === newest?.dataFingerprint && knownBy === newest?.knownBy,
  );
}

/** What the experiments of the lists say of the list that was put together; nothing if a list of an earlier version has none. */
function evaluateOwn(
  workspace: Workspace,
  lists: readonly ListMetadata[],
  {
    arity,
    order,
    list,
    now,
  }: {
    readonly arity: number;
    readonly order: readonly number[];
    readonly list: readonly string[];
    readonly now: Date;
  },
): void {
  const { dataFingerprint: fingerprint, seed, models } = lists[0]!;
  if (fingerprint === undefined || lists.some((list) => !hasExperiments(list))) return;
  const parts = lists.map(({ id }) => readExperiments(workspace.lists.artifact(id, EXPERIMENTS_ARTIFACT)));
  const figures = evaluateTogether({ arity, parts, order, list, model: models[0]!.name, seed });
  if (figures) keepOwnEvaluation(workspace, figures, { seed, fingerprint, now });
}

/** The models whose raw scores all rows have. */
function sharedModels(lists: readonly ListMetadata[]): string[] {
  const [first, ...others] = lists.map(({ models }) => models.map(({ name }) => name));
  return first!.filter((name) => others.every((names) => names.includes(name)));
}

function describe(
  lists: readonly ListMetadata[],
  models: readonly string[],
  rows: readonly CombinedRow[],
): ListDescription {
  const first = lists[0]!;
  const sum = (of: (list: ListMetadata) => number): number => lists.reduce((total, list) => total + of(list), 0);
  const ordered = lists.flatMap(({ rankFor }) => rankFor ?? []);
  const space: SpaceSize = {
    cations: Math.max(...lists.map((list) => list.space.cations)),
    anions: Math.max(...lists.map((list) => list.space.anions)),
    ratios: Math.max(...lists.map((list) => list.space.ratios)),
    maxAmount: Math.max(...lists.map((list) => list.space.maxAmount)),
    cells: sum((list) => list.space.cells),
    candidates: sum((list) => list.space.candidates),
  };
  return {
    arity: first.arity,
    kind: 'all',
    ...(first.dataFingerprint !== undefined && { dataFingerprint: first.dataFingerprint }),
    codeVersion: version,
    seed: first.seed,
    models: models.map((name) => ({ name, parameters: {} })),
    sources: first.sources,
    ...(first.knownBy !== undefined && { knownBy: first.knownBy }),
    ...(ordered.length > 0 && {
      rankFor: {
        name: ordered[0]!.name,
        compounds: ordered.reduce((total, { compounds }) => total + compounds, 0),
      },
    }),
    space,
    candidates: sum((list) => list.candidates),
    known: { ...first.known, inSpace: sum((list) => list.known.inSpace) },
    calibration: combineCalibrations(
      lists.map((list) => list.calibration),
      rows,
    ),
    parts: lists.map(({ id, kind }, list) => ({
      list: id,
      kind,
      rows: rows.filter((row) => row.list === list).length,
    })),
    timings: {
      fitSeconds: sum((list) => list.timings.fitSeconds),
      rankSeconds: sum((list) => list.timings.rankSeconds),
    },
  };
}
