// Builds dist/: compiles the kernels to WebAssembly, bundles the program, the benchmarks and the pages' scripts and stylesheets. Types
// are not looked at (`npm run typecheck` does). Plain JavaScript, because it runs before anything is compiled.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepareNode20 } from './prepare-node-20.js';
import { sourceStamp } from './source-stamp.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
prepareNode20(root);
// A second start waits for nothing that is built already.
const stamp = sourceStamp(root);
const stampFile = join(dist, '.built-from');
const kernels = ['kernels', 'elementary'].map((folder) => join(root, 'src/numerics', folder, 'binary.js'));
if ([stampFile, ...kernels].every((file) => existsSync(file)) && readFileSync(stampFile, 'utf8') === stamp)
  process.exit(0);
// Loaded only now, since they take a second.
const { parse } = await import('yaml');
const { buildKernels } = await import('./build-kernels.js');
const { buildProgram } = await import('./build-program.js');
const { buildPages } = await import('./build-pages.js');
const { bundledLicences } = await import('./bundled-licences.js');

await buildKernels(root);
const [program, pages] = await Promise.all([buildProgram(root), buildPages(root)]);
// Only now, so that a mistake in a source leaves the program as it was.
for (const folder of [dist, join(root, 'bench/dist')]) rmSync(folder, { recursive: true, force: true });
for (const { path, contents } of [...program.outputFiles, ...pages.outputFiles]) write(path, contents);
write(join(dist, 'api-spec.json'), JSON.stringify(parse(readFileSync(join(root, 'api-spec.yaml'), 'utf8'))));
write(join(dist, 'licences.txt'), bundledLicences(root, [program.metafile, ...pages.metafiles]));
// What each file is made of and loads, for the test that the command line loads little.
write(join(dist, '.outputs.json'), JSON.stringify(program.metafile.outputs));
write(stampFile, stamp);

function write(/** @type {string} */ path, /** @type {string | Uint8Array} */ contents) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, contents);
}
