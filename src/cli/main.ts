import { reportError } from './report-error.js';
import { run } from './run.js';

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough (`| head`) is no error, and no reason to leave work undone: what is said from now on is lost, what is made is not.
    // Commands that only write rows end by themselves (write-output.ts).
    if (error.code !== 'EPIPE') process.exit(reportError(error));
  });
}

process.exitCode = await run(process.argv.slice(2));
