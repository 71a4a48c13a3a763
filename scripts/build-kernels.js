// Compiles the modules in AssemblyScript (the numerical kernels, the elementary functions) to WebAssembly and writes each as
// text into a module of its own, next to the sources. Nothing is done if the sources have not changed.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import asc from 'assemblyscript/asc';

const OPTIONS = ['-O3', '--runtime', 'stub', '--noAssert', '--use', 'abort='];

/** Folders of src/ with an `assembly/` in them, and what is compiled for more than any engine has. */
const MODULES = { 'numerics/kernels': ['--enable', 'simd'], 'numerics/elementary': [] };

/** @param {string} root the folder of the repository */
export async function buildKernels(root) {
  for (const [folder, options] of Object.entries(MODULES)) await buildModule(root, folder, [...OPTIONS, ...options]);
}

/**
 * @param {string} root
 * @param {string} path of the folder in src/
 * @param {readonly string[]} options
 */
async function buildModule(root, path, options) {
  const folder = join(root, 'src', path);
  const sources = readdirSync(join(folder, 'assembly'))
    .filter((name) => name.endsWith('.ts'))
    .sort();
  // The compiler's library has a part in the bits of the result.
  const hash = createHash('sha256').update([asc.version, ...options].join(' '));
  for (const name of sources) hash.update(name).update(readFileSync(join(folder, 'assembly', name)));
  const stamp = `// ${hash.digest('hex')}\n`;
  const target = join(folder, 'binary.js');
  if (existsSync(target) && readFileSync(target, 'utf8').startsWith(stamp)) return;
  replace(target, await compile(folder, options, stamp));
}

/**
 * @param {string} folder
 * @param {readonly string[]} options
 * @param {string} stamp
 */
async function compile(folder, options, stamp) {
  /** @type {Uint8Array | undefined} */
  let module;
  const { error, stderr } = await asc.main(
    ['assembly/index.ts', ...options, '--baseDir', folder, '-o', 'module.wasm'],
    {
      writeFile: (/** @type {string} */ _name, /** @type {Uint8Array} */ contents) => (module = contents),
    },
  );
  if (error || !module) throw new Error(`${folder} does not compile:\n${stderr.toString()}`, { cause: error });
  return `${stamp}export const binary =\n  '${Buffer.from(module).toString('base64')}';\n`;
}

/** Writes as a whole, since tests in other processes may be reading. */
function replace(/** @type {string} */ target, /** @type {string} */ text) {
  writeFileSync(`${target}.${process.pid}`, text);
  renameSync(`${target}.${process.pid}`, target);
}
