import { catalogues } from './catalogues.js';
import { message, type Message, type PlainId } from './message.js';

/** Things that have a name for programs and one for people. */
export type NamedArea =
  | 'model'
  | 'space'
  | 'kind'
  | 'element'
  | 'protocol'
  | 'flag'
  | 'format'
  | 'set-aside'
  | 'search-family'
  | 'column'
  | 'column-set';

/**
 * What something is called, or, with "-means", what is said of it. A name that this version does not know, such as a
 * model of another version in an old list, stays as it is.
 */
export function nameOf(area: NamedArea, name: string): Message {
  const id = `${area}.${name}`;
  return isPlainId(id) ? message(id) : message('text.verbatim', { text: name });
}

function isPlainId(id: string): id is PlainId {
  return Object.hasOwn(catalogues.en, id);
}
