import { binary } from './binary.js';
import type { Kernels } from './kernels.js';
import { plainKernels } from './plain-kernels.js';
import { wasmKernels } from './wasm-kernels.js';

let loaded: Kernels | undefined;

/** The kernels of this thread: WebAssembly if the engine has SIMD, otherwise plain. */
export function loadKernels(): Kernels {
  loaded ??= compile();
  return loaded;
}

function compile(): Kernels {
  const bytes = Uint8Array.from(atob(binary), (character) => character.charCodeAt(0));
  // False on engines without SIMD.
  return WebAssembly.validate(bytes) ? wasmKernels(new WebAssembly.Module(bytes)) : plainKernels;
}
