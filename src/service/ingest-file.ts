import { parse } from 'node:path';
import { requireSourceName } from '../ingest/source-name.js';
import { requireSourceTitle } from '../ingest/source-title.js';
import { readFile } from '../ingest/read-file.js';
import type { ReadFileOptions } from '../ingest/read-file.js';
import { message } from '../messages/message.js';
import type { IngestRecord, RefusedRow } from '../store/types.js';
import type { Workspace } from '../store/workspace.js';

/** Refused rows that are handed back with the result; the rest is in the workspace. */
const REFUSALS_SHOWN = 20;

export interface IngestFileOptions extends ReadFileOptions {
  /** Name of the database that the file comes from. Default: the file's name without its extension. */
  readonly source?: string | undefined;
  /** The file's name for the record, e.g. with its path in a folder. Default: the last part of its path. */
  readonly name?: string | undefined;
  /** The built-in starter set, which leaves when a database of the user's own comes. Default false. */
  readonly starter?: boolean;
  /** Which entries of the source count as known from now on; what the source has by default. */
  readonly known?: string | undefined;
  /** What people call the source, from now on; what it has by default. */
  readonly title?: string | undefined;
  readonly now: Date;
}

export interface IngestResult extends IngestRecord {
  /** True if this file had been ingested before under this source. */
  readonly repeated: boolean;
  /** True if that was by a version that read less in it, so that it was read anew; otherwise nothing was changed. */
  readonly reread: boolean;
  /** The first refused rows; `refused` counts all. */
  readonly refusals: readonly RefusedRow[];
}

/**
 * Takes one file of known compounds into the workspace, all or nothing. Rows that cannot be read are refused one by one
 * and reported; a file of which no row can be read is refused as a whole.
 *
 * Throws INPUT_UNREADABLE, USAGE or CANCELLED, and then leaves the workspace as it was.
 */
export async function ingestFile(
  workspace: Workspace,
  path: string,
  options: IngestFileOptions,
): Promise<IngestResult> {
  const reading = await readFile(path, { thisYear: options.now.getUTCFullYear(), ...options });
  const source = requireSourceName(options.source || parse(reading.name.replace(/\.gz$/i, '')).name);
  const { record, repeated, reread } = await workspace.entries.ingest(
    {
      source,
      file: options.name ?? reading.name,
      format: reading.format,
      sha256: reading.sha256,
      reading: reading.how,
      starter: options.starter ?? false,
      known: options.known,
      title: options.title === undefined ? undefined : requireSourceTitle(options.title),
      rows: reading.rows,
      notes: reading.notes,
    },
    options.now,
  );
  const same = workspace.entries.ingests().find((each) => each.sha256 === reading.sha256 && each.source !== source);
  const notes = same ? [message('input.same-file', { other: same.source, source })] : [];
  return {
    ...record,
    notes: [...record.notes, ...notes],
    repeated,
    reread,
    refusals: workspace.entries.refusals(record.id).slice(0, REFUSALS_SHOWN),
  };
}
