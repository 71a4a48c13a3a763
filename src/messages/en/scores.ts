/** What a score says, why there is none, what the models say and how a list was calibrated. */
export const scores = {
  'score.known': '{formula} is a known compound (sources: {sources}).',
  'score.none': 'There is no score: {reason}.',
  'score.fit': 'The models learnt from this compound, so its score says how well they fit it; it is not a forecast.',
  'score.share':
    '{share} of the candidates with this score are expected to be reported in a database that the models have not seen.',
  'score.nearly-all': 'Nearly all',
  'score.percent': 'About {percent, number} %',
  'score.below': 'Less than 0.01 %',
  'score.rank': 'It ranks {rank, number} of {candidates, number} candidates in {list}.',
  'score.rank-when-unknown':
    'It was not known when {list} was built; it ranks {rank, number} of {candidates, number} candidates there.',
  'score.rank-of-known': 'Its score belongs to about rank {rank, number} of {candidates, number} candidates in {list}.',
  'score.not-listed':
    'It is not in {list}; it would rank at about {rank, number} of {candidates, number} candidates (estimated).',
  'unscored.fractional':
    '{formula} has fractional amounts, so it is a solid solution or a disordered compound, and the candidates are ordered compounds. The ordered compound with this ratio is {ordered}',
  'unscored.no-list': 'no list has been built yet; run `incognita build`',
  'unscored.arity':
    'it has {count, plural, one {# element} other {# elements}}; the lists here are for {arities} elements',
  'unscored.arity-of-list': 'the list is for compositions of {count} elements',
  'unscored.no-charges-space':
    'the candidate space has compositions of elements up to curium with amounts up to {most}, and the larger amounts of known compounds',
  'unscored.amounts':
    'the candidate space has cation ratios with amounts up to {most} and those of known compounds, but this composition needs another one',
  'unscored.unknown-ion': 'one of {ions} is not an ion of the candidate space',
  'unscored.mixed-valence':
    'its charges can balance only with mixed valence (two oxidation states of one element), which the candidate space leaves out',
  'unscored.electronegativity':
    'a cation is at least as electronegative as the anion, which the candidate space leaves out',
  'unscored.search-limit': 'no charge balance was found in the first {steps, number} steps of the search',
  'unscored.several-anions':
    'its charges balance best with several anions, {anions}, which the candidate space leaves out',
  'unscored.elements-outside': 'the candidate space without charges leaves out {elements}',
  'unscored.unbalanced': 'charges cannot balance with {anion}',
  'unscored.organic': 'carbon is not C4+ here: an organic compound, a cyanide, an oxalate or a carbonyl',
  'unscored.element': '{element} alone is an element, not a compound',
  'unscored.noble-gas': '{element} is a noble gas',
  'unscored.hydrogen': 'it contains hydrogen; `incognita build --scope hydrogen` makes lists of such compounds',
  'unscored.no-anion': 'none of its elements is one of the anions {anions}',
  'unscored.not-the-anion': '{cation} is at least as electronegative as {anion}, so {anion} is not an anion here',
  'unscored.no-positive-state': 'no positive oxidation state of {element} is known',
  'statement.above': 'It ranks above {share} % of the candidates.',
  'statement.above-nearly-all': 'It ranks above more than 99.9999 % of the candidates.',
  'statement.no-evidence': 'No evidence for it.',
  'statement.raises': 'Raises the score: {effects}.',
  'statement.lowers': 'Lowers the score: {effects}.',
  'statement.effect': '{feature} ({effect})',
  'calibration.too-few':
    'Too few compounds are known to hide any for a test: the scores are not calibrated, only their order is meaningful.',
  'calibration.summary':
    '{count, plural, one {# known compound was} other {# known compounds were}} hidden for a test. Hits: {hits}. At random, 1 in {oneIn, number} candidates is a hit.',
  'calibration.summary-no-chance':
    '{count, plural, one {# known compound was} other {# known compounds were}} hidden for a test. Hits: {hits}. At random, there is no hit.',
  'calibration.hits': '{hits, number} in the first {count, number}',
} as const;
