import type { Status } from '../service/types.js';
import type { Language } from './text/language.js';

/** What every page knows besides its own subject. */
export interface PageContext {
  readonly status: Status;
  /** What models are called, by their names in lists. */
  readonly modelTitles: ReadonlyMap<string, string>;
  readonly language: Language;
  /** Path and query of the page, for the same page in another language. */
  readonly address: string;
  /** Part of the assets' addresses. */
  readonly assetVersion: string;
}
