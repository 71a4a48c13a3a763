import { raw } from 'express';
import { boundedBody, type BodyReader } from '../../api/bounded-body.js';

/** The largest form of a batch, in bytes. */
const MAX_FORM_BYTES = 2 * 1024 * 1024;

/** Reads the body of the form, pasted text or a file, and no other kind. */
export const batchBody: BodyReader = boundedBody(
  MAX_FORM_BYTES,
  raw({ type: ['multipart/form-data', 'application/x-www-form-urlencoded'], limit: MAX_FORM_BYTES }),
);
