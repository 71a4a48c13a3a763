import type { ArityEvaluation } from '../../evaluation/types.js';
import { nameOf } from '../../messages/name-of.js';
import { say } from '../../messages/say.js';
import type { Workspace } from '../../store/workspace.js';
import { version } from '../../version.js';
import { sourcesOfReport } from '../evaluate/sources-of-report.js';

/** Keeps the figures of the experiments behind a list's calibration as the evaluation that the list has from the first. */
export function keepOwnEvaluation(
  workspace: Workspace,
  figures: ArityEvaluation,
  { seed, fingerprint, now }: { readonly seed: number; readonly fingerprint: string; readonly now: Date },
): void {
  workspace.evaluations.saveOwn(
    {
      form: 2,
      protocols: [{ name: 'calibration', description: say(nameOf('protocol', 'calibration-means'), 'en'), files: [] }],
      sources: sourcesOfReport(workspace),
      seed,
      codeVersion: version,
      evaluatedAt: now.toISOString(),
      arities: [figures],
    },
    now,
    fingerprint,
  );
}
