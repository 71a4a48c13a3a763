/** 64-bit floats in the memory that the kernels work on. */
export interface Floats {
  readonly length: number;
  /** A view, valid until something else is allocated. */
  readonly data: Float64Array;
}

/** 32-bit integers in the memory that the kernels work on. */
export interface Integers {
  readonly length: number;
  /** A view, valid until something else is allocated. */
  readonly data: Int32Array;
}

/** Bytes in the memory that the kernels work on. */
export interface Bytes {
  readonly length: number;
  /** A view, valid until something else is allocated. */
  readonly data: Uint8Array;
}
