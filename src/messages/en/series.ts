/** A composition among its like. */
export const series = {
  'series.title': 'Compositions that differ in one ion',
  'series.by-series': 'By series',
  'series.grouped': 'Candidates by series',
  'series.grouped-means':
    'Of the first {rows} {kind} rows of this view, {suggested} continue {groups} series of known compounds that differ in one cation only. A candidate is inside a series if its cation is between known ones in size.',
  'series.one-by-one': 'The same rows one by one',
  'series.none': 'None of these rows continues a series of known compounds.',
  'series.show-all': 'Show all {count, number} series',
  'series.series': 'Series',
  'series.known-for': 'Known for',
  'series.known-members': '({count, number} known)',
  'series.suggested': 'Suggested',
  'series.inside': 'inside',
  'series.these': '{where}:',
  'series.beyond-small': 'beyond the small end',
  'series.beyond-large': 'beyond the large end',
  'series.known': 'known',
  'series.candidate': 'rank {rank}',
  'series.candidate-in': 'rank {rank} in {list}',
  'series.gap': 'neither known nor listed',
  'series.between': '(it is between known ones)',
  'series.solid-solution':
    'It may be a solid solution rather than a compound of its own: {first} and {second} have the same charge and nearly the same radius, and {ends} is known.',
  'series.disordered':
    'It may be a part of a solid solution: a database reports compounds of the same elements whose atoms share sites: {entries}.',
} as const;
