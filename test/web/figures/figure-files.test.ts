import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { standaloneFigure } from '../../../src/web/figures/figure-file.js';
import { assetFolder } from '../../../src/web/page-assets.js';

describe('a figure as a file', () => {
  it('has the style of the page spelt out, leads nowhere, and is made of nothing but a figure', () => {
    const style = readFileSync(join(assetFolder(), 'figure.css'), 'utf8');
    expect(style).toMatch(/\.plot-grid \{ stroke: #[0-9a-f]{6};/);
    expect(standaloneFigure('<p>nothing</p>', 'x', style)).toBeNull();
    const page = '<figure data-plot="x"><svg class="plot" viewBox="0 0 4 2"><a href="/a>b"><rect /></a></svg></figure>';
    expect(standaloneFigure(page, 'x', '')).toContain('width="4" height="2" class="plot"');
    expect(standaloneFigure(page, 'x', '')).toContain('<g><rect /></g></svg>');
  });
});
