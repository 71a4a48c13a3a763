import { files } from './files.js';
import type { English } from '../en/index.js';
import { formulas } from './formulas.js';
import { problems } from './problems.js';
import { text } from './text.js';

/** Every text in Japanese, by its id. */
export const japanese: Readonly<Record<keyof English, string>> = { ...text, ...problems, ...formulas, ...files };
