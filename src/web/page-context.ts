import type { Status } from '../service/types.js';
import type { Theme } from './text/choose-theme.js';
import type { Language } from '../messages/languages.js';

/** What every page knows besides its own subject. */
export interface PageContext {
  readonly status: Status;
  readonly language: Language;
  readonly theme: Theme;
  /** Path and query of the page, for the same page in another language. */
  readonly address: string;
  /** Where this server was asked, for addresses that leave the page, e.g. "http://127.0.0.1:8080". */
  readonly origin: string;
  /** Part of the assets' addresses. */
  readonly assetVersion: string;
}
