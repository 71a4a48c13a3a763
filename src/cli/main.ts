import { reportError } from './report-error.js';
import { run } from './run.js';

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough (`| head`) is no error.
    process.exit(error.code === 'EPIPE' ? 0 : reportError(error));
  });
}

process.exitCode = await run(process.argv.slice(2));
