import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Builds dist/ once before any test, since command line, page and crash tests run the built program. A type error in a
 * file that is being edited must not stop the tests of all others, so only CI insists on a clean build here.
 */
export default function setup(): void {
  const build = spawnSync(process.execPath, [fileURLToPath(new URL('../scripts/build.js', import.meta.url))], {
    stdio: process.env['CI'] === 'true' ? 'inherit' : ['ignore', 'ignore', 'inherit'],
  });
  if (build.status === 0) return;
  if (process.env['CI'] === 'true') throw new Error('The program could not be built.');
  process.stderr.write(
    'The build has errors (npm run build shows them): tests of the built program may run an older one.\n',
  );
}
