import { existsSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { ColumnNames } from '../ingest/reader.js';
import { filesOf } from '../ingest/input/files-of.js';
import type { RunControl } from '../run-control.js';
import type { ServerRequest } from '../service/download-structures.js';
import { ingestFiles, type FilesOutcome } from '../service/ingest-files.js';
import { previewFile, type FilePreview } from '../service/preview-file.js';
import { SIDE_FILES, WORKSPACE_PARTS } from '../store/workspace-parts.js';
import { Workspace } from '../store/workspace.js';

/** How files are read. */
export interface ReadingInput {
  /** Files and folders. */
  readonly files: readonly string[];
  readonly format?: string;
  /** Which column of the file gives what, e.g. { formula: "pretty_formula" }. */
  readonly columns?: ColumnNames;
  readonly headerRow?: number | undefined;
  readonly encoding?: string | undefined;
  /** Whether the rows of an exported list that are known compounds are read. */
  readonly knownRows?: boolean;
  readonly origin?: 'theoretical' | 'experimental';
}

export interface IngestTaskInput extends ReadingInput {
  readonly workspace: string;
  readonly servers?: readonly ServerRequest[];
  readonly source?: string | undefined;
  /** Which entries of the source count as known. */
  readonly known?: string | undefined;
  /** What people call the source. */
  readonly title?: string | undefined;
}

/**
 * Takes files and folders into a workspace, which is made where it is missing, on the thread that it is started on. The
 * results have every refused row that was kept, for `--refused`.
 */
export async function runIngest(input: IngestTaskInput, control: RunControl): Promise<FilesOutcome> {
  const { workspace: dir, files, ...options } = input;
  const isNew = !existsSync(join(dir, WORKSPACE_PARTS.database));
  const folders = isNew ? missingFolders(resolve(dir)) : [];
  const workspace = Workspace.open(dir);
  let empty = true;
  try {
    return await ingestFiles(workspace, files, { ...options, control, now: new Date() });
  } finally {
    empty = workspace.entries.ingests().length === 0;
    workspace.close();
    if (isNew && empty) removeEmpty(dir, folders);
  }
}

/** The folders of a path that are not there yet, the innermost first. */
function missingFolders(path: string): string[] {
  return existsSync(path) ? [] : [path, ...missingFolders(dirname(path))];
}

/** A refused file leaves no empty workspace behind, which would hide that the name of another one was misspelt. */
function removeEmpty(dir: string, folders: readonly string[]): void {
  for (const end of SIDE_FILES) rmSync(join(dir, WORKSPACE_PARTS.database + end), { force: true });
  try {
    for (const folder of folders) rmdirSync(folder);
  } catch {
    // Somebody else has put something there.
  }
}

/** Says how files would be read; writes nothing. */
export async function runPreview({ files, ...options }: ReadingInput, control: RunControl): Promise<FilePreview[]> {
  const previews: FilePreview[] = [];
  for (const path of files) {
    for (const { path: file, name } of await filesOf(path)) {
      previews.push({ ...(await previewFile(file, { ...options, control })), file: name });
    }
  }
  return previews;
}
