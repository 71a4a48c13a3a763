import { chemicalSystem } from '../../chemistry/chemical-system.js';
import type { Composition } from '../../chemistry/composition.js';
import { IncognitaError } from '../../errors.js';
import { message } from '../../messages/message.js';
import type { PublishedList } from '../../evaluation/check-published.js';
import { evaluateAllKinds } from '../../evaluation/evaluate-all-kinds.js';
import { evaluateSpace } from '../../evaluation/evaluate-space.js';
import { measureStability } from '../../evaluation/measure-stability.js';
import { planSplits, type PlanOptions, type Protocol } from '../../evaluation/plan-splits.js';
import type { Split } from '../../evaluation/split.js';
import { COUNTED_RANKS, type EvaluationReport } from '../../evaluation/types.js';
import { MODEL_KINDS, modelKind } from '../../models/model-kinds.js';
import { silentControl, type RunControl } from '../../run-control.js';
import { placeKnown } from '../../space/known-cells.js';
import { defaultSpace } from '../../space/default-space.js';
import type { SpaceChoice } from '../../space/space-choice.js';
import { spaceName } from '../../space/space-name.js';
import type { Workspace } from '../../store/workspace.js';
import { version } from '../../version.js';
import { DEFAULT_SEED } from '../build/list-request.js';
import { readProtocols, type ProtocolOptions } from './read-protocols.js';
import { sourcesOfReport } from './sources-of-report.js';
import { splitByYear } from './split-by-year.js';
import { stepControl } from '../build/step-control.js';
import { nearHull } from '../energies/near-hull.js';

export interface EvaluateOptions extends ProtocolOptions {
  /** Parts of the known compounds in k-fold and leave-system-out; 5 by default. */
  readonly folds?: number;
  /** Chemical systems that are left out one at a time in leave-one-system-out; 20 by default. */
  readonly systems?: number;
  /** Default: ternary, ionic. */
  readonly spaces?: readonly SpaceChoice[];
  /** Numbers of elements of which the published list of all kinds is counted against the files; none by default. */
  readonly allKinds?: readonly number[] | undefined;
  /** Default: all. */
  readonly models?: readonly string[];
  /** How far hits and discovery curves go; 10,000 by default. No other figure depends on it. */
  readonly count?: number | undefined;
  /** Whether to refit the first model ten times without a fifth of the compounds; default false. */
  readonly stability?: boolean | undefined;
  /** Default: the seed of builds. */
  readonly seed?: number;
  /** Hears how far it is, and can stop it; nobody by default. */
  readonly control?: RunControl;
  readonly now: () => Date;
}

/** Among so many first rows of a published list those near the hull are counted. */
const ENERGY_RANKS = [100, 1000];
const DEFAULT_FOLDS = 5;
const DEFAULT_SYSTEMS = 20;

/**
 * Fits every model to known compounds of the workspace and counts how many of its first candidates turn out to be
 * compounds that it never saw. The report is stored in the workspace. Throws USAGE if no protocol is asked for,
 * WORKSPACE_EMPTY, and what reading the files throws.
 */
