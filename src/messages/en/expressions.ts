/** What is wrong with a condition on entries. */
export const expressions = {
  'expression.unreadable': '"{text}" cannot be read at character {position}: {reason}.',
  'expression.too-long': 'it is longer than {most, number} characters',
  'expression.nested-too-deep': 'brackets and "not" can be nested at most {most} deep',
  'expression.bracket-not-closed': 'a bracket is not closed',
  'expression.missing-at-end': 'a condition is missing at the end',
  'expression.missing': 'a condition is missing here',
  'expression.unknown-word': '"{word}" is not a word of conditions; the words are: {words}',
  'expression.comparison-needed': 'a comparison such as <= must follow "{word}"',
  'expression.number-needed': 'a number must follow "{comparison}"',
  'expression.is-text': '"{word}" is a text; only = and != can compare it',
  'expression.text-needed': 'a text must follow "{comparison}"',
  'expression.bracket-not-opened': 'this bracket was never opened',
  'expression.and-or-missing': '"and" or "or" is missing here',
  'expression.unknown-character': '"{character}" has no meaning here',
} as const;
