import { describe, expect, it } from 'vitest';
import { Service } from '../../../src/service/service.js';
import { servePages } from '../serve-pages.js';
import { NOW, publishRows, sampleRows } from '../../store/sample-list.js';

describe('computed columns on the explore page', () => {
  it('are shown, filter and sort, and say for how many rows they were computed', async () => {
    const site = await servePages({
      empty: true,
      prepare: (workspace) => {
        const { id } = publishRows(workspace, sampleRows(200));
        const gap = { list: id, name: 'property:gap', input: 'fitted then', settings: {} };
        workspace.columns.append(
          {
            ...gap,
            columns: [
              { name: 'gap', type: 'number', unit: 'eV' },
              { name: 'gap_standard_deviation', type: 'number', unit: 'eV' },
              { name: 'gap_inside_domain', type: 'flag', unit: '' },
            ],
          },
          0,
          [
            Array.from({ length: 120 }, (_, index) => index / 10),
            Array<number>(120).fill(0.5),
            Array.from({ length: 120 }, (_, index) => index % 2 === 0),
          ],
          NOW,
        );
      },
    });
    const page = async (query: string) => (await fetch(`${site.origin}/?${query}`)).text();
    try {
      expect(site.service).toBeInstanceOf(Service);
      const whole = await page('');
      expect(whole).toContain('0.100 ± 0.50');
      expect(whole).toMatch(/class="quiet" title="outside the domain[^"]*">0.100/);
      expect(whole).toContain('Computed for the first 120 rows: property:gap.');
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
});
