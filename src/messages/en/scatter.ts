/** The rows of a view by two of their columns. */
export const scatter = {
  'scatter.title': 'Two columns as a plot',
  'scatter.link': 'As a plot',
  'scatter.means':
    'The first {rows} rows of this view ({kind}), of which {points} have both values. Each point leads to its composition.',
  'scatter.by': '{y} by {x}',
  'scatter.x': 'Across',
  'scatter.y': 'Up',
  'scatter.draw': 'Draw',
  'scatter.none': 'None of these rows has both values.',
} as const;
