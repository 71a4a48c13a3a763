import type { JobRunner, TaskReference } from '../jobs/job-runner.js';
import { runTogether } from '../jobs/run-together.js';
import { buildRunner } from './build-runner.js';
import type { BuildSummary } from '../service/build/publish-list.js';
import { planPieces, STEPS, type ListPiece } from '../service/build/list-piece.js';
import { piecesOfShard, type Shard } from '../service/build/saved-work.js';
import type { ShardedList } from '../service/build/shards.js';
import type { SpaceKind } from '../space/space-definition.js';
import { DEFAULT_SPACES, relativeEffort, type Scope, type SpaceChoice } from '../space/space-choice.js';
import { spaceName } from '../space/space-name.js';
import { buildThreads, type BuildResources } from '../service/build/build-threads.js';
import { allKindsTask, pieceTask, planTask, publishTask, wholeTask } from './build-task-reference.js';
import type { BuildTaskInput } from './build-task.js';

/** Who waits for builds: stops them, and hears how far they are. */
export interface BuildWatch {
  /** Stops the builds. */
  readonly signal: AbortSignal;
  /** Receives how far each stage of each piece is. Nobody hears it by default. */
  readonly onStage?: (stage: string, done: number, total: number) => void;
  /** Receives how much of the whole work is done. */
  readonly onShare: (done: number, total: number) => void;
}

interface RunBuildsOptions extends Omit<BuildTaskInput, 'space'>, BuildResources, BuildWatch {
  /** Default DEFAULT_SPACES. */
  readonly spaces?: readonly SpaceChoice[];
  /** Whether the lists of all kinds have compounds with hydrogen; by default as the current ones. */
  readonly scope?: Scope | undefined;
  /** Asked once a list is published: whether the list of all kinds of that number of elements is made, too. By default with the last kind. */
  readonly together?: (arity: number) => boolean;
  /** Whether a thread makes the whole of a list. By default if there are LISTS_PER_THREAD lists for each, since then none waits for long at the end. */
  readonly wholeLists?: boolean;
  /** Where the pieces are computed; by default where the rest is. */
  readonly engine?: JobRunner;
  /** Where the rest runs, such as what writes to the database; left open. By default a pool of threads for these builds alone. */
  readonly runner?: JobRunner;
}

/** How long the steps of one list take, one against the other. The slowest lists are begun first, so that none is left for the end. */
const STEP_EFFORT = { ranking: 3, slice: 3, experiment: 1.5, publish: 2 } as const;

/** What a list takes of these, as long as it is not known how many experiments it has. */
const USUAL_EFFORT = STEP_EFFORT.ranking + 3 * STEP_EFFORT.experiment + STEP_EFFORT.publish;

/**
 * Lists that are worked on at a time, besides one for each thread: enough that no thread waits while another one publishes, and no more,
 * because each thread holds what it placed in the spaces of the lists that it works on.
 */
const LISTS_AHEAD = 1;

/** With so many lists for each thread, every thread makes whole lists: less work and less memory than if their pieces are shared out. */
const LISTS_PER_THREAD = 3;

/** One of several builds of lists that go on side by side. */
interface BuildFlow {
  readonly input: BuildTaskInput;
  /** Does a piece of the list's work. */
  piece(piece: ListPiece): Promise<void>;
  /** Publishes the list; undefined slices are one. */
  publish(slices?: number): Promise<BuildSummary | null>;
  /** Does all of that on one thread; null if there is nothing to list. */
  whole(): Promise<BuildSummary | null>;
  /** How many experiments the list needs; null if there is nothing to list. */
  plan(): Promise<number | null>;
  /** Publishes the list of all kinds of this number of elements; null if there are fewer than two kinds. */
  publishTogether(): Promise<BuildSummary | null>;
  /** Says which pieces are to come, for the estimate of the remaining time. */
  expect(pieces: readonly ListPiece[], publish: boolean): void;
}

/** Builds a list for each space, their pieces several at a time on other threads. In the order of the spaces, then those of all kinds. */
export function runBuilds(options: RunBuildsOptions): Promise<BuildSummary[]> {
  return onThreads(options, (runner) => buildLists({ ...options, runner }));
}

