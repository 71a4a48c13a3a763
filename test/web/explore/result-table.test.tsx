import { say } from '../../../src/messages/say.js';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../../src/chemistry/formula/formula.js';
import { parseIon, type Ion } from '../../../src/chemistry/ions/ion.js';
import type { ListMetadata } from '../../../src/store/types.js';
import { shareOfScale } from '../../../src/web/components/score-range.js';
import type { ExploreQuery } from '../../../src/web/explore/explore-query.js';
import { FlagsCell } from '../../../src/web/explore/flags-cell.js';
import { columnsOf, shownColumns } from '../../../src/web/explore/row-columns.js';
import type { ShownRow } from '../../../src/web/explore/shown-row.js';
import { ResultTable } from '../../../src/web/explore/result-table.js';
import { LanguageContext } from '../../../src/web/text/use-text.js';
import { spaceLabel } from '../../../src/web/format/space-label.js';

const WHOLE = { elements: [], exclude: [], after: 0, trail: [] };

const list = (kind: ListMetadata['kind']) =>
  ({ kind, arity: 2, models: [{ name: 'fm' }, { name: 'popularity' }], calibration: { knots: [] } }) as never;

const shown = (formula: string, ions: readonly Ion[]): ShownRow => {
  const composition = parseFormula(formula);
  const row = {
    ...composition,
    formula,
    ions,
    rank: 1,
    score: 0.25,
    anion: '',
    arity: 2,
    anonymousFormula: 'AB',
    raw: { fm: -1.5, popularity: 2 },
  };
  return {
    row,
    conventional: formula,
    best: 0.5,
    agreement: { agree: ['fm'], others: ['popularity'] },
  };
};

const table = (query: Partial<ExploreQuery>, kind: ListMetadata['kind'], row: ShownRow): string =>
  renderToString(
    <ResultTable
      query={{ ...WHOLE, ...query }}
      columns={shownColumns(list(kind), query)}
      rows={[row]}
      caption="Ranked"
    />,
  );

const headings = (html: string): string[] =>
  [...html.matchAll(/<th scope="col"[^>]*>(.*?)<\/th>/g)].map((match) => match[1]!.replace(/<[^>]*>|[▲▼]/g, ''));

const SALT = shown('NaCl', [parseIon('Na+'), parseIon('Cl-')]);

describe('the table of a list', () => {
  it('has oxidation states where compositions consist of ions, and none for those without charges', () => {
    const before = ['Rank', 'Formula', 'Score', 'Agree\u00ADment'];
    const nearest = 'Nearest known compound';
    expect(headings(table({}, 'ionic', SALT))).toEqual([...before, 'Oxidation states', nearest, 'Flags', 'Elsewhere']);
    expect(headings(table({}, 'no-charges', shown('MgZn2', [])))).toEqual([...before, nearest, 'Elsewhere']);
  });

  it('has the columns that are chosen, the formula, and what it is sorted by', () => {
    const html = table({ columns: ['type', 'raw_fm', 'nothing'], sort: '-raw_popularity' }, 'ionic', SALT);
    expect(headings(html)).toEqual(['Formula', 'Formula type', 'Factorization machine', 'Popularity']);
    expect(html).toContain('-1.50');
    expect(html).toMatch(/aria-sort="descending"[^>]*><a[^>]*sort=raw_popularity/);
  });

  it('says in words how many models agree', () => {
    expect(table({}, 'ionic', SALT)).toContain('1 of 2 models');
  });

  it('gives every column as plain text, too', () => {
    const cells = columnsOf(list('ionic')).map(({ key, text }) => [key, text(SALT)]);
    expect(Object.fromEntries(cells)).toMatchObject({
      rank: 1,
      formula: 'NaCl',
      score: 0.25,
      models: 1,
      states: 'Na+ Cl-',
      nearest: null,
      kind: 'ionic',
      type: 'AB',
      raw_fm: -1.5,
    });
  });

  it('draws scores on the scale of their list', () => {
    expect(shareOfScale(0.4, 0.4)).toBe(1);
    expect(shareOfScale(0.1, 0.4)).toBeCloseTo(0.5);
    expect(shareOfScale(0, 0.4)).toBe(0);
    expect(shareOfScale(0, 0)).toBe(0);
  });

  it('is named in words', () => {
    expect(say(spaceLabel({ arity: 3, kind: 'ionic' }), 'en')).toBe('ternary ionic');
    expect(say(spaceLabel({ arity: 3, kind: 'no-charges' }), 'en')).toBe('ternary without charges');
  });

  it('separates what chemistry says about a row as the language does', () => {
    const flags = [
      { name: 'metallic', about: [] },
      { name: 'noble-oxide', about: [] },
    ] as never;
    const inLanguage = (language: 'en' | 'ja') =>
      renderToString(
        <LanguageContext.Provider value={language}>
          <FlagsCell flags={flags} />
        </LanguageContext.Provider>,
      ).replaceAll(/<[^>]+>/g, '');
    expect(inLanguage('ja')).toMatch(/^[^,]+、[^,]+$/);
    expect(inLanguage('en')).toContain(', ');
  });
});
