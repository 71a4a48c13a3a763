import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { conventionalFormula } from '../../src/chemistry/formula/spellings.js';
import { ionLabel } from '../../src/chemistry/ions/ion.js';
import { matchesRow } from '../../src/rows/matches-row.js';
import type { ListRow } from '../../src/rows/list-row.js';
import { filterTests, type RowFilter } from '../../src/rows/row-filter.js';
import type { RowOrder } from '../../src/store/types.js';
import { compareWritten } from '../fixtures/compare-written.js';
import { emptyWorkspace } from '../fixtures/workspace.js';
import { publishRows, sampleRows } from './sample-list.js';

const termsOf = (text: string) =>
  [...text.matchAll(/([A-Z][a-z]?|\*)(\d*)/g)].map(([, symbol, amount]) => ({ symbol, amount: amount || '1' }));

/** Whether the terms of the formula can be paired off with those of the pattern, tried in every order. */
function isOfPattern(formula: string, pattern: string): boolean {
  const fits = (terms: ReturnType<typeof termsOf>, [first, ...rest]: ReturnType<typeof termsOf>): boolean =>
    first === undefined
      ? terms.length === 0
      : terms.some(
          (term) =>
            term.amount === first.amount &&
            (first.symbol === '*' ? !pattern.includes(term.symbol!) : term.symbol === first.symbol) &&
            fits(
              terms.filter((other) => other !== term),
              rest,
            ),
        );
  return fits(termsOf(formula), termsOf(pattern));
}

/** What the filter means, written out row by row. */
function keeps(row: ListRow, filter: RowFilter): boolean {
  const system = filter.chemicalSystem?.split('-');
  return (
    (filter.elements ?? []).every((element) => row.elements.includes(element)) &&
    !(filter.exclude ?? []).some((element) => row.elements.includes(element)) &&
    (system === undefined ||
      (system.length === row.arity && system.every((part) => part === '*' || row.elements.includes(part)))) &&
    (filter.anonymousFormula === undefined || row.anonymousFormula === filter.anonymousFormula) &&
    (filter.formula === undefined || isOfPattern(row.formula, filter.formula)) &&
    (filter.anion === undefined || row.anion === filter.anion) &&
    (filter.anyOf === undefined || filter.anyOf.some((element) => row.elements.includes(element))) &&
    (filter.onlyOf === undefined || row.elements.every((element) => filter.onlyOf!.includes(element))) &&
    (filter.ions ?? []).every((ion) => row.ions.some((own) => ionLabel(own) === ion)) &&
    (filter.chargeMax === undefined || row.ions.every(({ charge }) => charge <= filter.chargeMax!)) &&
    (filter.flags === undefined || filter.flags.some((flag) => row.flags!.some(({ name }) => name === flag))) &&
    !(filter.withoutFlags ?? []).some((flag) => row.flags!.some(({ name }) => name === flag)) &&
    (filter.arity === undefined || row.arity === filter.arity) &&
    (filter.scoreMin === undefined || row.score >= filter.scoreMin)
  );
}

/** Rows under a key from the smallest on; among equal raw scores the worst rank first. */
const ascending = (by: RowOrder['by']) => (a: ListRow, b: ListRow) => {
  if (by === 'rank') return a.rank - b.rank;
  if (by === 'formula') return compareWritten(conventionalFormula(a), conventionalFormula(b));
  return 'model' in by ? a.raw[by.model]! - b.raw[by.model]! || b.rank - a.rank : 0;
};

const element = fc.constantFrom('Ba', 'Ca', 'Fe', 'Li', 'Ti', 'O', 'S', 'Au');
const condition: fc.Arbitrary<RowFilter> = fc.oneof(
  fc.record({ elements: fc.array(element, { maxLength: 2 }) }),
  fc.record({ exclude: fc.array(element, { maxLength: 3 }) }),
  fc.record({ chemicalSystem: fc.constantFrom('Ba-*-O', 'Ba-O-Ti', 'Li-*-*', '*-*-S', 'Ba-O', 'Ba-*-*-O', 'Fe-Na-F') }),
  fc.record({ anonymousFormula: fc.constantFrom('ABC', 'A2B2C', 'A3BC', 'A9BC') }),
  fc.record({ formula: fc.constantFrom('**O2', 'Ba*O', 'Ca*3S5', '*O', '**3*2') }),
  fc.record({ anion: fc.constantFrom('O', 'S', 'F', 'Cl') }),
  fc.record({ anyOf: fc.array(element, { minLength: 1, maxLength: 3 }) }),
  fc.record({ onlyOf: fc.uniqueArray(element, { minLength: 3 }) }),
  fc.record({ ions: fc.array(fc.constantFrom('Ba2+', 'Ti4+', 'Na4+', 'Fe2+', 'O2-', 'Cu+'), { maxLength: 2 }) }),
  fc.record({ chargeMax: fc.constantFrom(1, 3, 4) }),
  fc.record({ flags: fc.constantFrom(['rare-state'], ['metallic'], ['metallic', 'rare-state']) }),
  fc.record({ withoutFlags: fc.constantFrom(['rare-state'], ['metallic']) }),
  fc.record({ arity: fc.constantFrom(3, 3, 3, 4) }),
  fc.record({ scoreMin: fc.double({ min: -0.1, max: 1.1, noNaN: true }) }),
);
const filters: fc.Arbitrary<RowFilter> = fc
  .array(condition, { maxLength: 3 })
  .map((conditions) => Object.assign({}, ...conditions) as RowFilter);

