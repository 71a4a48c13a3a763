import { json } from 'express';
import { bodyTooLarge } from './body-too-large.js';

/** What reads bodies in Express. */
export type BodyReader = ReturnType<typeof json>;

/**
 * A reader of bodies that refuses one of more than `limit` bytes as soon as that is known: from its header, or when so many have come.
 * The readers of Express read it to its end first, however long that takes.
 */
export function boundedBody(limit: number, read: BodyReader): BodyReader {
  return (request, response, next) => {
    if (Number(request.headers['content-length'] ?? 0) > limit) return next(bodyTooLarge(limit));
    let isOver = false;
    const once = (error?: unknown): void => {
      if (isOver) return;
      isOver = true;
      next(error);
    };
    read(request, response, once);
    // It takes no bodies of this kind.
    if (isOver) return;
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > limit) once(bodyTooLarge(limit));
    });
  };
}

/** Reads a body of JSON of at most `limit` bytes. */
export function jsonBody(limit: number): BodyReader {
  return boundedBody(limit, json({ limit }));
}