export async function evaluateModels(workspace: Workspace, options: EvaluateOptions): Promise<EvaluationReport> {
  const {
    allKinds = [],
    spaces = allKinds.length > 0 ? [] : [{ arity: 3, kind: 'ionic' }],
    models,
    seed = DEFAULT_SEED,
    folds = DEFAULT_FOLDS,
    systems = DEFAULT_SYSTEMS,
    count = COUNTED_RANKS,
    stability = false,
  } = options;
  const { control = silentControl, now } = options;
  const kinds = models ? [...new Set(models)].map(modelKind) : MODEL_KINDS;
  const { described, protocols: others } = await readProtocols(options);
  const { trainUntil, undated = 'left-out' } = options;
  const time = trainUntil === undefined ? undefined : splitByYear(workspace.entries.all(), trainUntil, undated);
  const known = time?.before ?? compositionsOf(workspace);
  if (known.length === 0) {
    throw new IncognitaError(
      'WORKSPACE_EMPTY',
      time ? message('evaluation.none-before', { year: String(trainUntil) }) : message('workspace.no-compounds'),
    );
  }
  const protocols: readonly Protocol[] = time ? [{ name: 'time', heldOut: time.after, neutral: time.leftOut }] : others;
  const fingerprint = workspace.entries.fingerprint();
  const plans = spaces.map(({ arity, kind }) => {
    control.throwIfCancelled();
    const space = defaultSpace(arity, kind, known);
    return { space, splits: planSplits(space, { known, protocols, folds, systems, seed }) };
  });
  const together = allKinds.map((arity) => planAllKinds(workspace, arity, { known, protocols, folds, systems, seed }));
  requireTestCompounds([
    ...plans.flatMap(({ splits }) => splits),
    ...together.flatMap(({ spaces: parts }) => parts.map(({ split }) => split)),
  ]);
  const refits = stability ? plans.length : 0;
  const steps = plans.reduce((sum, { splits }) => sum + splits.length * kinds.length, refits);
  const next = stepControl(control, steps);
  const report: EvaluationReport = {
    form: 2,
    protocols: described,
    sources: sourcesOfReport(workspace),
    ...(time && { time: time.counts }),
    seed,
    codeVersion: version,
    evaluatedAt: now().toISOString(),
    arities: [
      ...plans.flatMap(({ space, splits }) => {
        // A list learnt from all years says nothing of what would have been foreseen.
        const published = time ? null : publishedList(workspace, spaceName(space));
        return evaluateSpace(space, {
          kinds,
          splits,
          protocols: described.map(({ name }) => name),
          published,
          nearHull: published ? nearHull(workspace, published.id, ENERGY_RANKS, control) : undefined,
          stability: stability
            ? measureStability(kinds[0]!, space, placeKnown(space, known), {
                compositions: known,
                seed,
                control: next(`${spaceName(space)}, stability, ${kinds[0]!.name}`),
              })
            : undefined,
          count,
          seed,
          controlOf: (kind, split) => next(`${spaceName(space)}, ${split.name}, ${kind.name}`),
          seconds: () => performance.now() / 1000,
        });
      }),
      ...together.flatMap((plan) =>
        evaluateAllKinds({
          ...plan,
          protocols: described.map(({ name }) => name),
          nearHull: nearHull(workspace, plan.list.id, ENERGY_RANKS, control),
          count,
          seed,
        }),
      ),
    ],
  };
  workspace.evaluations.save(report, now(), fingerprint);
  return report;
}

function compositionsOf({ entries }: Workspace): Composition[] {
  const known: Composition[] = [];
  for (const { composition } of entries.all()) known.push(composition);
  return known;
}

/**
 * What is asked of a published list of all kinds. Throws USAGE for protocols that fit models anew, which a list that is put together from
 * others has none of, and LIST_NOT_FOUND.
 */
function planAllKinds(
  workspace: Workspace,
  arity: number,
  options: PlanOptions,
): Pick<Parameters<typeof evaluateAllKinds>[0], 'arity' | 'spaces' | 'list'> {
  if (options.protocols.some(({ name }) => name !== 'holdout' && name !== 'second-database'))
    throw new IncognitaError('USAGE', message('evaluation.all-kinds-files'));
  const list = workspace.lists.resolve(spaceName({ arity, kind: 'all' }));
  const kinds = (list.parts ?? []).map(({ kind }) => kind).filter((kind) => kind !== 'all');
  const spaces = kinds.map((kind) => {
    const space = defaultSpace(arity, kind, options.known);
    return { space, split: planSplits(space, options)[0]! };
  });
  return { arity, spaces, list: rowsOf(workspace, list.id) };
}

/** Throws NOT_FOUND, before anything is fitted, if nothing that could be found is hidden. */
function requireTestCompounds(splits: readonly Split[]): void {
  const questions = splits.flatMap((split) => split.questions);
  if (questions.some(({ unknown }) => unknown > 0)) return;
  const given = questions.reduce((sum, question) => sum + question.given, 0);
  throw new IncognitaError('NOT_FOUND', message('evaluation.nothing-new', { given }), { given });
}

/** The newest list of a space with its scores, or null. */
function publishedList(workspace: Workspace, name: string): PublishedList | null {
  const list = workspace.lists.current((each) => spaceName(each) === name).find((each) => spaceName(each) === name);
  return list ? rowsOf(workspace, list.id) : null;
}

function rowsOf(workspace: Workspace, id: string): PublishedList {
  const rows = Array.from(workspace.lists.open(id).iterate(), (row) => ({
    formula: row.formula,
    score: row.score,
    rankBlend: row.rankBlend ?? row.rank,
    anion: row.anion,
    charge: Math.max(...row.ions.map(({ charge }) => charge)),
    system: chemicalSystem(row),
    type: row.anonymousFormula,
  }));
  return { id, rows };
}
