import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { DEFAULT_MODELS } from '../../src/models/default-models.js';
import { MODEL_KINDS } from '../../src/models/model-kinds.js';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/** What fits, searches and ranks: only worker threads and the commands that score need it. */
const NUMERICAL = /^(models|search|calibration|scoring|evaluation|numerics\/(decompositions|kernels|optimise))\//;

/** Names, and how a score, the time of an evaluation and what is near a hull are written, which a command line may load. */
const ALLOWED = [
  'models/default-models.js',
  'calibration/shown-score.js',
  'calibration/flags/flag.js',
  'evaluation/describe-time.js',
  'evaluation/describe-near-hull.js',
];

/** The modules that a module of the built program loads before anything runs, each with the one that imports it. */
function loadedBy(entry: string): Map<string, string> {
  const loaded = new Map([[entry, '']]);
  for (const file of loaded.keys()) {
    const text = readFileSync(join(DIST, file), 'utf8');
    for (const [, path] of text.matchAll(/^(?:import|export)\b[^;]*?from '(\.[^']+)'/gm)) {
      const imported = relative(DIST, join(DIST, dirname(file), path!));
      if (!loaded.has(imported)) loaded.set(imported, file);
    }
  }
  return loaded;
}

describe('the command line', () => {
  it('loads no numerical code until a command needs it', () => {
    const loaded = loadedBy('cli/main.js');
    expect(loaded.has('cli/commands/build.js')).toBe(true);
    const numerical = [...loaded].filter(([file]) => NUMERICAL.test(file) && !ALLOWED.includes(file));
    expect(numerical.map(([file, by]) => `${file}, by ${by}`)).toEqual([]);
  });

  it('knows the default models by names that exist', () => {
    const names = MODEL_KINDS.map(({ name }) => name);
    expect(DEFAULT_MODELS.filter((name) => !names.includes(name))).toEqual([]);
  });
});
