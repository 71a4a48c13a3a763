import { CommanderError } from 'commander';
import { moveCommandFirst } from './move-command-first.js';
import { createProgram } from './program.js';
import { reportError } from './report-error.js';

/** Runs one command line, without the name of the program, and returns the exit status. Never throws: it prints what went wrong. */
export async function run(args: readonly string[]): Promise<number> {
  try {
    const program = createProgram();
    await program.parseAsync(moveCommandFirst(program, args), { from: 'user' });
    return 0;
  } catch (error) {
    // Commander has already said what is wrong with the command line; help and version end this way too.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    return reportError(error);
  }
}
