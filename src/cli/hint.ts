/** What holds for the command that runs: set before its action begins. */
let quiet = false;

/** Chooses whether progress and hints are left out from now on; errors are always written. */
export function setQuiet(value: boolean): void {
  quiet = value;
}

/** Whether progress and hints are left out. */
export function isQuiet(): boolean {
  return quiet;
}

/** Writes a hint on standard error, unless `--quiet` was given. The text is written as it is. */
export function hint(text: string): void {
  if (!quiet) process.stderr.write(text);
}
