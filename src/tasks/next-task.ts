import type { Suggestion } from '../properties/suggestion.js';
import type { RunControl } from '../run-control.js';
import type { NextOptions } from '../service/properties/next-experiments.js';
import { Service } from '../service/service.js';
import { openToRead } from '../store/open-to-read.js';

export interface NextTaskInput extends NextOptions {
  readonly workspace: string;
}

/** Suggests experiments on the thread that it is started on. */
export function runNext({ workspace: dir, ...options }: NextTaskInput, control: RunControl): Suggestion[] {
  const workspace = openToRead(dir);
  try {
    return new Service(workspace).next(options, control);
  } finally {
    workspace.close();
  }
}
