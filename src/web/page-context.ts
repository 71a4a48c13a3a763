import type { Status } from '../service/types.js';

/** What every page knows besides its own subject. */
export interface PageContext {
  readonly status: Status;
  /** What models are called, by their names in lists. */
  readonly modelTitles: ReadonlyMap<string, string>;
  /** Part of the assets' addresses. */
  readonly assetVersion: string;
}
