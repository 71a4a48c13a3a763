import type { RunControl } from '../../run-control.js';
import { ingestFile } from '../../service/ingest-file.js';
import type { IngestRecord, RefusedRow } from '../../store/types.js';
import { Workspace } from '../../store/workspace.js';

export interface IngestTaskInput {
  readonly workspace: string;
  readonly file: string;
  readonly source?: string;
  readonly format?: string;
  /** Which column of the file gives what, e.g. { formula: "pretty_formula" }. */
  readonly columns?: Readonly<Record<string, string>>;
  readonly starter?: boolean;
}

export interface IngestTaskResult {
  readonly record: IngestRecord;
  /** True where exactly this file had been ingested before. */
  readonly repeated: boolean;
  readonly refusals: readonly RefusedRow[];
}

/** Takes one file into a workspace, which is made where it is missing, on the thread that it is started on. */
export async function runIngest(input: IngestTaskInput, control: RunControl): Promise<IngestTaskResult> {
  const { workspace: dir, file, ...options } = input;
  const workspace = Workspace.open(dir);
  try {
    const { record, repeated } = await ingestFile(workspace, file, { ...options, control, now: () => new Date() });
    return { record, repeated, refusals: workspace.entries.refusals(record.id) };
  } finally {
    workspace.close();
  }
}
