/** Pictures of compositions, lists and ions. */
export const pictures = {
  'picture.expected': 'Expected finds',
  'picture.expected-means':
    'The scores of these {rows} compositions add up to about {finds}: this many of them are expected to be reported in a database of about the same size and kind. Half of these are in the first {half} rows.',
  'picture.expected-by-rows': 'Expected finds among the first rows',
  'picture.first-rows': 'first rows',
  'picture.by-anion': 'Compositions by anion',
  'picture.nearest': 'The nearest known compounds of {formula}',
  'picture.nearest-of-elements':
    'The more similar the exchanged elements, the nearer and the thicker the line. Click a compound to open its page.',
  'picture.nearest-means':
    'The more similar the exchanged ions, the nearer and the thicker the line. Click a compound to open its page.',
  'picture.strips': 'Share of all candidates that each model ranks higher',
  'picture.strips-means':
    'Each strip shows which share of all candidates a model ranks higher: the further to the right, the fewer.',
  'picture.no-evidence': 'no evidence',
} as const;
