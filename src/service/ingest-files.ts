import { basename } from 'node:path';
import { IncognitaError, type ErrorCode } from '../errors.js';
import { isFaultOfFile } from '../ingest/is-fault-of-file.js';
import { findFiles, type FoundFile } from '../ingest/input/find-files.js';
import type { ReadFileOptions } from '../ingest/read-file.js';
import type { Message } from '../messages/message.js';
import type { RunControl } from '../run-control.js';
import type { Workspace } from '../store/workspace.js';
import { downloadStructures, type ServerRequest } from './download-structures.js';
import { previewFile, type FilePreview } from './preview-file.js';
import { ingestFile, type IngestFileOptions, type IngestResult } from './ingest-file.js';

/** A file that could not be taken in, and why. */
export interface FileFault {
  /** The file's name, with its path below the folder that was asked for. */
  readonly file: string;
  readonly code: ErrorCode;
  readonly text: Message;
  readonly details: Readonly<Record<string, unknown>>;
}

export interface FilesOutcome {
  readonly results: readonly IngestResult[];
  readonly faults: readonly FileFault[];
}

export interface PreviewsOutcome {
  readonly previews: readonly FilePreview[];
  readonly faults: readonly FileFault[];
}

export interface IngestFilesOptions extends Omit<IngestFileOptions, 'name' | 'control'> {
  readonly control: RunControl;
  /** OPTIMADE servers to ask. Nothing else makes a connection. */
  readonly servers?: readonly ServerRequest[] | undefined;
}

/** Files from which on only their number is shown as progress. */
const MANY_FILES = 10;

/**
 * Takes files into the workspace, and the files of folders, one after the other, each as a whole or not at all. A file
 * that cannot be read is no reason to leave the others out: it is among the faults. Files of a folder are of one source,
 * named like the folder.
 */
export async function ingestFiles(
  workspace: Workspace,
  paths: readonly string[],
  options: IngestFilesOptions,
): Promise<FilesOutcome> {
  const files: FoundFile[] = [];
  const faults: FileFault[] = [];
  const results: IngestResult[] = [];
  const failed = (file: string, error: unknown): void => {
    faults.push(faultOf(file, error));
  };
  for (const path of paths) {
    await findFiles(path).then(
      (found) => files.push(...found),
      (error: unknown) => failed(basename(path), error),
    );
  }
  const { control } = options;
  for (const server of options.servers ?? []) {
    await ingestServer(workspace, server, options).then(
      (result) => results.push(result),
      (error: unknown) => failed(server.address, error),
    );
  }
  const many = files.length >= MANY_FILES;
  const quiet: RunControl = { progress: () => {}, throwIfCancelled: () => control.throwIfCancelled() };
  for (const [index, { path, name, folder }] of files.entries()) {
    control.throwIfCancelled();
    const own = {
      ...options,
      control: many ? quiet : control,
      ...(folder !== null && { name, source: options.source ?? folder }),
    };
    await ingestFile(workspace, path, own).then(
      (result) => results.push({ ...result, refusals: workspace.entries.refusals(result.id) }),
      (error: unknown) => failed(name, error),
    );
    if (many) control.progress('files', index + 1, files.length);
  }
  return { results, faults };
}

/** What is wrong with a file by its error; throws errors of anything else. */
function faultOf(file: string, error: unknown): FileFault {
  if (!isFaultOfFile(error)) throw error;
  const { code, text, details } = error;
  return { file, code, text, details };
}

/** Says how files, and those of folders, would be read, without a workspace. A file that cannot be read is a fault. */
export async function previewFiles(paths: readonly string[], options: ReadFileOptions): Promise<PreviewsOutcome> {
  const previews: FilePreview[] = [];
  const faults: FileFault[] = [];
  for (const path of paths) {
    const files = await findFiles(path).catch((error: unknown) => {
      faults.push(faultOf(basename(path), error));
      return [];
    });
    for (const { path: file, name } of files) {
      await previewFile(file, options).then(
        (preview) => previews.push({ ...preview, file: name }),
        (error: unknown) => faults.push(faultOf(name, error)),
      );
    }
  }
  return { previews, faults };
}

/** Takes in the structures of a server; its name is the source, if no other is given. */
async function ingestServer(
  workspace: Workspace,
  server: ServerRequest,
  options: IngestFilesOptions,
): Promise<IngestResult> {
  const { path, host, notes, remove } = await downloadStructures(workspace.dir, server, { control: options.control });
  const own = { ...options, format: 'jsonl', name: server.address, source: options.source ?? host };
  const result = await ingestFile(workspace, path, own);
  remove();
  return { ...result, notes: [...notes, ...result.notes], refusals: workspace.entries.refusals(result.id) };
}

/** The fault as the error that it was. */
export function faultToError({ code, text, details }: FileFault): IncognitaError {
  return new IncognitaError(code, text, details);
}
