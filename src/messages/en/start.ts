/** What a first visit needs. */
export const start = {
  'start.title': 'New here? Examples, and what the words mean',
  'start.example-filter': 'Which sulfides of barium may exist?',
  'start.example-map': 'What is between Li2O, Fe2O3 and P2O5?',
  'start.example-compare': 'Three niobates side by side',
  'start.example-formula': 'Everything about one composition:',
  'start.score':
    'The estimated share of such compositions that a database reports which the models have not seen. 0.3 means about 30 of 100.',
  'start.interval': 'How sure the score itself is, from tests with hidden compounds.',
  'start.models':
    'How many models, each by itself, have the composition among their best hundredth. More dots mean more independent support.',
  'start.kind':
    'Whether one anion and one oxidation state per element balance (ionic), or mixed valence, several anions or bonded anions are needed; compositions without charges are alloys and similar compounds.',
  'start.nearest': 'The known compound that becomes this one by the exchange of the most similar ion.',
} as const;
