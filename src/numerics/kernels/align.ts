/** The first multiple of 16 from an address on. No bits, since those of JavaScript end at 2 GiB, half of what WebAssembly can address. */
export function align(address: number): number {
  return 16 * Math.ceil(address / 16);
}
