/** The values at some places, in their order. A loop, because `Float64Array.from` with a function takes several times as long. */
export function gather(values: Float64Array, places: Uint32Array): Float64Array<ArrayBuffer> {
  const gathered = new Float64Array(places.length);
  for (let k = 0; k < places.length; k++) gathered[k] = values[places[k]!]!;
  return gathered;
}
