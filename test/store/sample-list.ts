import type { ListWriter } from '../../src/store/list-writer.js';
import type { ListRow } from '../../src/rows/list-row.js';
import type { ListDescription, ListMetadata } from '../../src/store/types.js';
import type { Workspace } from '../../src/store/workspace.js';

export const NOW = new Date('2030-05-01T12:00:00Z');

/** What a build would say of a list, made up. */
export function describeList(overrides: Partial<ListDescription> = {}): ListDescription {
  return {
    arity: 3,
    kind: 'ionic',
    codeVersion: '0.1.0',
    seed: 1,
    models: [
      { name: 'tucker', parameters: { rank: 8 } },
      { name: 'popularity', parameters: {} },
    ],
    sources: [{ name: 'sample', compounds: 10, starter: false }],
    space: { cations: 10, anions: 2, ratios: 5, maxAmount: 12, cells: 1000, candidates: 400 },
    known: { compounds: 10, inSpace: 8 },
    candidates: 390,
    calibration: { knots: [], curve: [], runs: 0, heldOut: 0, candidates: 400, baseRate: 0 },
    timings: { fitSeconds: 0, rankSeconds: 0 },
    ...overrides,
  };
}

const amountText = (amount: number): string => (amount === 1 ? '' : String(amount));

/** One row without its rank; everything is derived from the cations, their amounts, the anion and the score. */
export function sampleRow(
  cations: readonly [string, string],
  anion: string,
  amounts: readonly [number, number, number],
  score: number,
): Omit<ListRow, 'rank'> {
  const atoms = [...cations, anion].map((element, i) => ({ element, amount: amounts[i]! }));
  const sorted = atoms.toSorted((a, b) => (a.element < b.element ? -1 : 1));
  const letters = amounts.toSorted((a, b) => b - a).map((amount, i) => 'ABC'[i]! + amountText(amount));
  return {
    formula: sorted.map(({ element, amount }) => element + amountText(amount)).join(''),
    score,
    arity: 3,
    elements: sorted.map(({ element }) => element),
    amounts: sorted.map(({ amount }) => amount),
    anion,
    ions: [
      { element: cations[0], charge: 2 },
      { element: cations[1], charge: 4 },
      { element: anion, charge: -2 },
    ],
    anonymousFormula: letters.join(''),
    flags: cations[0] === 'Fe' ? [{ name: 'rare-state', about: ['Fe2+', anion, '1', '90'] }] : [],
    raw: { tucker: score * 3 - 0.5, popularity: 1 / (1 + amounts[2]) },
  };
}

const METALS = ['Ba', 'Ca', 'Fe', 'K', 'La', 'Li', 'Mg', 'Na', 'Sr', 'Ti', 'Y', 'Zn'];

/** `count` distinct rows with falling scores, the same for the same count. */
export function sampleRows(count: number): Omit<ListRow, 'rank'>[] {
  const rows: Omit<ListRow, 'rank'>[] = [];
  for (let amount = 1; rows.length < count; amount++) {
    for (let i = 0; i < METALS.length; i++) {
      for (let j = i + 1; j < METALS.length; j++) {
        for (const anion of ['O', 'S', 'F']) {
          if (rows.length === count) return rows;
          const score = Math.max(0, 1 - Math.floor(rows.length / 3) * 0.001);
          rows.push(sampleRow([METALS[i]!, METALS[j]!], anion, [1, (rows.length % 3) + 1, amount], score));
        }
      }
    }
  }
  return rows;
}

/** Publishes rows as a new list, with a small artifact named "model". */
export function publishRows(workspace: Workspace, rows: readonly Omit<ListRow, 'rank'>[], now = NOW): ListMetadata {
  const writer: ListWriter = workspace.lists.begin(3);
  for (const row of rows) writer.append(row);
  writer.attach('model', new TextEncoder().encode(`fitted on ${rows.length} rows`));
  return writer.publish(describeList(), now);
}
