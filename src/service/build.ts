import type { Composition } from '../chemistry/composition.js';
import { anonymousFormula } from '../chemistry/spellings.js';
import { IncognitaError } from '../errors.js';
import { calibrateList } from '../evaluation/calibrate-list.js';
import { seededRandom } from '../linalg/random.js';
import { chanceAt } from '../models/calibration.js';
import { DEFAULT_MODEL, modelKind } from '../ranking/model-kinds.js';
import type { Model } from '../models/model.js';
import { trainingSet } from '../models/training-set.js';
import { saveListArtifact } from '../ranking/list-artifact.js';
import { openCandidates, rankKnots } from '../ranking/rank-estimate.js';
import type { SearchCounts } from '../ranking/search-counts.js';
import { topCandidates } from '../ranking/top-candidates.js';
import { silentControl, type RunControl } from '../run-control.js';
import type { CandidateSpace, SpaceKind } from '../space/candidate-space.js';
import { DEFAULT_SPACES, type SpaceChoice } from '../space/space-choice.js';
import { defaultSpace } from '../space/default-space.js';
import { placeKnown, type PlacedCompound } from '../space/known-cells.js';
import type { Workspace } from '../store/workspace.js';
import { version } from '../version.js';

export interface BuildOptions {
  /** Default DEFAULT_SPACES. */
  readonly spaces?: readonly SpaceChoice[];
  /** Rows a list; default 100,000. */
  readonly top?: number;
  /** The first one ranks; the raw scores of the others, and of its parts, stand beside it. Default the blend. */
  readonly models?: readonly string[];
  /** Default 1. */
  readonly seed?: number;
  readonly control?: RunControl;
  readonly now: () => Date;
}

export interface BuildSummary {
  readonly arity: number;
  readonly kind: SpaceKind;
  /** Ordered cells of the tensor. */
  readonly cells: number;
  /** Cells of the space that are left when permutations count once and masked and known ones not at all. */
  readonly candidates: number;
  /** Known compounds of this arity that lie in the space. */
  readonly known: number;
  readonly fitSeconds: number;
  readonly rankSeconds: number;
  readonly rows: number;
  /** Id of the published list. */
  readonly list: string;
  /** How each search of the space by bounds went: of the model that ranks, or of its parts that are searched so. */
  readonly search: readonly SearchCounts[];
}

export const DEFAULT_TOP = 100_000;
export const DEFAULT_SEED = 1;

/** How far the experiments behind a list's calibration rank. */
const CALIBRATED_RANKS = 20_000;

/**
 * Fits the models to the known compounds of the workspace, ranks every candidate of each space, and publishes one new
 * list a space. Throws WORKSPACE_EMPTY where there is nothing to learn from. A list that was not finished is not seen.
 */
export async function buildLists(workspace: Workspace, options: BuildOptions): Promise<BuildSummary[]> {
  const known = readKnown(workspace);
  if (known.compositions.length === 0) {
    throw new IncognitaError(
      'WORKSPACE_EMPTY',
      'The workspace holds no known compounds to learn from. Ingest a list of formulas first: `npx incognita ingest FILE`.',
    );
  }
  const summaries: BuildSummary[] = [];
  for (const choice of options.spaces ?? DEFAULT_SPACES) {
    const space = defaultSpace(choice.arity, choice.kind);
    const placed = placeKnown(space, known.compositions);
    // Most databases that hold no intermetallics leave them out on purpose.
    if (choice.kind === 'intermetallic' && placed.every(({ training }) => training === null)) continue;
    summaries.push(buildList(workspace, space, placed, known, options));
  }
  return summaries;
}

/** What the workspace knows, read once for all spaces. */
interface Known {
  readonly compositions: readonly Composition[];
  /** For each source the formulas that it alone reports. */
  readonly ownFormulas: ReadonlyMap<string, ReadonlySet<string>>;
  readonly fingerprint: string;
}

function readKnown(workspace: Workspace): Known {
  const compositions: Composition[] = [];
  const ownFormulas = new Map<string, Set<string>>();
  for (const { formula, composition, sources } of workspace.entries.all()) {
    compositions.push(composition);
    const [first, ...others] = sources;
    if (!first || others.some(({ source }) => source !== first.source)) continue;
    const own = ownFormulas.get(first.source);
    if (own) own.add(formula);
    else ownFormulas.set(first.source, new Set([formula]));
  }
  return { compositions, ownFormulas, fingerprint: workspace.entries.fingerprint() };
}

