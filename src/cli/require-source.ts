import { IncognitaError } from '../errors.js';
import { message } from '../messages/message.js';

/** Throws NOT_FOUND, with the names that exist, if no source has that name: an empty answer would look like no data. */
export function requireSource(name: string, sources: readonly { readonly name: string }[]): void {
  const known = sources.map((source) => source.name);
  if (known.includes(name)) return;
  const text =
    known.length === 0
      ? message('command.no-source', { source: name })
      : message('command.unknown-source', { source: name, sources: known });
  throw new IncognitaError('NOT_FOUND', text, { source: name, sources: known });
}
