import type { ColumnNames } from '../ingest/reader.js';
import type { RunControl } from '../run-control.js';
import { ingestFile, type IngestResult } from '../service/ingest-file.js';
import { Workspace } from '../store/workspace.js';

export interface IngestTaskInput {
  readonly workspace: string;
  readonly file: string;
  readonly source?: string | undefined;
  readonly format?: string;
  /** Which column of the file gives what, e.g. { formula: "pretty_formula" }. */
  readonly columns?: ColumnNames;
  readonly origin?: 'theoretical' | 'experimental';
  /** Which entries of the source count as known. */
  readonly known?: string | undefined;
  readonly starter?: boolean;
}

/**
 * Takes one file into a workspace, which is made where it is missing, on the thread that it is started on. The result
 * has every refused row that was kept, for `--refused`.
 */
export async function runIngest(input: IngestTaskInput, control: RunControl): Promise<IngestResult> {
  const { workspace: dir, file, ...options } = input;
  const workspace = Workspace.open(dir);
  try {
    const result = await ingestFile(workspace, file, { ...options, control, now: new Date() });
    return { ...result, refusals: workspace.entries.refusals(result.id) };
  } finally {
    workspace.close();
  }
}
