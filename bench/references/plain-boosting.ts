interface PlainCut {
  readonly gain: number;
  readonly column: number;
  readonly bin: number;
}

export interface PlainBoostingOptions {
  readonly trees: number;
  readonly learningRate: number;
  readonly maxLeaves: number;
  readonly minLeafRows: number;
  readonly regularisation: number;
}

/**
 * Gradient boosting of the logistic loss on binned rows with objects and arrays of arrays: each leaf is summed up anew.
 * Returns the mean loss of the rows.
 */
export function plainBoosting(
  bins: readonly (readonly number[])[],
  labels: ArrayLike<number>,
  { trees, learningRate, maxLeaves, minLeafRows, regularisation }: PlainBoostingOptions,
): number {
  const share = Array.from(labels).reduce((sum, label) => sum + label, 0) / labels.length;
  const odds = bins.map(() => Math.log(share / (1 - share)));
  for (let t = 0; t < trees; t++) {
    const derivatives = odds.map((value, row) => {
      const p = 1 / (1 + Math.exp(-value));
      return { g: p - labels[row]!, h: p * (1 - p) };
    });
    const score = (g: number, h: number): number => (g * g) / (h + regularisation);
    const bestCut = (rows: readonly number[]): PlainCut | undefined => {
      let best: PlainCut | undefined;
      for (let column = 0; column < bins[0]!.length; column++) {
        const sums = Array.from({ length: 256 }, () => ({ g: 0, h: 0, n: 0 }));
        for (const row of rows) {
          const sum = sums[bins[row]![column]!]!;
          sum.g += derivatives[row]!.g;
          sum.h += derivatives[row]!.h;
          sum.n++;
        }
        const all = sums.reduce((a, b) => ({ g: a.g + b.g, h: a.h + b.h, n: a.n + b.n }));
        let below = { g: 0, h: 0, n: 0 };
        for (const [bin, { g, h, n }] of sums.entries()) {
          below = { g: below.g + g, h: below.h + h, n: below.n + n };
          if (below.n < minLeafRows || all.n - below.n < minLeafRows) continue;
          const gain = score(below.g, below.h) + score(all.g - below.g, all.h - below.h) - score(all.g, all.h);
          if (gain > (best?.gain ?? 1e-9)) best = { gain, column, bin };
        }
      }
      return best;
    };
    const leaves = [{ rows: [...bins.keys()], cut: bestCut([...bins.keys()]) }];
    while (leaves.length < maxLeaves) {
      leaves.sort((a, b) => (b.cut?.gain ?? 0) - (a.cut?.gain ?? 0));
      const { rows, cut } = leaves[0]!;
      if (!cut) break;
      const left = rows.filter((row) => bins[row]![cut.column]! <= cut.bin);
      const right = rows.filter((row) => bins[row]![cut.column]! > cut.bin);
      leaves.splice(0, 1, { rows: left, cut: bestCut(left) }, { rows: right, cut: bestCut(right) });
    }
    for (const { rows } of leaves) {
      const g = rows.reduce((sum, row) => sum + derivatives[row]!.g, 0);
      const h = rows.reduce((sum, row) => sum + derivatives[row]!.h, 0);
      for (const row of rows) odds[row]! -= (learningRate * g) / (h + regularisation);
    }
  }
  const losses = odds.map((value, row) => Math.log1p(Math.exp(labels[row] === 1 ? -value : value)));
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}
