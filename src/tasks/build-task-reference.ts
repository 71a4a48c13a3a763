import type { TaskReference } from '../jobs/job-runner.js';
import type { BuildSummary } from '../service/build/publish-list.js';
import type { ListPiece } from '../service/build/list-piece.js';
import type { AllKindsInput, BuildTaskInput, ListPlan } from './build-task.js';

// Names the tasks without loading them: the command line stays quick for everything else.
const module = new URL('./build-task.js', import.meta.url).href;

export const planTask: TaskReference<BuildTaskInput, ListPlan | null> = { module, name: 'planBuild' };

export const pieceTask: TaskReference<BuildTaskInput & { readonly piece: ListPiece }, void> = {
  module,
  name: 'runPiece',
};

export const publishTask: TaskReference<
  BuildTaskInput & { readonly slices?: number | undefined },
  BuildSummary | null
> = {
  module,
  name: 'publishBuild',
};

/** Does all of that one after the other; null if there is nothing to list. */
export const wholeTask: TaskReference<BuildTaskInput, BuildSummary | null> = { module, name: 'buildWhole' };

export const allKindsTask: TaskReference<AllKindsInput, BuildSummary | null> = { module, name: 'publishAllKindsList' };
