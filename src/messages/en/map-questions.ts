/** What is wrong with the question for a map. */
export const mapQuestions = {
  'map.not-an-anion': '"{text}" is not an anion of the candidate space. Choose one of {anions}.',
  'map.not-a-cation': '"{text}" is not a cation. Write an element such as Fe, or an ion such as Fe3+.',
  'map.is-the-anion': '{element} is already the anion of this map.',
  'map.no-hydrogen-lists':
    'A map with hydrogen needs lists with hydrogen: `incognita build --scope hydrogen` makes them.',
  'map.no-cation-with': '{element} cannot be a cation with {anion}: choose another element.',
  'map.no-state': '{element} has no state {charge}+ here. Its states are {states}.',
  'map.two-or-three-cations': 'A map needs two or three different cations.',
  'map.amount-range': 'Each amount of a heat map must be a whole number from 1 to {most}.',
  'map.charge-range': 'Each charge of a heat map must be a whole number from 1 to {most}.',
} as const;
