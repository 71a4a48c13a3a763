import { describe, expect, it } from 'vitest';
import { Service } from '../../../src/service/service.js';
import { listWithGaps } from '../../fixtures/list-with-gaps.js';
import { servePages } from '../serve-pages.js';

describe('computed columns on the explore page', () => {
  it('are shown, filter and sort, and say for how many rows they were computed', async () => {
    const site = await servePages({ empty: true, prepare: listWithGaps });
    const page = async (query: string) => (await fetch(`${site.origin}/?${query}`)).text();
    try {
      expect(site.service).toBeInstanceOf(Service);
      const whole = await page('');
      expect(whole).toContain('0.100 ± 0.50');
      expect(whole).toMatch(/class="quiet" title="outside the domain[^"]*">0.100/);
      expect(whole).toContain('Computed for the first 120 rows: gap.');
      expect(whole).toContain('name="gap_min"');
      const filtered = await page('gap_min=1&gap_max=2.05&gap_inside_domain=yes&sort=-gap');
      // 1.0, 1.2 ... 2.0: those at an even index.
      expect(filtered).toMatch(/6 of 200/);
      expect(filtered).toContain('80 of 200 rows were not looked at');
      expect(filtered).toContain('gap at least 1');
      // What the view is about has room on every screen.
      expect(filtered).toMatch(/<td class="column-gap room-phone number">/);
      expect(whole).toMatch(/<td class="column-gap room-wide number">/);
      expect(filtered.indexOf('2.00 ± 0.50')).toBeLessThan(filtered.indexOf('1.00 ± 0.50'));
      expect(await page('where=novelty%3C3')).toContain('No column &quot;novelty&quot;');
      expect(await (await fetch(`${site.origin}/view.csv?columns=rank,gap`)).text()).toMatch(/\n2,[^\n]*,0\.1\n/);
    } finally {
      await site.close();
    }
  });

  it('draw what a property may be off by, on one scale for the column, and say the scale', async () => {
    const site = await servePages({ empty: true, prepare: listWithGaps });
    const page = async (path: string) => (await fetch(`${site.origin}${path}`)).text();
    try {
      // 1.0 and 2.0 eV, each 0.5 eV to either side: from 0.5 to 2.5 eV on 52 of 56 units.
      const two = await page('/?gap_min=1&gap_max=2&sort=gap');
      const bars = [...two.matchAll(/<svg class="error-bar".*?<\/svg>/g)].map(([bar]) => bar);
      expect(bars).toHaveLength(11);
      expect(bars[0]).toContain('aria-hidden="true"');
      expect(bars[0]).toContain('d="M2.0 6H28.0M2.0 3V9M28.0 3V9"');
      expect(bars[0]).toContain('cx="15.0"');
      expect(bars[10]).toContain('d="M28.0 6H54.0');
      expect(two).toContain('title="bars: one standard deviation to either side, from 0.50 to 2.5 eV"');
      expect(await page('/?gap_min=1&gap_max=2&lang=ja')).toContain(
        'title="横棒：標準偏差（±1σ）、目盛りは0.50～2.5 eV"',
      );
      // Grey where nothing like it was learnt from.
      expect(two).toMatch(/class="quiet" title="outside the domain">1\.10 ± 0\.50<svg class="error-bar"/);
    } finally {
      await site.close();
    }
  });
});