/** The options of builds with the pool that they run on. */
type RunnerOptions = RunBuildsOptions & { readonly runner: JobRunner };

/** Calls `work` with the pool of the options, or with one of its own: to start threads takes longer than a small build does. */
async function onThreads<T>(
  { runner, threads, memory, top }: RunBuildsOptions,
  work: (runner: JobRunner) => Promise<T>,
): Promise<T> {
  if (runner) return work(runner);
  const own = buildRunner({ threads: buildThreads({ threads, memory }, top) });
  try {
    return await work(own);
  } finally {
    await own.close();
  }
}

async function buildLists({ together, wholeLists, ...options }: RunnerOptions): Promise<BuildSummary[]> {
  const { spaces = DEFAULT_SPACES } = options;
  const left = spaces.map(({ arity }) => arity);
  const isTime = together ?? ((arity: number) => !left.includes(arity));
  const published = new Set<number>();
  const ofAllKinds = new Map<number, BuildSummary>();
  const threads = buildThreads(options, options.top);
  const whole = !options.engine && (wholeLists ?? spaces.length >= LISTS_PER_THREAD * threads);
  const built = await runFlows({ ...options, atATime: whole ? threads : undefined }, async (flow) => {
    const { arity } = flow.input.space;
    const list = await (whole ? flow.whole() : buildList(flow));
    left.splice(left.indexOf(arity), 1);
    if (list) published.add(arity);
    const all = published.has(arity) && isTime(arity) ? await flow.publishTogether() : null;
    if (all) ofAllKinds.set(arity, all);
    return list;
  });
  const lists = built.filter((each) => each !== null);
  return [...lists, ...[...new Set(spaces.map(({ arity }) => arity))].flatMap((arity) => ofAllKinds.get(arity) ?? [])];
}

async function buildList(flow: BuildFlow): Promise<BuildSummary | null> {
  const experiments = await flow.plan();
  if (experiments === null) return null;
  const pieces = planPieces(experiments);
  flow.expect(pieces, true);
  await Promise.all(pieces.map((piece) => flow.piece(piece)));
  return flow.publish();
}

/** What a shard did for one list. */
export interface ShardSummary {
  readonly arity: number;
  readonly kind: SpaceKind;
  readonly shard: number;
  readonly shards: number;
  readonly pieces: number;
}

/** Does a shard's pieces of the work for each list, publishes nothing, and only reads the database. */
export function runShard(shard: Shard, options: RunBuildsOptions): Promise<ShardSummary[]> {
  return onThreads(options, (runner) => computeShard(shard, { ...options, runner }));
}

async function computeShard(shard: Shard, options: RunnerOptions): Promise<ShardSummary[]> {
  const done = await runFlows(options, async (flow) => {
    const experiments = await flow.plan();
    if (experiments === null) return null;
    const pieces = piecesOfShard(shard, experiments);
    flow.expect(pieces, false);
    await Promise.all(pieces.map((piece) => flow.piece(piece)));
    const { arity, kind } = flow.input.space;
    return { arity, kind, shard: shard.number, shards: shard.of, pieces: pieces.length };
  });
  return done.filter((each) => each !== null);
}

/** Publishes the lists whose shards are all done, and the lists of all kinds of their numbers of elements. */
export function runMerge(workspace: string, lists: readonly ShardedList[], watch: BuildWatch): Promise<BuildSummary[]> {
  const top = Math.max(0, ...lists.map(({ request }) => request.top));
  return onThreads({ ...watch, workspace, top }, (runner) => mergeLists(lists, { ...watch, workspace, top, runner }));
}

async function mergeLists(lists: readonly ShardedList[], options: RunnerOptions): Promise<BuildSummary[]> {
  const merged: BuildSummary[] = [];
  for (const { request, shards } of lists) {
    const { space, ...rest } = request;
    const [summary] = await runFlows({ ...options, ...rest, spaces: [space] }, async (flow) => {
      flow.expect([], true);
      return flow.publish(shards);
    });
    if (summary) merged.push(summary);
  }
  const hasHydrogen = merged.some(({ kind }) => kind === 'hydrogen');
  const scope: Scope = hasHydrogen ? 'hydrogen' : 'no-hydrogen';
  const published = lists
    .map(({ request }) => request.space)
    .filter(({ arity }) => merged.some((list) => list.arity === arity));
  const spaces = [...new Map(published.map((space) => [space.arity, space])).values()];
  const together = await runFlows({ ...options, scope, spaces }, (flow) => flow.publishTogether());
  return [...merged, ...together.filter((each) => each !== null)];
}

