import { IncognitaError } from '../errors.js';
import { message } from '../messages/message.js';
import { kindByName } from '../space/kind-names.js';
import { SPACE_KINDS } from '../space/space-choice.js';
import type { SpaceKind } from '../space/space-definition.js';

/** The kind of a word; `intermetallic` is `no-charges`, as lists of earlier versions call it. Throws USAGE for any other word. */
export function readKind(word: string): SpaceKind {
  const kind = kindByName(word);
  if (kind) return kind;
  throw new IncognitaError('USAGE', message('filter.kind', { text: word.slice(0, 40), kinds: SPACE_KINDS }), {
    kind: word,
  });
}
