/** The values at some positions, in their order. A loop, because `Float64Array.from` with a function takes several times as long. */
export function gather(values: Float64Array, positions: Uint32Array): Float64Array<ArrayBuffer> {
  const gathered = new Float64Array(positions.length);
  for (let k = 0; k < positions.length; k++) gathered[k] = values[positions[k]!]!;
  return gathered;
}