/** Runs a flow for each space, with an estimate of the remaining time. */
async function runFlows<T>(
  {
    spaces = DEFAULT_SPACES,
    threads,
    memory,
    engine,
    runner,
    signal: stop,
    onStage,
    onShare,
    scope,
    atATime,
    ...rest
  }: Omit<RunnerOptions, 'together' | 'wholeLists'> & { readonly atATime?: number | undefined },
  flow: (build: BuildFlow) => Promise<T>,
): Promise<T[]> {
  const most = atATime ?? (engine ? spaces.length : buildThreads({ threads, memory }, rest.top) + LISTS_AHEAD);
  const order = [...spaces].sort((a, b) => relativeEffort(b) - relativeEffort(a));
  const all = { done: 0, total: order.reduce((sum, space) => sum + relativeEffort(space) * USUAL_EFFORT, 0) };
  const advance = (effort: number): void => {
    all.done += effort;
    onShare(all.done, all.total);
  };
  const start = (space: SpaceChoice) => (signal: AbortSignal) => {
    let input: BuildTaskInput = { ...rest, space };
    const name = spaceName(space);
    const runOn = <Input, Output>(
      on: JobRunner,
      task: TaskReference<Input, Output>,
      given: Input,
      step = name,
    ): Promise<Output> =>
      on.run(task, given, {
        signal,
        ...(onStage && { onProgress: (stage, done, total) => onStage(`${step}: ${stage}`, done, total) }),
      });
    const effort = (step: keyof typeof STEP_EFFORT): number => relativeEffort(space) * STEP_EFFORT[step];
    const expect = (pieces: readonly ListPiece[], publish: boolean): void => {
      all.total -= relativeEffort(space) * USUAL_EFFORT;
      for (const { kind } of pieces) all.total += effort(kind);
      if (publish) all.total += effort('publish');
      advance(0);
    };
    return flow({
      input,
      plan: async () => {
        const plan = await runOn(runner, planTask, input);
        if (plan) input = { ...input, fingerprint: plan.fingerprint };
        else all.total -= relativeEffort(space) * USUAL_EFFORT;
        return plan?.experiments ?? null;
      },
      expect,
      piece: async (piece) => {
        await runOn(engine ?? runner, pieceTask, { ...input, piece }, `${name}, ${pieceTitle(piece)}`);
        advance(effort(piece.kind));
      },
      whole: async () => {
        let published: number | undefined;
        const summary = await runner.run(wholeTask, input, {
          signal,
          onProgress: (stage, done, total) => {
            if (stage !== STEPS) return onStage?.(`${name}: ${stage}`, done, total);
            if (done === 0) expect(planPieces(total - 2), true);
            else advance(effort(done === 1 ? 'ranking' : 'experiment'));
            published = effort('publish');
          },
        });
        if (published === undefined) all.total -= relativeEffort(space) * USUAL_EFFORT;
        else advance(published);
        return summary;
      },
      publish: async (slices) => {
        const summary = await runOn(runner, publishTask, { ...input, slices });
        advance(effort('publish'));
        return summary;
      },
      publishTogether: () => {
        const { arity } = space;
        const { workspace, top } = rest;
        return runOn(runner, allKindsTask, { workspace, arity, top, scope }, spaceName({ arity, kind: 'all' }));
      },
    });
  };
  const results = await runTogether(order.map(start), stop, most);
  return spaces.map((space) => results[order.indexOf(space)]!);
}

function pieceTitle(piece: ListPiece): string {
  if (piece.kind === 'slice') return `slice ${piece.slice.index + 1} of ${piece.slice.of}`;
  return piece.kind === 'experiment' ? `experiment ${piece.number + 1}` : 'ranking';
}
