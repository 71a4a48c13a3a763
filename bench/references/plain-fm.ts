import { shuffle, type Random } from '../../src/numerics/random.js';

/** Rows with one feature set in each field; `labels` are 0 or 1. */
export interface OneHotRows {
  /** By row: the numbers of its features. */
  readonly features: readonly (readonly number[])[];
  readonly labels: readonly number[];
}

/** A bias, and for each feature its weight and then its latent components. */
export interface PlainFm {
  bias: number;
  readonly rows: number[][];
}

/** The logarithm of odds: all pairs of features meet. */
export function plainFmLogit({ bias, rows }: PlainFm, features: readonly number[]): number {
  const vectors = features.map((feature) => rows[feature]!);
  let logit = vectors.reduce((sum, vector) => sum + vector[0]!, bias);
  vectors.forEach((a, i) =>
    vectors.slice(0, i).forEach((b) => {
      for (let t = 1; t < a.length; t++) logit += a[t]! * b[t]!;
    }),
  );
  return logit;
}

/** Trains by AdaGrad on the logistic loss, with arrays of arrays, as one writes it first. Changes `machine`. */
export function trainPlainFm(
  machine: PlainFm,
  { features, labels }: OneHotRows,
  { passes, rate, penalty }: { passes: number; rate: number; penalty: number },
  random: Random,
): void {
  const squares = machine.rows.map((row) => row.map(() => 1e-2));
  let biasSquare = 1e-2;
  const order = [...features.keys()];
  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, random);
    for (const e of order) {
      const own = features[e]!;
      const error = 1 / (1 + Math.exp(-plainFmLogit(machine, own))) - labels[e]!;
      biasSquare += error ** 2;
      machine.bias -= (rate * error) / Math.sqrt(biasSquare);
      const vectors = own.map((feature) => machine.rows[feature]!);
      const derivatives = vectors.map((vector, i) =>
        vector.map((_, t) => (t === 0 ? 1 : vectors.reduce((sum, other, j) => (i === j ? sum : sum + other[t]!), 0))),
      );
      vectors.forEach((vector, i) => {
        const square = squares[own[i]!]!;
        for (let t = 0; t < vector.length; t++) {
          const gradient = error * derivatives[i]![t]! + penalty * vector[t]!;
          square[t]! += gradient ** 2;
          vector[t]! -= (rate * gradient) / Math.sqrt(square[t]!);
        }
      });
    }
  }
}
