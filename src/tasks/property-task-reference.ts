import type { TaskReference } from '../jobs/job-runner.js';
import type { LeftOutRow } from '../properties/cross-validation.js';
import type { PropertyData } from '../properties/fit-split.js';
import type { GaussianProcess } from '../properties/gaussian-process.js';
import type { BaselineTaskInput, FoldTaskInput } from './property-task.js';

const module = new URL('./property-task.js', import.meta.url).href;

export const fitPropertyTask: TaskReference<PropertyData, GaussianProcess> = { module, name: 'runFitProperty' };

export const fitBaselineTask: TaskReference<
  BaselineTaskInput,
  { readonly value: number; readonly predicted: number }[]
> = { module, name: 'runFitBaseline' };

export const fitFoldTask: TaskReference<FoldTaskInput, LeftOutRow[]> = { module, name: 'runFitFold' };
