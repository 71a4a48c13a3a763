import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { message } from '../../../src/messages/message.js';
import { Contributions } from '../../../src/web/composition/contributions.js';

const contribution = (model: string, raw: number, percentile: number, text = [message('statement.no-evidence')]) => ({
  model,
  raw,
  percentile,
  text,
});

const shown = (...contributions: ReturnType<typeof contribution>[]): string =>
  render(<Contributions formula="Li10GeP2S12" contributions={contributions} />);

const WITH_EVIDENCE = [contribution('fm', 0.5, 96.84), contribution('logistic', 0.8, 99.99964)];

describe('what each model says of a composition', () => {
  it('is a mark on a strip, but not for a model without evidence, which ranks nothing', () => {
    const html = shown(...WITH_EVIDENCE, contribution('substitution', 0, 99.9999));
    expect(html.match(/class="strip-mark"/g)).toHaveLength(2);
    expect(html).toContain('>no evidence</text>');
    expect(html).toContain('<td class="number">no evidence</td>');
    expect(html).not.toContain('99.9999');
  });

  it('is a table with the share of the candidates that rank lower, never all of them', () => {
    const html = shown(...WITH_EVIDENCE, contribution('blend', 1, 100));
    for (const share of ['96.8 %', '99.9996 %', '>99.9999 %'])
      expect(html).toContain(`<td class="number">${share}</td>`);
  });

  it('names the known compounds between which a composition lies, although no exchange speaks for it', () => {
    const ends = { first: 'NaZr2(PO4)3', second: 'Na4Zr2(SiO4)3' };
    const text = [message('statement.no-evidence'), message('statement.between', ends)];
    const html = shown(contribution('blend', 0, 99, text), ...WITH_EVIDENCE);
    expect(html.replaceAll(/<[^>]*>/g, '')).toMatch(/Blend of all models: It lies between NaZr2\(PO4\)3 and/);
  });

  it('has no picture if only one model can say something', () => {
    expect(shown(contribution('fm', 0.5, 90), contribution('blend', 0, 90))).not.toContain('<svg');
  });
});
