import { rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { IncognitaError } from '../errors.js';
import type { JobRunner } from '../jobs/job-runner.js';
import { loadTask } from '../jobs/load-task.js';
import { message } from '../messages/message.js';
import { COVARIANCE_KERNELS } from '../properties/covariance-kernel.js';
import { requirePropertyName } from '../properties/property-name.js';
import { WIDTHS } from '../properties/widths.js';
import type { RunControl } from '../run-control.js';
import { readForm } from '../service/read-form.js';
import { makeTemporaryFolder } from '../store/make-temporary-folder.js';
import { Workspace } from '../store/workspace.js';
import { fitProperty } from './fit-property.js';

export interface FitFormInput {
  /** Folder of the workspace. */
  readonly workspace: string;
  /** The form as it was sent: `name`, `column`, `unit`, `log`, `per_atom`, `kernel`, `widths` and the table in `file`. */
  readonly body: Uint8Array;
  readonly contentType: string;
}

/** What a server solves exactly while it answers others as well: 300 megabytes. */
const FORM_LIMITS = { rows: 6_000, atOnce: () => 1 };

/** Characters of a text field that are read. */
const MOST_TEXT = 200;

/**
 * Fits a property from an uploaded table, and stores it. All of it runs on the thread that it is started on, since reading
 * a form or a table may take long as well. Throws USAGE or INPUT_UNREADABLE.
 */
export async function runFitForm(
  { workspace: dir, body, contentType }: FitFormInput,
  control: RunControl,
): Promise<string> {
  const form = await readForm(body, contentType);
  const text = (field: string): string => {
    const value = form.get(field);
    return typeof value === 'string' ? value.trim().slice(0, MOST_TEXT) : '';
  };
  const [name, column, file] = [requirePropertyName(text('name')), text('column'), form.get('file')];
  if (column === '') throw new IncognitaError('USAGE', message('property.no-column'));
  if (!(file instanceof Blob) || file.size === 0) throw new IncognitaError('USAGE', message('property.no-table'));
  const folder = makeTemporaryFolder();
  try {
    const path = join(folder, tableName(file.name));
    writeFileSync(path, new Uint8Array(await file.arrayBuffer()));
    const { model } = await fitProperty(path, {
      name,
      column,
      unit: text('unit'),
      log: form.has('log'),
      perAtom: form.has('per_atom'),
      kernel: COVARIANCE_KERNELS.find((each) => each === text('kernel')),
      widths: WIDTHS.find((each) => each === text('widths')),
      limits: FORM_LIMITS,
      seed: 1,
      runner: here(control),
      signal: new AbortController().signal,
      onProgress: (stage, done, total) => control.progress(stage, done, total),
      now: new Date(),
    });
    const workspace = Workspace.open(dir, { create: false });
    try {
      workspace.properties.save(model);
    } finally {
      workspace.close();
    }
    return name;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The name under which an uploaded table is read and remembered; its ending matters to no reader of tables. */
function tableName(name: string): string {
  return (
    basename(name.replaceAll('\\', '/'))
      .replaceAll(/[^\w.-]/g, '_')
      .replace(/^\.*/, '')
      .slice(0, 80) || 'table.csv'
  );
}

/** Runs the parts of a fit one after the other on this thread. */
function here(control: RunControl): JobRunner {
  return {
    async run(task, input, { onProgress } = {}) {
      control.throwIfCancelled();
      const run = await loadTask(task);
      return run(input, {
        progress: (stage, done, total) => onProgress?.(stage, done, total),
        throwIfCancelled: () => control.throwIfCancelled(),
      });
    },
  };
}
