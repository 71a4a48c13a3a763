/** What the compiled module exports; addresses are byte offsets into its memory. */
export interface KernelExports {
  readonly memory: WebAssembly.Memory;
  heapBase(): number;
  gram(a: number, rows: number, columns: number, out: number): void;
  cholesky(l: number, n: number, panel: number): number;
  choleskyScratch(): number;
  transposedInverse(l: number, n: number, out: number, panel: number): void;
  inverseScratch(n: number): number;
  gramOfUpper(a: number, n: number, out: number): void;
  matern(squared: number, count: number, slopes: number): void;
  gaussian(squared: number, count: number, slopes: number): void;
  squaredDistances(
    out: number,
    a: number,
    squaresA: number,
    rows: number,
    panels: number,
    squaresB: number,
    count: number,
    width: number,
    lower: boolean,
    scratch: number,
  ): void;
  inPanels(points: number, count: number, width: number, panels: number): void;
  squaredLengths(points: number, count: number, width: number, out: number): void;
  distanceScratch(rows: number, width: number): number;
  contract(
    out: number,
    groups: number,
    starts: number,
    targets: number,
    sources: number,
    rows: number,
    factor: number,
    rank: number,
    blocks: number,
    width: number,
  ): void;
  pairGram(
    out: number,
    n: number,
    starts: number,
    entries: number,
    values: number,
    modes: number,
    indices: number,
    sizes: number,
    tables: number,
  ): void;
  khatriRao(
    out: number,
    rows: number,
    rank: number,
    starts: number,
    entries: number,
    values: number,
    modes: number,
    indices: number,
    factors: number,
  ): void;
  nonnegativeRows(factor: number, rows: number, rank: number, product: number, gram: number, scratch: number): void;
  factorizationSteps(job: number, order: number, count: number, rate: number, penalty: number): void;
  histograms(
    out: number,
    bins: number,
    rows: number,
    columns: number,
    count: number,
    order: number,
    start: number,
    end: number,
    gradient: number,
    hessian: number,
    gathered: number,
  ): void;
  binColumn(values: number, rows: number, edges: number, out: number): void;
  rowMaxima(
    block: number,
    rank: number,
    width: number,
    cations: number,
    rows: number,
    panels: number,
    panelCount: number,
    weights: number,
    maxima: number,
  ): void;
}

/** Bytes by which WebAssembly memory grows. */
export const PAGE = 65_536;

/** A new instance of the compiled module, with memory of its own. */
export function instantiate(module: WebAssembly.Module): KernelExports {
  return new WebAssembly.Instance(module).exports as unknown as KernelExports;
}
