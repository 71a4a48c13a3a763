import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import type { Ion } from '../../../src/chemistry/ions/ion.js';
import { Neighbours } from '../../../src/web/composition/neighbours.js';
import { Similar } from '../../../src/web/composition/similar.js';
import { LanguageContext } from '../../../src/web/text/use-text.js';

const textOf = (from: Ion, to: Ion, saysFractions = false): string =>
  renderToString(
    <LanguageContext.Provider value="en">
      <Neighbours
        neighbours={[{ formula: 'A', conventional: 'A', exchanged: { from, to }, similarity: 0.5 }]}
        formula="B"
        saysFractions={saysFractions}
      />
    </LanguageContext.Provider>,
  ).replace(/<[^>]*>/g, '');

const said = (hasCharges: boolean): string =>
  renderToString(
    <LanguageContext.Provider value="en">
      <Similar
        members={[{ formula: 'A', conventional: 'A', rank: 1, score: 0.5 }]}
        list="ternary-ionic-v1"
        hasCharges={hasCharges}
      />
    </LanguageContext.Provider>,
  );

it('the nearest known compounds of a composition without charges differ by an element, not by an ion', () => {
  const [ce, la] = ['Ce', 'La'].map((element) => ({ element, charge: 0 }));
  const elements = textOf(ce!, la!);
  expect(elements).toContain('Exchanging one element of these known compounds gives B.');
  expect(elements).not.toMatch(/\bions?\b/);
  const ions = textOf({ element: 'Ce', charge: 3 }, { element: 'La', charge: 3 });
  expect(ions).toContain('Exchanging one ion of these known compounds gives B.');
});

it('the mean charge of two states of an element is explained once on the page', () => {
  const [co, fe] = ['Co', 'Fe'].map((element) => ({ element, charge: 8 / 3 }));
  expect(textOf(co!, fe!)).toContain('of two oxidation states of one element');
  expect(textOf(co!, fe!, true)).not.toContain('of two oxidation states of one element');
});

it('similar candidates of a composition without charges differ by an element', () => {
  expect(said(false)).toContain('One element is exchanged');
  expect(said(true)).toContain('One cation is exchanged');
});