/** Moved back by one place, each other row. */
const rows: ListRow[] = sampleRows(1100).map((row, index) => ({ ...row, rank: index + 1, rankBlend: (index ^ 1) + 1 }));

// No test changes it.
const { workspace, remove } = emptyWorkspace();
afterAll(remove);
publishRows(workspace, rows);

describe('a score list', () => {
  it('gives back the rows that were appended, in rank order', () => {
    const list = workspace.lists.open('ternary');
    expect(list.models).toEqual(['tucker', 'popularity']);
    expect([...list.iterate()]).toEqual(rows);
    expect(list.byFormula(rows[1034]!.formula)).toEqual(rows[1034]);
    expect(list.byFormula('AuBaO')).toBeUndefined();
    const asked = new Set([rows[3]!.formula, 'AuBaO', rows[1034]!.formula]);
    expect(list.among(asked)).toEqual(new Set([...asked].filter((formula) => list.byFormula(formula))));
  });

  it('keeps for every filter the rows that a plain filter keeps', () => {
    const list = workspace.lists.open('ternary');
    let notEmpty = 0;
    fc.assert(
      fc.property(filters, fc.nat(1600), fc.integer({ min: 1, max: 40 }), (filter, afterRank, limit) => {
        const expected = rows.filter((row) => keeps(row, filter));
        if (expected.length > 0) notEmpty++;
        expect(list.count(filter)).toBe(expected.length);
        expect(rows.filter((row) => matchesRow(row, filterTests(filter)))).toEqual(expected);
        expect(list.page(filter, { afterRank, limit })).toEqual(
          expected.filter((row) => row.rank > afterRank).slice(0, limit),
        );
        expect([...list.iterate(filter, limit)]).toEqual(expected.slice(0, limit));
      }),
      { numRuns: 150 },
    );
    expect(notEmpty).toBeGreaterThan(40);
  });

  it('finds for every search the rows that it finds one by one', () => {
    const searches = fc.constantFrom(
      'Ba',
      'oxide',
      'Li-*-O',
      'ABX3',
      'A{Ch}',
      'class:A',
      'Fe3+',
      'alkali',
      'BaTiO3',
      'AB2O4',
    );
    const list = workspace.lists.open('ternary');
    const joined = fc
      .array(fc.tuple(searches, fc.constantFrom(' and ', ' or ', ' not ')), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.flatMap(([word, joint], index) => (index === 0 ? [word] : [joint, word])).join(''));
    fc.assert(
      fc.property(joined, (search) => {
        const tests = filterTests({ search });
        expect([...list.iterate({ search })]).toEqual(rows.filter((row) => matchesRow(row, tests)));
      }),
    );
  });

  it('walks in every order through what a filter keeps, as sorting it all would', () => {
    const list = workspace.lists.open('ternary');
    const orders = fc.record({
      by: fc.constantFrom<RowOrder['by'][]>('rank', 'formula', { model: 'tucker' }, { model: 'popularity' }),
      descending: fc.boolean(),
    });
    fc.assert(
      fc.property(filters, orders, fc.integer({ min: 20, max: 400 }), (filter, order, limit) => {
        const expected = rows.filter((row) => keeps(row, filter)).toSorted(ascending(order.by));
        if (order.descending) expected.reverse();
        const seen: ListRow[] = [];
        for (let from: number | null = 0; from !== null;) {
          const page = list.walk(filter, order, { from, limit });
          expect(page.rows.length).toBe(Math.min(limit, expected.length - seen.length));
          seen.push(...page.rows);
          from = page.next;
        }
        expect(seen).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });

  it('counts for every element the rows that hold it, with their mean score', () => {
    const list = workspace.lists.open('ternary');
    const elements = [...new Set(rows.flatMap((row) => row.elements))].sort();
    fc.assert(
      fc.property(filters, (filter) => {
        const kept = rows.filter((row) => keeps(row, filter));
        const counts = list.elementCounts(filter);
        expect(counts.map((count) => count.element)).toEqual(elements);
        for (const { element: symbol, rows: count, meanScore } of counts) {
          const scores = kept.filter((row) => row.elements.includes(symbol)).map(({ score }) => score);
          expect(count).toBe(scores.length);
          if (count === 0) expect(meanScore).toBeNull();
          else expect(meanScore).toBeCloseTo(scores.reduce((a, b) => a + b, 0) / count, 12);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('pages through a filter without gaps or repetitions', () => {
    const list = workspace.lists.open('ternary');
    const filter = { elements: ['Li'], exclude: ['S'] };
    const seen: ListRow[] = [];
    for (let afterRank = 0; ; afterRank = seen.at(-1)!.rank) {
      const page = list.page(filter, { afterRank, limit: 37 });
      if (page.length === 0) break;
      seen.push(...page);
    }
    expect(seen).toEqual(rows.filter((row) => keeps(row, filter)));
    expect(seen.length).toBe(list.count(filter));
  });

  it('includes every row of the least score among equal scores', () => {
    const list = workspace.lists.open('ternary');
    const score = rows[100]!.score;
    const equal = rows.filter((row) => row.score === score).length;
    expect(equal).toBe(3);
    expect(list.count({ scoreMin: score }) - list.count({ scoreMin: score + 1e-9 })).toBe(equal);
  });

  it('can be read by several consumers at once', () => {
    const list = workspace.lists.open('ternary');
    const a = list.iterate();
    const b = list.iterate({ elements: ['Ba'] });
    const first = [a.next().value, b.next().value, a.next().value];
    expect(first).toEqual([rows[0], rows.find((row) => row.elements.includes('Ba')), rows[1]]);
    expect(list.count()).toBe(rows.length);
  });

  it('answers for anonymous formulas beyond those it keeps in memory', () => {
    const list = workspace.lists.open('ternary');
    for (let n = 1; n <= 40; n++) list.count({ anonymousFormula: `A${n}BC` });
    for (const anonymousFormula of ['ABC', 'A5B2C', 'ABC']) {
      expect(list.count({ anonymousFormula })).toBe(
        rows.filter((row) => row.anonymousFormula === anonymousFormula).length,
      );
    }
  });

  it('refuses a chemical system that cannot be read', () => {
    expect(() => workspace.lists.open('ternary').count({ chemicalSystem: 'Li--O' })).toThrow(
      expect.objectContaining({ code: 'CHEMICAL_SYSTEM_INVALID' }),
    );
  });
});

const openSample = () => workspace.lists.open('3');

const countKept = (filter: RowFilter): number => rows.filter((row) => keeps(row, filter)).length;

describe('the numbers of a view of a list', () => {
  it('are those of counting rows one by one, each facet with every other condition', () => {
    const list = openSample();
    const anions = [...new Set(rows.map(({ anion }) => anion))];
    fc.assert(
      fc.property(filters, (filter) => {
        const { rows: total, facets } = list.overview(filter);
        expect(total).toBe(countKept(filter));
        const facet = (condition: string): Record<string, number> =>
          Object.fromEntries(
            facets.find((each) => each.condition === condition)!.values.map(({ value, rows: count }) => [value, count]),
          );
        const expected = anions.map((anion) => [anion, countKept({ ...filter, anion })] as const);
        expect(facet('anion')).toEqual(Object.fromEntries(expected.filter(([, count]) => count > 0)));
        for (const [charge, count] of Object.entries(facet('chargeMax')))
          expect(count).toBe(countKept({ ...filter, chargeMax: Number(charge) }));
        const types = Object.entries(facet('anonymousFormula'));
        for (const [anonymousFormula, count] of types) expect(count).toBe(countKept({ ...filter, anonymousFormula }));
        expect(types.reduce((sum, [, count]) => sum + count, 0)).toBeLessThanOrEqual(
          countKept({ ...filter, anonymousFormula: undefined }),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('say how scores are distributed, for any smallest score that is asked for, and what the first rows add up to', () => {
    const list = openSample();
    for (const filter of [{}, { elements: ['O'] }, { anion: 'S', scoreMin: 0.5 }]) {
      const { scores, expected, best } = list.overview(filter);
      const { edges } = scores;
      expect(best).toBe(rows[0]!.score);
      const kept = rows.filter((row) => keeps(row, { ...filter, scoreMin: undefined }));
      scores.rows.forEach((count, bin) => {
        const isLast = bin === scores.rows.length - 1;
        const inBin = ({ score }: ListRow) =>
          (bin === 0 || score >= edges[bin]!) && (isLast || score < edges[bin + 1]!);
        expect(count).toBe(kept.filter(inBin).length);
      });
      const view = rows.filter((row) => keeps(row, filter));
      for (const { rows: first, finds } of expected)
        expect(finds).toBeCloseTo(
          view.slice(0, first).reduce((sum, { score }) => sum + score, 0),
          9,
        );
      expect(expected.at(-1)?.rows).toBe(view.length);
      expect(expected.slice(0, 4).map((point) => point.rows)).toEqual([1, 2, 5, 10]);
    }
  });

  it('name the least raw score among the best rows of each model', () => {
    const list = openSample();
    for (const count of [1, 7, 100_000]) {
      for (const [model, least] of Object.entries(list.bestRaws(count))) {
        const raws = rows.map(({ raw }) => raw[model]!).sort((a, b) => b - a);
        expect(least).toBe(raws[Math.min(count, raws.length) - 1]);
      }
    }
  });
});
