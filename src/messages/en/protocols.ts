/** What the protocols of evaluations are called, and what they hide and count, by their names. */
export const protocols = {
  'protocol.holdout': 'Hidden test list',
  'protocol.calibration': 'Calibration experiments of the lists',
  'protocol.calibration-means':
    'The experiments from which a list gets its scores. Three times 10 % of the known compounds are hidden, or the compounds that only one source reports. The model that ranks the list learns from the others, and the hidden compounds are the hits.',
  'protocol.second-database': 'Second database',
  'protocol.kfold': 'k-fold cross-validation',
  'protocol.leave-system-out': 'Whole chemical systems hidden',
  'protocol.leave-one-system-out': 'One chemical system hidden at a time',
  'protocol.leave-anion-out': 'One anion hidden at a time',
  'protocol.holdout-means':
    'The models learn from every known compound. A candidate is a hit if the hidden test list reports it.',
  'protocol.second-database-means':
    'The models learn from every known compound. A candidate is a hit if a second database reports it. Candidates that the neutral list reports are ignored, as if they were known.',
  'protocol.time': 'Later discoveries',
  'protocol.time-means':
    'The models learn from the compounds that were known at the end of a year. A candidate is a hit if it was first reported later.',
  'protocol.kfold-means':
    'The known compounds are divided at random into equal parts. Each part is hidden once, the models learn from the others, and the hidden compounds are the hits.',
  'protocol.leave-system-out-means':
    'Like k-fold cross-validation, but all compounds of a chemical system are hidden together, so no other compound of the same elements helps to find them.',
  'protocol.leave-one-system-out-means':
    'A random sample of the chemical systems is taken one by one. The compounds of the system are hidden, the models learn from all others, and the hidden compounds are looked for among all candidates. Figures are means over the systems.',
  'protocol.leave-anion-out-means':
    'All compounds of one anion are hidden, the models learn from the other anions, and the candidates with the hidden anion are ranked. A model that cannot say anything about an anion that it has not seen lists nothing.',
} as const;
