import type { Status } from '../service/types.js';

/** What every page knows besides its own subject. */
export interface PageContext {
  readonly status: Status;
  /** Part of the assets' addresses. */
  readonly assetVersion: string;
}
