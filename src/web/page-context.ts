import type { Status } from '../service/types.js';
import type { Language } from '../messages/languages.js';

/** What every page knows besides its own subject. */
export interface PageContext {
  readonly status: Status;
  readonly language: Language;
  /** Path and query of the page, for the same page in another language. */
  readonly address: string;
  /** Part of the assets' addresses. */
  readonly assetVersion: string;
}
