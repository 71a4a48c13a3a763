import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_MODELS } from '../../src/models/default-models.js';
import { MODEL_KINDS } from '../../src/models/model-kinds.js';

/** What a file of the built program is made of, and loads: the build writes it down. */
interface Output {
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly imports: readonly { readonly path: string; readonly kind: string; readonly external?: true }[];
}

const OUTPUTS = JSON.parse(readFileSync(new URL('../../dist/.outputs.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, Output>
>;

/** What fits, searches and ranks: only worker threads and the commands that score need it. */
const NUMERICAL = /^src\/(models|search|calibration|scoring|evaluation|numerics\/(decompositions|kernels|optimise))\//;

/** Names, and how a score, the time of an evaluation and what is near a hull are written, which a command line may load. */
const ALLOWED = [
  'models/default-models',
  'calibration/shown-score',
  'calibration/flags/flag',
  'evaluation/describe-time',
  'evaluation/describe-near-hull',
].map((name) => `src/${name}.ts`);

/** The modules that a file of the built program loads before anything runs, each with the file that it is in. */
function loadedBy(entry: string): Map<string, string> {
  const files = new Set([entry]);
  for (const file of files) {
    for (const { path, kind, external } of OUTPUTS[file]!.imports)
      if (kind === 'import-statement' && !external) files.add(path);
  }
  return new Map([...files].flatMap((file) => Object.keys(OUTPUTS[file]!.inputs).map((input) => [input, file])));
}

describe('the command line', () => {
  it('loads no numerical code until a command needs it', () => {
    const loaded = loadedBy('dist/cli/main.js');
    expect(loaded.has('src/cli/commands/build.ts')).toBe(true);
    const numerical = [...loaded].filter(([file]) => NUMERICAL.test(file) && !ALLOWED.includes(file));
    expect(numerical.map(([file, by]) => `${file}, in ${by}`)).toEqual([]);
  });

  it('knows the default models by names that exist', () => {
    const names = MODEL_KINDS.map(({ name }) => name);
    expect(DEFAULT_MODELS.filter((name) => !names.includes(name))).toEqual([]);
  });
});
