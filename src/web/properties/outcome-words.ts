/** What is said of each outcome. */
export const OUTCOME_WORDS = {
  made: 'next-page.made',
  'not made': 'next-page.not-made',
  'other phase': 'next-page.other-phase',
  pending: 'next-page.pending',
  value: 'next-page.value',
} as const;
