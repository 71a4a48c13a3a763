import { raw, type Request, type RequestHandler } from 'express';
import { IncognitaError } from '../../errors.js';
import { message } from '../../messages/message.js';

/** What a batch may be: more is for the command line, which has no such bounds. */
export const BATCH_LIMITS = { bytes: 2 * 1024 * 1024, formulas: 20_000, characters: 200 } as const;

/** Reads the body of the form, pasted text or a file, and no other kind. */
export const batchBody: RequestHandler = raw({
  type: ['multipart/form-data', 'application/x-www-form-urlencoded'],
  limit: BATCH_LIMITS.bytes,
});

/** The texts of the form's field and of its file, as far as there are any. Rejects with USAGE where it is no such form. */
export async function batchTexts(request: Request): Promise<string[]> {
  const type = request.headers['content-type'] ?? '';
  if (!Buffer.isBuffer(request.body)) throw notAForm();
  const form = await new Response(new Uint8Array(request.body), { headers: { 'Content-Type': type } })
    .formData()
    .catch(() => {
      throw notAForm();
    });
  const pasted = form.get('formulas');
  const file = form.get('file');
  const parts = [typeof pasted === 'string' ? pasted : '', file instanceof Blob ? await file.text() : ''];
  return parts.filter((part) => part.trim() !== '');
}

function notAForm(): IncognitaError {
  return new IncognitaError('USAGE', message('batch.not-a-form'));
}
