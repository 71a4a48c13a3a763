import { message, type Message } from '../messages/message.js';
import { nameOf } from '../messages/name-of.js';

/** What follows the name of a property in the columns that say how sure its predictions are. */
export const DEVIATION_SUFFIX = '_standard_deviation';
export const INSIDE_DOMAIN_SUFFIX = '_inside_domain';

/** What a computed column is called on pages; a property as the one who fitted it wrote its name, with blanks for underscores. */
export function columnTitle(name: string): Message {
  if (name.endsWith(DEVIATION_SUFFIX)) {
    return message('columns.deviation-of', { column: columnTitle(name.slice(0, -DEVIATION_SUFFIX.length)) });
  }
  if (name.endsWith(INSIDE_DOMAIN_SUFFIX)) {
    return message('columns.inside-domain-of', { column: columnTitle(name.slice(0, -INSIDE_DOMAIN_SUFFIX.length)) });
  }
  const known = nameOf('column', name);
  return known.id === 'text.verbatim' ? message('text.verbatim', { text: name.replaceAll('_', ' ') }) : known;
}

/** What the name of a property has in front of it as the name of a set of columns. */
export const PROPERTY_SET = 'property:';

/** The property whose columns a set has; undefined if it has others. */
export function propertyOf(set: string): string | undefined {
  return set.startsWith(PROPERTY_SET) ? set.slice(PROPERTY_SET.length) : undefined;
}

/** What the columns are called that are computed together, by the name that `columns compute` has for them. */
export function columnSetTitle(name: string): Message {
  const property = propertyOf(name);
  return property === undefined ? nameOf('column-set', name) : columnTitle(property);
}
