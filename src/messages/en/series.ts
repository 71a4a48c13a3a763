/** A composition among its like. */
export const series = {
  'series.title': 'Compositions that differ in one ion',
  'series.known': 'known',
  'series.candidate': 'rank {rank}',
  'series.gap': 'neither known nor listed',
  'series.between': 'It is between known ones.',
  'series.solid-solution':
    'It may be a solid solution rather than a compound of its own: {first} and {second} have the same charge and nearly the same radius, and {ends} is known.',
  'series.disordered':
    'It may be a part of a solid solution: a database reports compounds of the same elements whose atoms share sites: {entries}.',
} as const;
