import type { TaskReference } from '../jobs/job-runner.js';
import type { FitFormInput } from './fit-form-task.js';

/** Fits a property from a form that a browser has sent; the result is its name. */
export const fitFormTask: TaskReference<FitFormInput, string> = {
  module: new URL('./fit-form-task.js', import.meta.url).href,
  name: 'runFitForm',
};
