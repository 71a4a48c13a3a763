/** The map of the ions, and the page of an ion. */
export const ions = {
  'ions.tab': 'Ions',
  'ions.title': 'Map of the ions',
  'ions.lead':
    'Cations that replace each other in known compounds are near each other. Click one to see its compounds, the ions most like it and its best candidates.',
  'ions.figure': 'Map of the cations by how they replace each other',
  'ions.mark': '{ion}: {compounds, plural, one {# known compound} other {# known compounds}}, most like {nearest}',
  'ions.click': 'Click a mark to open the page of its ion. All ions are listed below.',
  'ions.charge': 'charge',
  'ions.means':
    'Learnt from the known compounds of these lists: {lists}. Two cations are alike if many pairs of known compounds differ only in them. Only distances to near ions mean something; the axes have no meaning. Cations of fewer than {least} known compounds are left out.',
  'ions.too-few': 'Too few known compounds to draw a map of the ions.',
  'ions.by-charge': 'All of them, by charge',
  'ions.anions': 'Anions',
  'ions.of': 'Ion {ion}',
  'ions.compounds':
    '{compounds, plural, one {# known ionic compound contains it.} other {# known ionic compounds contain it.}}',
  'ions.no-compounds': 'No known ionic compound contains it.',
  'ions.on-the-map': 'Map of the ions',
  'ions.nearest': 'Ions most like it',
  'ions.nearest-means':
    'Similarity is the cosine of what surrounds two ions in known compounds: 1 if both appear in the same surroundings, 0 if they share none. Pairs are known compounds that differ only in these two ions, and in the amount of the anion that balances their charges.',
  'ions.none-alike': 'No other ion appears in the same surroundings.',
  'ions.ion': 'Ion',
  'ions.similarity': 'Similarity',
  'ions.pairs': 'Pairs',
  'ions.candidates': 'Best candidates with it',
  'ions.of-list': '{kind}: {count} candidates',
  'ions.all-of-list': 'All {count} in the list',
  'ions.none-in-list': 'No candidate of this list has it.',
  'ions.known': 'Known compounds with it',
  'ions.known-of': '{kind}: {count}',
  'ions.first-only': 'The first {shown}, in the order of their elements.',
} as const;
