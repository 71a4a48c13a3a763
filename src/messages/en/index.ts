import { batches } from './batches.js';
import { mapQuestions } from './map-questions.js';
import { conditions } from './conditions.js';
import { commands } from './commands.js';
import { workspace } from './workspace.js';
import { filters } from './filters.js';
import { queue } from './queue.js';
import { requests } from './requests.js';
import { files } from './files.js';
import { formulas } from './formulas.js';
import { problems } from './problems.js';
import { text } from './text.js';

/** Every text in English, by its id. */
export const english = {
  ...text,
  ...problems,
  ...formulas,
  ...files,
  ...requests,
  ...queue,
  ...filters,
  ...conditions,
  ...workspace,
  ...commands,
  ...mapQuestions,
  ...batches,
} as const;

export type English = typeof english;
