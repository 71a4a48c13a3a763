import type { Composition } from '../chemistry/composition.js';
import { IncognitaError } from '../errors.js';
import { evaluateArity } from '../evaluation/evaluate-arity.js';
import type { EvaluationReport } from '../evaluation/types.js';
import { readFile } from '../ingest/read-file.js';
import { MODEL_KINDS, modelKind } from '../ranking/model-kinds.js';
import { silentControl, type RunControl } from '../run-control.js';
import { defaultSpace } from '../space/default-space.js';
import type { Workspace } from '../store/workspace.js';
import { version } from '../version.js';
import { DEFAULT_SEED } from './build.js';

export interface EvaluateOptions {
  /** A file of compounds that the workspace does not hold, in any format that `ingest` reads. */
  readonly file: string;
  /** Default: ternary. */
  readonly arities?: readonly number[];
  /** Default: all. */
  readonly models?: readonly string[];
  readonly seed?: number;
  readonly control?: RunControl;
  readonly now: () => Date;
}

/**
 * Fits every model to the known compounds of the workspace and counts how many of its first candidates the held-out file
 * reports. The report is kept in the workspace. Throws WORKSPACE_EMPTY, and what reading the file throws.
 */
export async function evaluateHoldout(workspace: Workspace, options: EvaluateOptions): Promise<EvaluationReport> {
  const { file, arities = [3], models, seed = DEFAULT_SEED, control = silentControl, now } = options;
  const kinds = models ? models.map(modelKind) : MODEL_KINDS;
  const known: Composition[] = [];
  for (const { composition } of workspace.entries.all()) known.push(composition);
  if (known.length === 0) {
    throw new IncognitaError(
      'WORKSPACE_EMPTY',
      'The workspace holds no known compounds to learn from. Ingest a list of formulas first: `npx incognita ingest FILE`.',
    );
  }
  const reading = await readFile(file);
  const heldOut = new Map<string, Composition>();
  let refused = 0;
  for await (const row of reading.rows) {
    if (row.kind === 'accepted') heldOut.set(row.formula, row.composition);
    else refused++;
  }
  const report: EvaluationReport = {
    protocol: 'held-out file',
    holdout: { name: reading.name, compositions: heldOut.size, refused },
    sources: workspace.entries.sources().map(({ name, compounds }) => ({ name, compounds })),
    seed,
    codeVersion: version,
    evaluatedAt: now().toISOString(),
    arities: arities.map((arity) =>
      evaluateArity(defaultSpace(arity), {
        known,
        heldOut: [...heldOut.values()],
        kinds,
        seed,
        control,
        seconds: () => performance.now() / 1000,
      }),
    ),
  };
  workspace.evaluations.save(report, now(), workspace.entries.fingerprint());
  return report;
}
