import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { parseIon } from '../../src/chemistry/ions/ion.js';
import { Formula } from '../../src/web/components/formula.js';
import { Ion } from '../../src/web/components/ion.js';
import { IonList } from '../../src/web/components/ion-list.js';
import { formatScore } from '../../src/web/format/format-score.js';

const text = (html: string) => html.replace(/<[^>]*>/g, '');

describe('a formula', () => {
  it('has its amounts below the line and reads as plain text', () => {
    const html = renderToString(<Formula text="La2Ti2O7" />);
    expect(html).toContain('La<sub>2</sub>Ti<sub>2</sub>O<sub>7</sub>');
    expect(text(html)).toBe('La2Ti2O7');
  });
});

describe('ions', () => {
  it('have their charge above the line, with a true minus', () => {
    expect(renderToString(<Ion ion={parseIon('Ti4+')} />)).toContain('Ti<sup>4+</sup>');
    expect(renderToString(<Ion ion={parseIon('F-')} />)).toContain('F<sup>\u2212</sup>');
  });

  it('stand in the order of the formula, with their amounts', () => {
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
