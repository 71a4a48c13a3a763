import { files } from './files.js';
import { formulas } from './formulas.js';
import { problems } from './problems.js';
import { text } from './text.js';

/** Every text in English, by its id. */
export const english = { ...text, ...problems, ...formulas, ...files } as const;

export type English = typeof english;
