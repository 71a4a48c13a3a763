/**
 * The places of scores in descending order, equal scores by their names, then by their places. The scores are sorted as plain
 * numbers and the places put where they belong, which takes a fraction of the time of sorting with a comparison; names are
 * asked for where scores are equal, once each.
 */
export function orderByScore(scores: Float64Array, nameOf?: (place: number) => string): Uint32Array {
  const ascending = Float64Array.from(scores, (score) => -score).sort();
  const order = new Uint32Array(scores.length);
  const filled = new Uint32Array(scores.length);
  for (let place = 0; place < scores.length; place++) {
    const first = firstPlace(ascending, -scores[place]!);
    order[first + filled[first]!] = place;
    filled[first]! += 1;
  }
  if (!nameOf) return order;
  for (let start = 0; start < order.length; start += filled[start]!) {
    if (filled[start]! > 1) sortByName(order.subarray(start, start + filled[start]!), nameOf);
  }
  return order;
}

function sortByName(places: Uint32Array, nameOf: (place: number) => string): void {
  const named = Array.from(places, (place) => ({ place, name: nameOf(place) }));
  named.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.place - b.place));
  named.forEach(({ place }, k) => (places[k] = place));
}

/** The first place of a value that is in an ascending array. */
function firstPlace(values: Float64Array, value: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
