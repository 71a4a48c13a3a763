/** All orders of 0 .. n-1, the identity first. */
export function permutations(n: number): readonly (readonly number[])[] {
  if (n === 0) return [[]];
  const shorter = permutations(n - 1);
  const all: number[][] = [];
  for (const order of shorter) {
    for (let position = n - 1; position >= 0; position--)
      all.push([...order.slice(0, position), n - 1, ...order.slice(position)]);
  }
  return all.sort((a, b) => {
    for (let i = 0; i < n; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
    return 0;
  });
}
