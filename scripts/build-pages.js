// Bundles the pages' scripts and stylesheets into dist/web/assets/, with their icon.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * @param {string} root the folder of the repository
 * @returns what was made, not written yet
 */
export async function buildPages(root) {
  const assets = join(root, 'dist/web/assets');
  const common = /** @type {const} */ ({
    absWorkingDir: root,
    outdir: assets,
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
  });
  const [page, worker, style, figure] = await Promise.all([
    build({
      ...common,
      entryPoints: { page: join(root, 'src/web/client/main.ts') },
      // What only some pages need is a file of its own, named after its content.
      splitting: true,
      chunkNames: '[name]-[hash]',
      format: 'esm',
      target: 'es2022',
    }),
    // Has an address of its own, since it answers for the pages in its folder and those below.
    build({
      ...common,
      entryPoints: { 'service-worker': join(root, 'src/web/client/offline/service-worker.ts') },
      format: 'iife',
      target: 'es2022',
    }),
    build({ ...common, entryPoints: [join(root, 'src/web/styles/page.css')] }),
    build({ ...common, minify: false, entryPoints: [join(root, 'src/web/styles/figure-file.css')] }),
  ]);
  const pageStyle = style.outputFiles[0].text;
  const bySystem = /\(prefers-color-scheme:\s*dark\)/g;
  const asset = (/** @type {string} */ name, /** @type {string | Uint8Array} */ contents) => ({
    path: join(assets, name),
    contents,
  });
  return {
    metafiles: [page.metafile, worker.metafile],
    outputFiles: [
      ...page.outputFiles,
      ...worker.outputFiles,
      ...style.outputFiles,
      // The same in colours that the reader chose, not the system.
      asset(
        'page-dark.css',
        pageStyle.replace(bySystem, '(min-width:0)').replaceAll('color-scheme:light dark', 'color-scheme:dark'),
      ),
      asset(
        'page-light.css',
        pageStyle.replace(bySystem, '(max-width:0)').replaceAll('color-scheme:light dark', 'color-scheme:light'),
      ),
      // Figures that are saved as files carry their style with them, in light colours, spelt out for programs that know no variables.
      asset('figure.css', spellOut(figure.outputFiles[0].text)),
      asset('icon.svg', readFileSync(join(root, 'src/web/styles/icon.svg'))),
    ],
  };
}

/**
 * A stylesheet without media queries, its variables replaced by the values that :root first gives them.
 *
 * @param {string} css
 */
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
