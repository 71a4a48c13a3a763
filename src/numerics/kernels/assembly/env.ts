// What the host lends to the kernels.

/** Its Math.exp, so that the plain twins have the same bits. */
export declare function exp(x: f64): f64;
