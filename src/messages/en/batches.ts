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
    'Paste formulas, one per line, or choose a text or CSV file. They are ranked by score; formulas that cannot be scored are listed with the reason. Up to {count} at a time; nothing is written to disk.',
  'batch.progress': '{done} of {total} formulas scored',
  'batch.stop': 'Stop',
  'batch.stop-means': 'The formulas scored so far remain.',
  'batch.stopped': 'Stopped after {done} of {total} formulas.',
  'batch.formulas': 'Formulas',
  'batch.file': 'or a file',
  'batch.one-per-line': 'One formula per line, or a table with a column {header}.',
  'batch.scoring': 'Scoring…',
  'batch.submit': 'Score and rank',
  'batch.scored': 'Scored formulas, best first',
  'batch.number': 'No.',
  'batch.rank': 'Rank in its list',
  'batch.known': 'known compound',
  'batch.below': 'not in the list',
  'batch.unscored': 'Without a score',
  'batch.unreadable': 'Could not be read',
  'batch.counts': '{scored} scored, {unscored} without a score, {failed} unreadable',
  'batch.download': 'Download all as CSV',
  'batch.repeated': 'Repeated formulas, counted once: {count}.',
  'batch.first-shown': 'The first {count} of each kind are shown here; the CSV has all.',
} as const;
