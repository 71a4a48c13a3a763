import type { Response } from 'express';
import { version } from '../version.js';

/** Answers with a single thing. */
export function sendOne(response: Response, data: unknown): void {
  response.json({ data, meta: { version } });
}

export interface CollectionExtras {
  /** Path and query of the next page; null on the last, and by default. */
  readonly next?: string | null;
  /** What else `meta` says. */
  readonly meta?: Readonly<Record<string, unknown>>;
}

/** Answers with a collection. */
export function sendMany(
  response: Response,
  data: readonly unknown[],
  { next = null, meta }: CollectionExtras = {},
): void {
  response.json({ data, links: { next }, meta: { version, count: data.length, ...meta } });
}
