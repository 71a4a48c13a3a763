import { CommanderError } from 'commander';
import { createProgram } from './program.js';
import { reportError } from './report-error.js';

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough (`| head`) is no error.
    process.exit(error.code === 'EPIPE' ? 0 : reportError(error));
  });
}

try {
  await createProgram().parseAsync();
} catch (error) {
  // Commander has already said what is wrong with the command line; help and version end this way too.
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else process.exitCode = reportError(error);
}
