// What the module exports. AssemblyScript: a subset of TypeScript with the types of WebAssembly.
export { cholesky, choleskyScratch } from './cholesky';
export { contract } from './contract';
export { factorizationSteps } from './factorization-steps';
export { gram, gramOfUpper } from './gram';
export { gaussian } from './gaussian';
export { binColumn, histograms } from './histograms';
export { inverseScratch, transposedInverse } from './inverse-of-lower';
export { khatriRao } from './khatri-rao';
export { matern } from './matern';
export { nonnegativeRows } from './nonnegative-rows';
export { pairGram } from './pair-gram';
export { rowMaxima } from './row-maxima';
export { distanceScratch, inPanels, squaredDistances, squaredLengths } from './squared-distances';

/** The first address that is free. */
export function heapBase(): usize {
  return __heap_base;
}
