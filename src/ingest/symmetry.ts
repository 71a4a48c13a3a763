import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as moyo from '@spglib/moyo-wasm';
import type { SymmetryFinder } from '../structures/symmetry-finder.js';

let isReady = false;

/** The symmetry of crystals, by moyo. Its module is compiled when it is first asked for, once per thread. */
export function symmetryFinder(): SymmetryFinder {
  if (!isReady) {
    const folder = dirname(createRequire(import.meta.url).resolve('@spglib/moyo-wasm'));
    moyo.initSync({ module: readFileSync(join(folder, 'moyo_wasm_bg.wasm')) });
    isReady = true;
  }
  return moyo;
}
