/** What is wrong with a batch of formulas. */
export const batches = {
  'batch.not-a-form': 'This address accepts the form of the batch page: formulas as text, or a text file.',
  'batch.expired': 'This batch is no longer available: batches are deleted after {minutes} minutes.',
  'batch.busy': 'Too many formulas are being scored at the moment. Try again in a minute.',
  'batch.empty': 'No formula was sent. Paste some, one per line, or choose a file that contains some.',
  'batch.too-many':
    'These are {count, number} formulas, but a batch can have at most {most, number}. Send them in parts, or use the command line.',

  'batch.title': 'Rank your own formulas',
  'batch.lead':
    'Paste formulas or choose a text, CSV or JSON file. New compositions are ranked by score, known compounds are named, and formulas that cannot be scored are listed with the reason. Up to {count} at a time; nothing is written to disk.',
  'batch.progress': '{done} of {total} formulas scored',
  'batch.stop': 'Stop',
  'batch.stop-means': 'The formulas scored so far remain.',
  'batch.stopped': 'Stopped after {done} of {total} formulas.',
  'batch.formulas': 'Formulas',
  'batch.file': 'or a file',
  'batch.one-per-line':
    'Any number of formulas per line, a JSON array, or a table: the column whose cells read best as formulas is used ({header} by name), and the other columns come back with the scores.',
  'batch.scoring': 'Scoring…',
  'batch.submit': 'Score and rank',
  'batch.known': 'known compound',
  'batch.below': 'not in the list',
  'batch.unscored': 'Without a score',
  'batch.unreadable': 'Could not be read',
  'batch.counts': '{fresh} new, {known} known, {unscored} without a score, {failed} unreadable',
  'batch.download': 'Download all as CSV',
  'batch.repeated': 'Repeated formulas, counted once: {count}.',
  'batch.first-shown': 'The first {count} are shown here; the CSV has all.',
  'batch.parts': 'Parts of the batch',
  'batch.part-new': 'New',
  'batch.part-known': 'Known',
  'batch.part-ignored': 'Ignored text',
  'batch.known-means':
    'A database of this workspace reports these compounds. Their scores say how well the models fit them, not how likely they are.',
  'batch.read':
    '{count, plural, one {# formula} other {# formulas}} read, {ignored, plural, =0 {nothing ignored} one {# other piece of text ignored} other {# other pieces of text ignored}}.',
  'batch.ignored-means':
    'These pieces of the text are numbers, missing values (NaN), ids, comments, headers or words, and no formulas:',
  'batch.on-line': 'line {line}',
  'batch.line': 'Line',
  'batch.reason': 'Reason',
  'batch.histogram': 'How the scores are spread',
  'batch.score-range': '{from} to {to}',
  'batch.nothing-here': 'Nothing here.',
} as const;
