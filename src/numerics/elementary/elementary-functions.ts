import { binary } from './binary.js';

/** What the compiled module exports; each function takes and returns numbers as its namesake of `Math` does. */
interface ElementaryFunctions {
  exp(x: number): number;
  expm1(x: number): number;
  log(x: number): number;
  log1p(x: number): number;
  log10(x: number): number;
  pow(x: number, y: number): number;
  cos(x: number): number;
  acosh(x: number): number;
}

const bytes = Uint8Array.from(atob(binary), (character) => character.charCodeAt(0));
const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes));

/**
 * Elementary functions with the same bits on every machine and in every engine. The standard of JavaScript leaves the
 * last digits of `Math.exp`, `Math.log`, `**` and others to the engine, and they did change: powers between Node 22 and
 * 24. WebAssembly has only operations whose rounding is fixed. The kernels compile the same functions in.
 */
export const { exp, expm1, log, log1p, log10, pow, cos, acosh } = instance.exports as unknown as ElementaryFunctions;
