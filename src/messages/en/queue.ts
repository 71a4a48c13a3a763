/** What is wrong with the queue of work on several machines. */
export const queue = {
  'queue.no-answer':
    'The Redis server at {url} does not answer ({reason}). Start one, or give its address: --redis redis://HOST:PORT',
} as const;
