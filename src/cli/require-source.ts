import { IncognitaError } from '../errors.js';

/** Throws NOT_FOUND, with the names there are, where no source has that name: an empty answer would look like no data. */
export function requireSource(name: string, sources: readonly { readonly name: string }[]): void {
  const known = sources.map((source) => source.name);
  if (known.includes(name)) return;
  const hint = known.length === 0 ? 'nothing has been ingested yet' : `there are: ${known.join(', ')}`;
  throw new IncognitaError('NOT_FOUND', `No source is called "${name}"; ${hint}.`, { source: name, sources: known });
}
