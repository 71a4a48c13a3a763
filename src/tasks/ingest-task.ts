import type { ColumnNames } from '../ingest/reader.js';
import type { RunControl } from '../run-control.js';
import type { ServerRequest } from '../service/download-structures.js';
import { ingestFiles, previewFiles, type FilesOutcome, type PreviewsOutcome } from '../service/ingest-files.js';
import { fillWorkspace } from '../store/fill-workspace.js';

/** How files are read. */
export interface ReadingInput {
  /** Files and folders. */
  readonly files: readonly string[];
  /** Name of a format; recognised by default. */
  readonly format?: string;
  /** Which column of the file gives what, e.g. { formula: "pretty_formula" }. */
  readonly columns?: ColumnNames;
  /** See `ReadOptions`. */
  readonly headerRow?: number | undefined;
  /** Encoding of texts; recognised by default. */
  readonly encoding?: string | undefined;
  /** Whether the rows of an exported list that are known compounds are read. */
  readonly knownRows?: boolean;
  /** What entries are taken for that do not say whether they are computed or measured; left open by default. */
  readonly origin?: 'theoretical' | 'experimental';
}

export interface IngestTaskInput extends ReadingInput {
  readonly workspace: string;
  /** OPTIMADE servers that are asked, next to the files; none by default. */
  readonly servers?: readonly ServerRequest[];
  /** Name of the source; that of the file or folder by default. */
  readonly source?: string | undefined;
  /** Which entries of the source count as known. */
  readonly known?: string | undefined;
  /** What people call the source. */
  readonly title?: string | undefined;
}

/**
 * Takes files and folders into a workspace, which is made if it is missing, on the thread that it is started on. The
 * results have every refused row that was stored, for `--refused`.
 */
export async function runIngest(input: IngestTaskInput, control: RunControl): Promise<FilesOutcome> {
  const { workspace: dir, files, ...options } = input;
  return fillWorkspace(dir, (workspace) => ingestFiles(workspace, files, { ...options, control, now: new Date() }));
}

/** Says how files would be read; writes nothing. */
export async function runPreview({ files, ...options }: ReadingInput, control: RunControl): Promise<PreviewsOutcome> {
  return previewFiles(files, { ...options, control });
}
