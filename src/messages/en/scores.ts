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
  'unscored.arity-to-build':
    'it has {count, plural, one {# element} other {# elements}}, and the lists here are for {arities} elements; `incognita build --arity {count}` makes lists for it',
  'unscored.no-list-of-kind':
    'it is of the kind "{kind}", and no list of this kind with {count} elements was built; `incognita build --kind {name} --arity {count}` makes it',
  'unscored.other-kind': 'it is of the kind "{kind}", which this list does not have',
  'unscored.no-charges-space':
    'its amounts are too large: the candidate space has amounts up to {most}, and larger ones only in the ratios of known compounds',
  'unscored.amounts':
    'its amounts are too large: the candidate space has cation ratios with amounts up to {most}, and larger ones only if known compounds have them',
  'unscored.unknown-ion': 'the candidate space does not have {ions}: no known compound of its kind shows such an ion',
  'unscored.electronegativity':
    'a cation is at least as electronegative as the anion, which the candidate space leaves out',
  'unscored.search-limit': 'no charge balance was found in the first {steps, number} steps of the search',
  'unscored.elements-outside':
    'the candidate space without charges does not have {elements}; it has the elements up to curium without hydrogen and noble gases',
  'unscored.unbalanced': 'charges cannot balance with {anion}',
  'unscored.organic': 'it is an organic compound, an oxalate, a carbonyl or the like, which no list has',
  'unscored.element': '{element} alone is an element, not a compound',
  'unscored.noble-gas': '{element} is a noble gas, and no list has compounds of noble gases',
  'unscored.hydrogen': 'it contains hydrogen; `incognita build --scope hydrogen` makes lists of such compounds',
  'unscored.hydride':
    'it contains hydrogen, and with one ion per element its charges do not balance, as in hydrides of metals and boranes; no list has such compounds',
  'unscored.no-anion': 'none of its elements is one of the anions {anions}',
  'unscored.not-the-anion': '{cation} is at least as electronegative as {anion}, so {anion} is not an anion here',
  'unscored.no-positive-state': 'no positive oxidation state of {element} is known',
  'statement.above': 'It ranks above {share} % of the candidates.',
  'statement.above-nearly-all': 'It ranks above more than 99.9999 % of the candidates.',
  'statement.no-evidence': 'No evidence for it.',
  'statement.between':
    'It lies between {first} and {second}, which are known, as a solid solution does; this counts for it.',
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
