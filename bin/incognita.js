#!/usr/bin/env node
import { existsSync } from 'node:fs';

const main = new URL('../dist/cli/main.js', import.meta.url);
if (!existsSync(main)) {
  console.error('incognita: the program is not built yet; run `npm run build` first.');
  process.exit(1);
}
// Packages of others use what newer versions of Node.js advise against; who serves lists cannot change that.
if (process.env.INCOGNITA_DEBUG !== '1') process.noDeprecation = true;
try {
  await import(main.href);
} catch (error) {
  // Node.js opens many files of the program at once, before any of them can say this.
  if (error.code === 'EMFILE' || error.code === 'ENFILE') {
    console.error('incognita: too many files are open; raise the limit with `ulimit -n 1024`.');
    process.exit(3);
  }
  // What a module finds while it is loaded, such as that the SQLite of Node.js 20 is missing, comes before any command.
  const { reportError } = await import(new URL('../dist/cli/report-error.js', import.meta.url).href).catch(() => {
    throw error;
  });
  process.exitCode = reportError(error);
}
