/** How well the models do. */
export const evaluation = {
  'evaluation.title': 'How well the models do',
  'evaluation.none':
    'The models have not been evaluated in this workspace yet. Hide some of the known compounds and count how many are found, or test the models with a list that they have not seen:',
  'evaluation.of-lists': 'Evaluation of each current list',
  'evaluation.none-of-list': 'none',
  'evaluation.none-yet': 'None for {lists}: their models have not been evaluated yet (`npx incognita evaluate`).',
  'evaluation.none-earlier-version':
    'None for {lists}: a list that each is put together from was built by an earlier version, which did not save its experiments. A new build of those lists does.',
  'evaluation.none-different-experiments':
    'None for {lists}: the experiments of the lists that each is put together from hid different sources, so that they cannot be combined.',
  'evaluation.by-id': 'Evaluation {id}',
  'evaluation.others': 'Other evaluations',
  'evaluation.id-date': 'Evaluation {id}, {date}',
  'evaluation.lead':
    'Each model ranked compositions without having seen some real compounds. The tables show how many of these are among its first candidates.',
  'evaluation.caution':
    'A candidate that is not a hit can still exist: perhaps nobody has tried it. So the numbers compare models with each other and with random picks; they are a lower bound of how often a list is right. In brackets: 95 % bootstrap intervals.',
  'evaluation.part': '{protocol}, {space}',
  'evaluation.when': '{date}, {made}',
  'evaluation.protocols-and-spaces': '{protocols}; {spaces}',
  'evaluation.contents': 'Contents',
  'evaluation.neutral': 'Neutral',
  'evaluation.held-out': 'Hidden test compounds',
  'evaluation.compositions': '{name}, {count} compositions',
  'evaluation.unread': '; {count, plural, one {# row} other {# rows}} could not be read',
  'evaluation.folds': 'Means of {folds} folds.',
  'evaluation.among-candidates': '{count} hidden test compounds are among {candidates} candidates.',
  'evaluation.in-all': 'In total {count} hidden compounds are new; the others are outside the candidate space.',
  'evaluation.learnt-from': 'The models learnt from {count} known compounds with this number of elements.',
  'evaluation.random': 'At random, 1 in {count} candidates is a hit.',
  'evaluation.list-scores':
    'The scores of the published list, which was calibrated with known compounds only, compared with the compounds of the files. If the files have more or fewer compounds than were hidden for the calibration, all scores are too low or too high by about the same factor.',
  'evaluation.fold-scores':
    'Probabilities by rank, learnt from all folds except one and checked with that one, for each model as if it ranked a list.',
  'evaluation.hits-by-model': '{subject}: hits by model',
  'evaluation.hits-by-anion': '{subject}: hits by anion',
  'evaluation.calibration-of': '{subject}: calibration',
  'evaluation.model': 'Model',
  'evaluation.real-in-first': 'Hits in the first {count}',
  'evaluation.times-random': '× random',
  'evaluation.recall': 'Recall',
  'evaluation.seconds': 'Seconds',
  'evaluation.by-file': 'Each list of test compounds by itself',
  'evaluation.by-file-of': '{subject}: hits of each list of test compounds',
  'evaluation.of-file-in-first': '{file} ({heldOut, number}), first {count}',
  'evaluation.stability':
    'If the models learn without {part} of the known compounds ({resamples} times), {share} of the first {count} rows stay among them ({least} to {most}).',
  'evaluation.all-kinds-files':
    'The list of all kinds is put together from others, so it is counted against files only: --holdout or --second, without --train-until and --protocol.',
  'evaluation.near-hull':
    'Of the first {first, number} candidates of {list}, {withEnergy, number} have energies; {near, number} of these are at most 50 meV/atom above the hull.',
  'evaluation.no-systems':
    'Whole chemical systems were not hidden here, because everything is fitted five times for that: `npx incognita evaluate --protocol leave-system-out`.',
  'evaluation.no-systems-of-all-kinds':
    'Whole chemical systems were not hidden here: the list of all kinds is put together from lists that divide the systems in different ways. It can be done for each of these: `npx incognita evaluate --protocol leave-system-out --arity {arity} --kind ionic`.',
  'evaluation.no-stability':
    'How much of the list stays without a part of the known compounds was not measured here, because everything is fitted ten times for that: `npx incognita evaluate --stability`.',
  'evaluation.no-stability-of-all-kinds':
    'How much of the list stays without a part of the known compounds is not measured here, because nothing is fitted for the list of all kinds. The evaluation that came with the list says it.',
  'evaluation.no-energies':
    'Energies above the hull are not counted here: none of the first rows has one, or they came after the list. `npx incognita stability --list` counts them now.',
  'evaluation.missed-none':
    'No rows are missed by {models}: the search is exact, so its first rows are those that scoring every candidate would give.',
  'evaluation.missed':
    '{model} only ranks candidates that another model finds. Of its first {count} rows about {missed} are missed, at most {high} (95 %, from {sampled} random candidates).',
  'evaluation.first-rows': 'What the first rows consist of',
  'evaluation.first-rows-of': '{subject}: chemical systems and charges of the first rows',
  'evaluation.first-rows-means':
    'The effective number of chemical systems (how many systems with equal numbers of rows would be equally varied), and hits / rows among the first 1,000 by the highest charge of a cation.',
  'evaluation.systems-in-first': 'Systems in the first {count}',
  'evaluation.by-anion': 'By anion',
  'evaluation.by-anion-means':
    'Hits among the first {counts} candidates with that anion. If a ranking has fewer such candidates, their number is in brackets.',
  'evaluation.by-type': 'By formula type',
  'evaluation.by-type-means':
    'Hits / rows of each formula type among the first 1,000 rows. The types are those that most of the hidden test compounds have.',
  'evaluation.hits-by-type': '{subject}: hits by formula type',
  'evaluation.candidates': 'Candidates',
  'evaluation.random-picks': 'random picks',
  'evaluation.purity': 'Precision of the first N',
  'evaluation.found': 'Compounds found',
  'evaluation.purity-of': '{subject}: share of hits among the first N candidates, by model. The table has the numbers.',
  'evaluation.found-of':
    '{subject}: compounds found among the first N candidates, by model. The table has the numbers.',
  'evaluation.axis-log': 'first N candidates (logarithmic)',
  'evaluation.axis': 'first N candidates',
  'evaluation.axis-share': 'share of hits',
  'evaluation.axis-found': 'compounds found',
  'evaluation.calibration': 'Are the scores valid probabilities?',
  'evaluation.reliability': 'Predicted and observed',
  'evaluation.reliability-of':
    '{subject}: predicted probability against the observed share of hits. On the diagonal the two agree.',
  'evaluation.agree': 'predicted and observed agree',
  'evaluation.axis-predicted': 'predicted probability',
  'evaluation.none-before':
    'No known compound has a year up to {year}. Choose a later year, or learn from compounds without a year as well (--undated before).',
  'evaluation.time-left-out':
    'Until {year}: {before, number} known compounds, learnt from. Later: {after, number}, looked for. Without a year: {undated, number}, left out of both.',
  'evaluation.time-before':
    'Until {year}: {before, number} known compounds, learnt from, {undated, number} of them without a year. Later: {after, number}, looked for.',
  'evaluation.nothing-new':
    'There is nothing to find: of {given, plural, one {# test compound} other {# test compounds}} with these numbers of elements all are known in the workspace. Use a list with new compounds, or other numbers of elements (--arity).',
  'evaluation.bin': '{label}: predicted {chance}, observed {hits} of {count}',
  'evaluation.scores-of': 'Scores of',
  'evaluation.expected': 'Hits expected',
  'evaluation.hits-found': 'Hits found',
  'evaluation.brier': 'Brier score',
  'evaluation.brier-equal': 'with equal scores',
  'evaluation.skill': 'Skill score',
} as const;
