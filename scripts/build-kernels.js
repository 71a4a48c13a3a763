// Compiles the numerical kernels (AssemblyScript, src/numerics/kernels/assembly) to a WebAssembly module and writes it as
// text into a module of its own, beside the sources and in dist/. Nothing is done where the sources have not changed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const OPTIONS = ['-O3', '--enable', 'simd', '--runtime', 'stub', '--noAssert', '--use', 'abort='];

/** @param {string} root the folder of the repository */
export async function buildKernels(root) {
  const folder = join(root, 'src/numerics/kernels');
  const sources = readdirSync(join(folder, 'assembly'))
    .filter((name) => name.endsWith('.ts'))
    .sort();
  const hash = createHash('sha256').update(OPTIONS.join(' '));
  for (const name of sources) hash.update(name).update(readFileSync(join(folder, 'assembly', name)));
  const stamp = `// ${hash.digest('hex')}\n`;
  const targets = [join(folder, 'binary.js'), join(root, 'dist/numerics/kernels/binary.js')];
  const current = targets.map((target) => (existsSync(target) ? readFileSync(target, 'utf8') : ''));
  const text = current.find((found) => found.startsWith(stamp)) ?? (await compile(folder, stamp));
  targets.forEach((target, place) => {
    if (current[place] !== text) replace(target, text);
  });
}

/**
 * @param {string} folder
 * @param {string} stamp
 */
async function compile(folder, stamp) {
  let asc;
  try {
    asc = (await import('assemblyscript/asc')).default;
  } catch (error) {
    if (error?.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    process.stderr.write(
      'AssemblyScript is not installed: the kernels will run as plain TypeScript, several times slower.\n',
    );
    // Without the stamp, so that the next build tries again.
    return "export const binary = '';\n";
  }
  /** @type {Uint8Array | undefined} */
  let module;
  const { error, stderr } = await asc.main(
    ['assembly/index.ts', ...OPTIONS, '--baseDir', folder, '-o', 'kernels.wasm'],
    {
      writeFile: (/** @type {string} */ _name, /** @type {Uint8Array} */ contents) => (module = contents),
    },
  );
  if (error || !module) throw new Error(`The kernels do not compile:\n${stderr.toString()}`, { cause: error });
  return `${stamp}export const binary =\n  '${Buffer.from(module).toString('base64')}';\n`;
}

/** Writes as a whole, since tests in other processes may be reading. */
function replace(/** @type {string} */ target, /** @type {string} */ text) {
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(`${target}.${process.pid}`, text);
  renameSync(`${target}.${process.pid}`, target);
}
