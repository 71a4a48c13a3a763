/** What long work is given so that it can tell how far it is and be stopped. Called from inside loops, so it is synchronous. */
export interface RunControl {
  /** `done` of `total` units of the named stage are finished. */
  progress(stage: string, done: number, total: number): void;
  /** Throws an IncognitaError with code CANCELLED once the caller asked to stop. */
  throwIfCancelled(): void;
}

/** Reports nothing and never cancels. */
export const silentControl: RunControl = { progress: () => {}, throwIfCancelled: () => {} };
