import type { WorkFolder } from '../../store/work-folder.js';
import type { ListRequest } from './list-request.js';

/** The file of a work folder that says what it is for. */
const PLAN = 'plan.json';

/** What the work in a folder is for. */
export interface WorkPlan {
  readonly request: Required<ListRequest>;
  readonly fingerprint: string;
  readonly version: string;
  /** Number of experiments of the calibration. */
  readonly experiments: number;
}

/** Writes the plan into the work folder, unless it is there. */
export function savePlan(work: WorkFolder, plan: WorkPlan): void {
  if (!work.has(PLAN)) work.write(PLAN, new TextEncoder().encode(JSON.stringify(plan)));
}

/** The plan of a work folder; undefined if it has none. */
export function readPlan(work: WorkFolder): WorkPlan | undefined {
  const bytes = work.read(PLAN);
  return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as WorkPlan);
}
