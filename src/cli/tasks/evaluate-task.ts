import type { EvaluationReport } from '../../evaluation/types.js';
import type { RunControl } from '../../run-control.js';
import { evaluateHoldout } from '../../service/evaluate.js';
import { Workspace } from '../../store/workspace.js';

export interface EvaluateTaskInput {
  readonly workspace: string;
  readonly file: string;
  readonly arities?: number[];
  readonly models?: string[];
  readonly seed?: number;
}

/** Evaluates the models against a held-out list on the thread that it is started on. */
export async function runEvaluate(
  { workspace: dir, ...options }: EvaluateTaskInput,
  control: RunControl,
): Promise<EvaluationReport> {
  const workspace = Workspace.open(dir, { create: false });
  try {
    return await evaluateHoldout(workspace, { ...options, control, now: () => new Date() });
  } finally {
    workspace.close();
  }
}
