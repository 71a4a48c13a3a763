import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flagsText } from '../../src/calibration/flags/flags-text.js';
import { ionsText } from '../../src/chemistry/ions/ions-text.js';
import type { ListRow } from '../../src/rows/list-row.js';
import { RowHash } from '../../src/store/row-hash.js';

function bits(value: number): string {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(value === 0 ? 0 : value);
  return bytes.toString('hex');
}

/** A line as docs/lists.md says it, as text. */
function line(row: ListRow): string {
  const { rank, formula, score, elements, anion, ions, anonymousFormula, raw, rankBlend, flags } = row;
  const columns = [
    rank,
    formula,
    bits(score),
    elements.join('-'),
    anion,
    ionsText(ions),
    anonymousFormula,
    bits(raw['a']!),
  ];
  if (rankBlend !== undefined) columns.push(rankBlend, flagsText(flags ?? []));
  return `${columns.join('\t')}\n`;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const rows = fc.array(
  fc.record({
    score: fc.double({ min: 0, max: 1 }),
    raw: fc.record({ a: fc.double({ noNaN: true }) }),
    rankBlend: fc.option(fc.nat(), { nil: undefined }),
    about: fc.string({ unit: 'grapheme', maxLength: 40 }),
    charge: fc.constantFrom(1, 3, 0.5),
  }),
  { maxLength: 30 },
);

const rowOf = (
  {
    score,
    raw,
    rankBlend,
    about,
    charge,
  }: { score: number; raw: { a: number }; rankBlend: number | undefined; about: string; charge: number },
  index: number,
): ListRow => ({
  rank: index + 1,
  formula: 'NaO2',
  elements: ['Na', 'O'],
  amounts: [1, 2],
  arity: 2,
  score,
  raw,
  rankBlend,
  anion: 'O',
  ions: [
    { element: 'Na', charge },
    { element: 'O', charge: -0.5 },
  ],
  anonymousFormula: 'A2B',
  flags: [{ name: 'metallic', about: [about] }],
});

describe('the checksum of a list', () => {
  it('is the SHA-256 of its lines', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const hash = new RowHash(['a']);
        const all = given.map(rowOf);
        for (const row of all) hash.add(row.rank, row);
        expect(hash.digest()).toBe(sha256(all.map(line).join('')));
      }),
    );
  });

  it('is the same beyond the block that is gathered, with texts that the caller made', () => {
    const hash = new RowHash(['a']);
    let text = '';
    for (let index = 0; index < 1500; index++) {
      const row = rowOf({ score: 0.5, raw: { a: -0 }, rankBlend: index, about: 'é', charge: 1 }, index);
      hash.add(row.rank, row, { ions: ionsText(row.ions), flags: flagsText(row.flags!) });
      text += line(row);
    }
    expect(text.length).toBeGreaterThan(1 << 16);
    expect(hash.digest()).toBe(sha256(text));
  });
});
