import { describe, expect } from 'vitest';
import { it } from '../../fixtures/it.js';
import { describeList, NOW, sampleRows } from '../../store/sample-list.js';
import { servePages } from '../serve-pages.js';

describe('known compounds among the rows of a list without a model', () => {
  it('cannot be shown, and the page with its candidates says so', async () => {
    const site = await servePages({
      empty: true,
      prepare: (workspace) => {
        const writer = workspace.lists.begin(3);
        for (const row of sampleRows(30)) writer.append(row);
        writer.publish(describeList(), NOW);
      },
    });
    try {
      const response = await fetch(`${site.origin}/?show=known&elements=O`, { headers: { Accept: 'text/html' } });
      const html = await response.text();
      expect(response.status).toBe(200);
      expect(html.replace(/<[^>]*>/g, '')).toContain('List ternary-ionic-v1 was published without its model');
      expect(html).toContain('<tbody>');
    } finally {
      await site.close();
    }
  });
});
