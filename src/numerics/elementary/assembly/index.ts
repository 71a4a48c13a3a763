// The functions of AssemblyScript's standard library (after musl and ARM's optimized routines; errors below one unit in
// the last digit or little more), as a module of their own: it needs no SIMD.

export function exp(x: f64): f64 {
  return Math.exp(x);
}

export function expm1(x: f64): f64 {
  return Math.expm1(x);
}

export function log(x: f64): f64 {
  return Math.log(x);
}

export function log1p(x: f64): f64 {
  return Math.log1p(x);
}

export function log10(x: f64): f64 {
  return Math.log10(x);
}

export function pow(x: f64, y: f64): f64 {
  return Math.pow(x, y);
}

export function cos(x: f64): f64 {
  return Math.cos(x);
}

export function acosh(x: f64): f64 {
  return Math.acosh(x);
}
