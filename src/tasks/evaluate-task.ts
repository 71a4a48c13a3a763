import type { EvaluationReport } from '../evaluation/types.js';
import type { RunControl } from '../run-control.js';
import { evaluateModels, type EvaluateOptions } from '../service/evaluate/evaluate.js';
import { Workspace } from '../store/workspace.js';

export interface EvaluateTaskInput extends Omit<EvaluateOptions, 'control' | 'now'> {
  readonly workspace: string;
}

/** Evaluates the models on the thread that it is started on. */
export async function runEvaluate(
  { workspace: dir, ...options }: EvaluateTaskInput,
  control: RunControl,
): Promise<EvaluationReport> {
  const workspace = Workspace.open(dir, { create: false });
  try {
    return await evaluateModels(workspace, { ...options, control, now: () => new Date() });
  } finally {
    workspace.close();
  }
}
