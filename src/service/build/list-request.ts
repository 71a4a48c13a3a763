import { createHash } from 'node:crypto';
import { DEFAULT_MODELS } from '../../models/default-models.js';
import type { SpaceChoice } from '../../space/space-choice.js';
import { spaceName } from '../../space/space-name.js';
import { version } from '../../version.js';

/** What list is wanted: plain data, so that it can be sent to other threads, processes and machines. */
export interface ListRequest {
  readonly space: SpaceChoice;
  /** Rows; default 100,000. */
  readonly top?: number;
  /** The first one ranks; the raw scores of the others, and of its parts, are shown next to it. Default DEFAULT_MODELS. */
  readonly models?: readonly string[];
  /** Default 1. */
  readonly seed?: number;
  /** Which entries count as known for this list; null, the default, for what each source's own expression chose. */
  readonly known?: string | null;
  /**
   * Whose additions the order is fitted to: the name of a source, or `after:YEAR` for what was first reported later. Null, the
   * default, for the order of the models and flags alone.
   */
  readonly rankFor?: string | null;
}

export const DEFAULT_TOP = 100_000;
export const DEFAULT_SEED = 1;

/** The request with its defaults. */
export function completeRequest({ space, top, models, seed, known, rankFor }: ListRequest): Required<ListRequest> {
  return {
    space,
    top: top ?? DEFAULT_TOP,
    models: models ?? DEFAULT_MODELS,
    seed: seed ?? DEFAULT_SEED,
    known: known ?? null,
    rankFor: rankFor ?? null,
  };
}

/** Names the work for a list: the same for the same known compounds, request and version of the program, and for nothing else. */
export function workKey(request: ListRequest, fingerprint: string): string {
  const { space, top, models, seed, known, rankFor } = completeRequest(request);
  const choice = [...(known === null ? [] : [known]), ...(rankFor === null ? [] : [{ rankFor }])];
  const text = JSON.stringify([version, fingerprint, space.arity, space.kind, top, models, seed, ...choice]);
  return `${spaceName(space)}-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
}
