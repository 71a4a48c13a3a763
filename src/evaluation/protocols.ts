import type { ProtocolName } from './types.js';

/** What each protocol is called, and what it hides and counts, for people. */
export const PROTOCOLS: Readonly<Record<ProtocolName, { readonly title: string; readonly description: string }>> = {
  calibration: {
    title: 'Experiments of the lists',
    description:
      'What a list learnt its chances from: a tenth of the known compounds, three times, or what one source alone reports is ' +
      'hidden, the model that ranks the list learns from the others, and the hidden compounds are the hits.',
  },
  holdout: {
    title: 'Held-out list',
    description: 'The models learn from every known compound. A candidate is a hit where the held-out list reports it.',
  },
  'second-database': {
    title: 'Second database',
    description:
      'The models learn from every known compound. A candidate is a hit where a second database reports it; candidates that ' +
      'the neutral list reports count neither way, as if they were known.',
  },
  kfold: {
    title: 'k-fold',
    description:
      'The known compounds are divided at random into equal parts. Each part is hidden once, the models learn from the ' +
      'others, and the hidden compounds are the hits.',
  },
  'leave-system-out': {
    title: 'Whole chemical systems left out',
    description:
      'As k-fold, but all compounds of a chemical system are hidden together: no other compound of the same elements helps ' +
      'to find them.',
  },
  'leave-one-system-out': {
    title: 'One chemical system left out',
    description:
      'A random sample of the chemical systems, one after the other: its compounds are hidden, the models learn from all ' +
      'others, and the hidden compounds are looked for among all candidates. Figures are means over the systems.',
  },
  'leave-anion-out': {
    title: 'One anion left out',
    description:
      'All compounds of one anion are hidden, the models learn from the other anions, and the candidates of the hidden anion ' +
      'are ranked. A model that knows nothing of an anion it never saw lists nothing.',
  },
};
