import { IncognitaError } from '../errors.js';
import { message } from '../messages/message.js';

/** The fields of a form as it was sent. Rejects with USAGE if the body is none. */
export function readForm(body: Uint8Array, contentType: string): Promise<FormData> {
  return new Response(new Uint8Array(body), { headers: { 'Content-Type': contentType } }).formData().catch(() => {
    throw new IncognitaError('USAGE', message('batch.not-a-form'));
  });
}
