/** How a command can end, as docs/cli.md and the help say it. */
export const EXIT_STATUSES: readonly (readonly [status: number, meaning: string])[] = [
  [
    0,
    'success; also if a reader such as `head` stops reading, and if `serve`, `start` or `worker` was stopped and ended its work',
  ],
  [1, 'a fault in Incognita'],
  [2, 'the command, a formula, an ion, a chemical system or a cursor cannot be understood'],
  [3, 'a file cannot be read, ingested or written'],
  [4, 'the list, source or workspace does not exist, or there is nothing to work on'],
  [5, 'the workspace cannot be used'],
  [6, 'the server cannot use the address or port'],
  [130, 'stopped by Ctrl-C (SIGINT)'],
  [143, 'stopped by SIGTERM'],
];

/** The status of a command that SIGTERM stopped: 128 plus the number of the signal. */
export const TERMINATED = 143;
