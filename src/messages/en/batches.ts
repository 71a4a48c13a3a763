/** What is wrong with a batch of formulas. */
export const batches = {
  'batch.not-a-form': 'This address accepts the form of the batch page: formulas as text, or a text file.',
  'batch.expired': 'This batch is no longer available: batches are deleted after {minutes} minutes.',
  'batch.busy': 'Too many formulas are being scored at the moment. Try again in a minute.',
  'batch.empty': 'No formula was sent. Paste some, one per line, or choose a file that contains some.',
  'batch.too-many':
    'These are {count, number} formulas, but a batch can have at most {most, number}. Send them in parts, or use the command line.',
} as const;
