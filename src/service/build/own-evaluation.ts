import { evaluateExperiments } from '../../evaluation/evaluate-experiments.js';
import type { Experiment } from '../../evaluation/hold-out.js';
import { nameOf } from '../../messages/name-of.js';
import { say } from '../../messages/say.js';
import type { Workspace } from '../../store/workspace.js';
import { version } from '../../version.js';
import { sourcesOfReport } from '../evaluate/sources-of-report.js';
import type { ListBuild } from './list-build.js';

/** Keeps the experiments behind a list's calibration as the evaluation that the list has from the first. */
export function keepOwnEvaluation(
  workspace: Workspace,
  build: ListBuild,
  found: readonly Experiment[],
  now: Date,
): void {
  const { space, placed, compositions, experiments, kinds, request, fingerprint } = build;
  const arity = evaluateExperiments({
    space,
    placed,
    compositions,
    experiments,
    found,
    model: kinds[0]!.name,
    seed: request.seed,
  });
  workspace.evaluations.saveOwn(
    {
      form: 2,
      protocols: [{ name: 'calibration', description: say(nameOf('protocol', 'calibration-means'), 'en'), files: [] }],
      sources: sourcesOfReport(workspace),
      seed: request.seed,
      codeVersion: version,
      evaluatedAt: now.toISOString(),
      arities: [arity],
    },
    now,
    fingerprint,
  );
}
