/** What a shelf of elements can give. */
export const shelf = {
  'shelf.title': 'From my shelf',
  'shelf.lead':
    'The best candidates that consist only of elements which you have, of all numbers of elements in one table.',
  'shelf.elements': 'Elements on my shelf',
  'shelf.show': 'Show',
  'shelf.examples': 'For example',
  'shelf.found':
    '{count, plural, one {# candidate consists only of these elements.} other {# candidates consist only of these elements.}}',
  'shelf.first': 'The best {count} by score:',
  'shelf.none': 'No candidate consists only of these elements.',
  'shelf.unknown': 'Not an element: {words}.',
  'shelf.of-list': '{kind}: {count}',
  'shelf.only': 'only my elements (all lists)',
} as const;
