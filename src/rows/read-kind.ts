import { IncognitaError } from '../errors.js';
import { message } from '../messages/message.js';
import type { SpaceKind } from '../space/space-definition.js';

/** The kinds that rows of lists can be of. */
export const ROW_KINDS: readonly SpaceKind[] = [
  'ionic',
  'mixed-valence',
  'several-anions',
  'polyanionic',
  'hydrogen',
  'no-charges',
];

/** The kind of a word; `intermetallic` is `no-charges`, as lists of earlier versions call it. Throws USAGE for any other word. */
export function readKind(word: string): SpaceKind {
  const name = word.trim().toLowerCase();
  const kind = ROW_KINDS.find((known) => known === (name === 'intermetallic' ? 'no-charges' : name));
  if (kind) return kind;
  throw new IncognitaError('USAGE', message('filter.kind', { text: word.slice(0, 40), kinds: ROW_KINDS }), {
    kind: word,
  });
}