function buildList(
  workspace: Workspace,
  space: CandidateSpace,
  placed: readonly PlacedCompound[],
  known: Known,
  { top = DEFAULT_TOP, models = [DEFAULT_MODEL], seed = DEFAULT_SEED, control = silentControl, now }: BuildOptions,
): BuildSummary {
  const kinds = models.map(modelKind);
  const leading = kinds[0]!;
  const { arity, kind } = space;
  const training = trainingSet(space, placed, known.compositions);
  const skip = training.known;
  const candidates = openCandidates(space, skip);

  const fitStarted = performance.now();
  const fitted = withParts(kinds.map((kind) => kind.fit(training, { random: seededRandom(seed), control })));
  const fitSeconds = secondsSince(fitStarted);

  const rankStarted = performance.now();
  const search: SearchCounts[] = [];
  const ranked = topCandidates(fitted[0]!, { count: top, skip, control, onSearch: (counts) => search.push(counts) });
  const rankSeconds = secondsSince(rankStarted);

  const calibration = calibrateList(leading, space, placed, {
    candidates,
    count: Math.max(1, Math.min(ranked.length, CALIBRATED_RANKS)),
    seed,
    compositions: known.compositions,
    ownFormulas: known.ownFormulas,
    control,
  });
  // The raw scores of every model for every row, once: for the rows and for the ranks that scores stand for.
  const raws = fitted.map((model, place) =>
    place === 0 ? ranked.raws : Float64Array.from(ranked.numbers, (number) => model.score(space.cell(number))),
  );
  const withKnots = fitted.map((model, place) => {
    const descending = place === 0 ? raws[0]! : raws[place]!.toSorted((a, b) => b - a);
    return { model, knots: rankKnots(model, descending, candidates, seededRandom(seed)) };
  });

  const writer = workspace.lists.begin(arity, kind);
  try {
    for (let index = 0; index < ranked.length; index++) {
      const { formula, cell } = ranked.row(index);
      const composition = space.composition(cell);
      writer.append({
        formula,
        score: chanceAt(calibration, index + 1),
        arity,
        elements: composition.elements,
        anion: space.anions[cell.anion]!.element,
        ions: space.ionLabels(cell).join(' '),
        anonymousFormula: anonymousFormula(composition),
        raw: Object.fromEntries(fitted.map(({ name }, place) => [name, raws[place]![index]!])),
      });
      if (index % 1000 === 0) {
        control.throwIfCancelled();
        control.progress('writing the list', index, ranked.length);
      }
    }
    const artifact = { space, models: withKnots, calibration, candidates, training: Float64Array.from(training.cells) };
    writer.attach('model', saveListArtifact(artifact));
    const inArity = placed.filter(({ sameArity }) => sameArity);
    const inSpace = inArity.filter(({ cells }) => cells.length > 0).length;
    const list = writer.publish(
      {
        arity,
        kind,
        dataFingerprint: known.fingerprint,
        codeVersion: version,
        seed,
        models: fitted.map(({ name, parameters }) => ({ name, parameters })),
        sources: workspace.entries.sources().map(({ name, compounds, starter }) => ({ name, compounds, starter })),
        space: space.size,
        known: { compounds: inArity.length, inSpace },
        calibration,
        timings: { fitSeconds, rankSeconds },
      },
      now(),
    );
    return {
      arity,
      kind,
      cells: space.size.cells,
      candidates,
      known: inSpace,
      fitSeconds,
      rankSeconds,
      rows: list.rows,
      list: list.id,
      search,
    };
  } finally {
    writer.abort();
  }
}

/** The models and, after them, those that make them up; each name once. */
function withParts(models: readonly Model[]): Model[] {
  const all = [...models, ...models.flatMap((model) => model.parts ?? [])];
  return all.filter((model, place) => all.findIndex(({ name }) => name === model.name) === place);
}

function secondsSince(start: number): number {
  return (performance.now() - start) / 1000;
}
