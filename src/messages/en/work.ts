/** What unfinished builds have done so far. */
export const work = {
  'work.none': 'No build is unfinished.',
  'work.unknown': 'There is no unfinished work "{id}". Unfinished work: {work}.',
  'work.nothing-to-remove': 'No work is outdated. Name what to remove by its id; `incognita work` shows the ids.',
  'work.abandoned':
    '{count, plural, one {# unfinished build} other {# unfinished builds}} can no longer be used ({megabytes} MB). `incognita work remove` removes what they did.',
  'work.will-remove':
    'This removes the work done for {work} ({megabytes} MB). A build with the same options begins again.',
} as const;
