import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MODEL_KINDS } from '../../../src/models/model-kinds.js';
import { seriesClass } from '../../../src/web/figures/series.js';

const css = readFileSync(new URL('../../../src/web/styles/plots.css', import.meta.url), 'utf8');

describe('the lines of a plot', () => {
  it('look different for every model, in colour or in dashes', () => {
    const looks = MODEL_KINDS.map((_, index) => {
      const name = seriesClass(index).split(' ')[1]!;
      return new RegExp(`\\.${name} \\{([^}]*)\\}`).exec(css)![1]!.replace(/\s+/g, ' ');
    });
    expect(new Set(looks).size).toBe(MODEL_KINDS.length);
    for (const look of looks) expect(look).toContain('stroke: var(--series-');
  });
});
