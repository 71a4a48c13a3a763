/** What a compound is made from. */
export const precursors = {
  'precursors.oxygen': 'Oxygen would have to leave.',
  'precursors.brings': 'It brings in {elements}, which cannot leave.',
  'precursors.toxic': 'It contains {elements}: toxic or radioactive.',
  'precursors.hazard': 'It is very dangerous itself.',
  'precursors.precious': 'It contains {elements}: precious.',
  'precursors.shelf-line': 'Line {line} of {name}: {reason}',
  'precursors.shelf-empty': '{name} has no compounds. Write one formula per line.',
  'precursors.shelf-too-long': '{name} has more than {most, number} compounds.',
  'precursors.title': 'What it can be made from',
  'precursors.means':
    'Balanced reactions of compounds and elements that are sold, fewer and more usual starting compounds first. A balanced reaction is no recipe: temperatures, atmospheres and safety are for the chemist to judge.',
  'precursors.reaction': 'Reaction',
  'precursors.energy': 'eV/atom',
  'precursors.table': 'Reactions to {formula}',
  'precursors.purchasable': 'The compound itself is sold.',
  'precursors.none': 'No balanced reaction was found among these compounds.',
  'precursors.missing': 'There is no source of {elements}.',
  'precursors.cautions': 'Take care',
  'precursors.rejected': 'Sources that do not serve ({count, number})',
  'precursors.shelf': 'Only from my shelf: formulas with spaces between them',
  'precursors.find': 'Find reactions',
} as const;
