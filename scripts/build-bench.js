// Bundles bench/ to bench/dist/. Modules of src/ are not bundled: the benchmarks load those of dist/, so that what is measured is the
// program as it is installed.
import { rmSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { build } from 'esbuild';

/** @param {string} root the folder of the repository */
export async function buildBench(root) {
  const outdir = join(root, 'bench/dist');
  rmSync(outdir, { recursive: true, force: true });
  await build({
    entryPoints: ['bench-task', 'scan-task', 'cases/bench-cases'].map((name) => join(root, `bench/${name}.ts`)),
    outdir,
    entryNames: '[name]',
    bundle: true,
    // What several entries need is loaded once.
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'es2022',
    sourcemap: true,
    logLevel: 'warning',
    plugins: [programOf(root, outdir)],
  });
}

/**
 * @param {string} root
 * @param {string} outdir
 * @returns {import('esbuild').Plugin}
 */
function programOf(root, outdir) {
  const [source, program] = [join(root, 'src'), join(root, 'dist')];
  return {
    name: 'program',
    setup({ onResolve }) {
      onResolve({ filter: /^\.\.?\// }, ({ importer, path }) => {
        const file = resolve(dirname(importer), path);
        if (!file.startsWith(source + sep)) return undefined;
        const external = relative(outdir, join(program, relative(source, file)))
          .split(sep)
          .join('/');
        return { path: external, external: true };
      });
    },
  };
}
