/** The folder of this program's modules: a queue names tasks by their paths below it. */
export const TASK_MODULES = new URL('../', import.meta.url);
