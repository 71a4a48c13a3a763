// Builds dist/: compiles the kernels to WebAssembly, type-checks and compiles src/, then bundles the page's script and stylesheet and copies its icon, and builds the benchmarks.
// Plain JavaScript, because it runs before anything is compiled.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepareNode20 } from './prepare-node-20.js';
import { sourceStamp } from './source-stamp.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
prepareNode20(root);
// A second start waits for nothing that is built already.
const stamp = sourceStamp(root);
const stampFile = join(root, 'dist/.built-from');
const kernels = ['kernels', 'elementary'].map((folder) => join(root, 'src/numerics', folder, 'binary.js'));
if ([stampFile, ...kernels].every((file) => existsSync(file)) && readFileSync(stampFile, 'utf8') === stamp)
  process.exit(0);
rmSync(stampFile, { force: true });
// Loaded only now, since it takes a second.
const { build } = await import('esbuild');
const { buildKernels } = await import('./build-kernels.js');
const { buildBench } = await import('./build-bench.js');
await buildKernels(root);

const require = createRequire(import.meta.url);
const typescript = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc');
const compile = spawnSync(process.execPath, [typescript, '-p', join(root, 'tsconfig.json')], { stdio: 'inherit' });
if (compile.status !== 0) process.exit(compile.status ?? 1);

const assets = join(root, 'dist/web/assets');
rmSync(assets, { recursive: true, force: true });
mkdirSync(assets, { recursive: true });
const client = join(root, 'src/web/client/main.ts');
await build({
  entryPoints: { page: client },
  outdir: assets,
  bundle: true,
  // What only some pages need is a file of its own, named after its content.
  splitting: true,
  chunkNames: '[name]-[hash]',
  minify: true,
  format: 'esm',
  target: 'es2022',
  logLevel: 'warning',
});
// Has an address of its own, since it answers for the pages in its folder and those below.
await build({
  entryPoints: { 'service-worker': join(root, 'src/web/client/offline/service-worker.ts') },
  outdir: assets,
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  logLevel: 'warning',
});
const stylesheet = join(root, 'src/web/styles/page.css');
await build({
  entryPoints: [stylesheet],
  outfile: join(assets, 'page.css'),
  bundle: true,
  minify: true,
  logLevel: 'warning',
});
// The same in colours that the reader chose, whatever the system asks for.
const pageStyle = readFileSync(join(assets, 'page.css'), 'utf8');
const bySystem = /\(prefers-color-scheme:\s*dark\)/g;
writeFileSync(
  join(assets, 'page-dark.css'),
  pageStyle.replace(bySystem, '(min-width:0)').replaceAll('color-scheme:light dark', 'color-scheme:dark'),
);
writeFileSync(
  join(assets, 'page-light.css'),
  pageStyle.replace(bySystem, '(max-width:0)').replaceAll('color-scheme:light dark', 'color-scheme:light'),
);
// Figures that are saved as files carry their style with them, in light colours, spelt out for programs that know no variables.
const figureStyle = await build({
  entryPoints: [join(root, 'src/web/styles/figure-file.css')],
  bundle: true,
  write: false,
  logLevel: 'warning',
});
writeFileSync(join(assets, 'figure.css'), spellOut(figureStyle.outputFiles[0].text));
const icon = join(root, 'src/web/styles/icon.svg');
copyFileSync(icon, join(assets, 'icon.svg'));
await buildBench(root);
writeFileSync(stampFile, stamp);

/** A stylesheet without media queries, its variables replaced by the values that :root first gives them. */
function spellOut(css) {
  const plain = css.replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
  const values = new Map();
  for (const [, name, value] of plain.matchAll(/(--[\w-]+):\s*([^;]+);/g))
    if (!values.has(name)) values.set(name, value);
  return plain
    .replace(/:root\s*\{[^}]*\}/g, '')
    .replace(/var\((--[\w-]+)\)/g, (_, name) => values.get(name) ?? 'currentColor')
    .replace(/\/\*[^*]*\*\//g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
