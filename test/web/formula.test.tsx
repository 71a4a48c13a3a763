import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { parseIon } from '../../src/chemistry/ions/ion.js';
import { Formula } from '../../src/web/components/formula.js';
import { message } from '../../src/messages/message.js';
import { Text } from '../../src/web/components/text.js';
import { FormulaText } from '../../src/web/maps/formula-text.js';
import { Ion } from '../../src/web/components/ion.js';
import { IonList } from '../../src/web/components/ion-list.js';
import { formatScore } from '../../src/web/format/format-score.js';

const text = (html: string) => html.replace(/<[^>]*>/g, '');

/** The lines that a formula may have. */
const pieces = (formula: string) =>
  renderToString(<Formula text={formula} />)
    .split('<wbr/>')
    .map(text);

/** The parts of a formula in a figure that are at one height each. */
const levels = (formula: string) =>
  [...renderToString(<FormulaText x={0} y={0} text={formula} />).matchAll(/<tspan[^>]*>([^<]*)</g)].map(
    ([, part]) => part,
  );

describe('a formula', () => {
  it('has its amounts below the line and reads as plain text', () => {
    const html = renderToString(<Formula text="La2Ti2O7" />);
    expect(html).toContain('La<sub>2</sub>Ti<sub>2</sub>O<sub>7</sub>');
    expect(text(html)).toBe('La2Ti2O7');
  });

  it('goes on in the next line only if it is long, before an element or a group', () => {
    expect(pieces('Li4Fe2O5')).toEqual(['Li4Fe2O5']);
    expect(pieces('Na3Zr2Si2PO12')).toEqual(['Na3', 'Zr2', 'Si2', 'P', 'O12']);
    expect(pieces('KAl3(SO4)2(OH)6')).toEqual(['K', 'Al3', '(S', 'O4)2', '(O', 'H)6']);
  });
});

describe('a formula in a figure', () => {
  it('has charges raised, also those that are fractions', () => {
    expect(levels('Co8/3+ \u2192 Fe8/3+')).toEqual(['Co', '8/3+', ' \u2192 Fe', '8/3+']);
    expect(levels('O1/2-')).toEqual(['O', '1/2\u2212']);
    expect(levels('Fe2O3')).toEqual(['Fe', '2', 'O', '3']);
  });
});

describe('a text', () => {
  it('has its commands as code', () => {
    const html = renderToString(<Text message={message('unscored.hydrogen')} />);
    expect(html).toContain('<code>incognita build --scope hydrogen</code>');
    expect(html).not.toContain('`');
  });
});

describe('ions', () => {
  it('have their charge above the line, with a true minus', () => {
    expect(renderToString(<Ion ion={parseIon('Ti4+')} />)).toContain('Ti<sup>4+</sup>');
    expect(renderToString(<Ion ion={parseIon('F-')} />)).toContain('F<sup>\u2212</sup>');
  });

  it('are in the order of the formula, with their amounts', () => {
    const html = renderToString(
      <IonList ions={['Al3+', 'Li+', 'O2-'].map(parseIon)} amounts={[5, 1, 8]} formula="LiAl5O8" />,
    );
    expect(text(html)).toBe('Li+ 5\u202fAl3+ 8\u202fO2\u2212');
  });
});

describe('a score', () => {
  it('keeps low scores apart', () => {
    expect([0.9, 0.4123, 0.01, 0.00934, 0.000211, 0, 1e-9].map((score) => formatScore(score))).toEqual([
      '0.900',
      '0.412',
      '0.010',
      '0.0093',
      '0.00021',
      '0.000',
      '<0.000001',
    ]);
  });
});
