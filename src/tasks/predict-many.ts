import type { JobRunner } from '../jobs/job-runner.js';
import { runTogether } from '../jobs/run-together.js';
import type { FormulaPredictions } from '../service/properties/predict-formulas.js';
import { queryTask } from './query-task-reference.js';

/** Formulas that are predicted together, at most: enough that loading the model takes little of the time. */
const PART = 10_000;

/** Parts at least, so that no thread waits long for the last one. */
const PARTS = 8;

export interface PredictManyOptions {
  /** Folder of the workspace. */
  readonly workspace: string;
  readonly name: string;
  readonly runner: JobRunner;
  readonly signal: AbortSignal;
  readonly onProgress: (stage: string, done: number, total: number) => void;
}

/**
 * Predicts a property of many formulas on several threads, in their order. A prediction has the same bits whichever formulas are
 * predicted with it, so the parts do not show.
 */
export async function predictMany(
  formulas: readonly string[],
  { workspace, name, runner, signal, onProgress }: PredictManyOptions,
): Promise<FormulaPredictions> {
  const size = Math.min(PART, Math.ceil(formulas.length / PARTS));
  const parts = Array.from({ length: Math.ceil(formulas.length / size) }, (_, part) =>
    formulas.slice(part * size, (part + 1) * size),
  );
  let done = 0;
  onProgress('predicting', 0, formulas.length);
  const answers = await runTogether(
    parts.map((part) => async (stop) => {
      const input = { workspace, name: 'predictions' as const, args: [name, part] };
      const answer = (await runner.run(queryTask, input, { signal: stop })) as FormulaPredictions;
      onProgress('predicting', (done += part.length), formulas.length);
      return answer;
    }),
    signal,
  );
  return { unit: answers[0]!.unit, predictions: answers.flatMap(({ predictions }) => predictions) };
}
