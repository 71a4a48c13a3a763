import { say } from '../../../src/messages/say.js';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../../src/chemistry/formula/formula.js';
import { parseIon, type Ion } from '../../../src/chemistry/ions/ion.js';
import { ResultTable } from '../../../src/web/explore/result-table.js';
import { spaceLabel } from '../../../src/web/format/space-label.js';

const WHOLE = { elements: [], exclude: [], after: 0, trail: [] };

const headings = (ionic: boolean, formula: string, ions: readonly Ion[]): string[] => {
  const composition = parseFormula(formula);
  const row = {
    ...composition,
    formula,
    ions,
    rank: 1,
    score: 0.25,
    anion: '',
    arity: 2,
    anonymousFormula: '',
    raw: {},
  };
  const rows = [row];
  const html = renderToString(
    <ResultTable query={WHOLE} rows={rows} reported={new Map()} nearest={new Map()} ionic={ionic} caption="Ranked" />,
  );
  return [...html.matchAll(/<th scope="col"[^>]*>(.*?)<\/th>/g)].map((match) => match[1]!.replace(/<[^>]*>|[▲▼]/g, ''));
};

describe('the table of a list', () => {
  it('has oxidation states where compositions consist of ions, and none for those without charges', () => {
    const shared = ['Rank', 'Formula', 'Score'];
    expect(headings(true, 'ClNa', [parseIon('Na+'), parseIon('Cl-')])).toEqual([...shared, 'Oxidation states']);
    expect(headings(false, 'MgZn2', [])).toEqual(shared);
  });

  it('is named in words', () => {
    expect(say(spaceLabel({ arity: 3, kind: 'ionic' }), 'en')).toBe('ternary ionic');
    expect(say(spaceLabel({ arity: 3, kind: 'no-charges' }), 'en')).toBe('ternary without charges');
  });
});
