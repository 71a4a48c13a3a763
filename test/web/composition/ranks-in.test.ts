import { expect } from 'vitest';
import { it } from '../../fixtures/it.js';

it('every part of a page of a composition that shows ranks names their list', async ({ site }) => {
  const { rows } = site.service.browse('ternary', { limit: 40 });
  const ranked = new Set<string>();
  for (const { formula } of rows) {
    if (ranked.size === 3) break;
    const html = await (await fetch(`${site.origin}/compositions/${formula}`)).text();
    for (const part of ['system', 'similar', 'series']) {
      const section = new RegExp(`<section[^>]*aria-labelledby="${part}">.*?</section>`).exec(html)?.[0] ?? '';
      if (!/rank \d/.test(section)) continue;
      ranked.add(part);
      expect(section, `${formula} ${part}`).toContain('Ranks are those of <a href="/lists/ternary-ionic-v1">');
    }
  }
  expect([...ranked].toSorted()).toEqual(['series', 'similar', 'system']);
});
