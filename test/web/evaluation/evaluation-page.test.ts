import { describe, expect } from 'vitest';
import { evaluationDocument } from '../../../src/web/evaluation/evaluation-document.js';
import { evaluationReport } from '../../fixtures/evaluation-report.js';
import { it } from '../../fixtures/it.js';
import type { TestSite } from '../serve-pages.js';

let site: TestSite;
let emptySite: TestSite;

it.beforeAll(({ site: textbook, emptySite: nothing }) => {
  site = textbook;
  emptySite = nothing;
});

const get = async (path: string, from: TestSite = site) => {
  const response = await fetch(from.origin + path, { headers: { Accept: 'text/html' } });
  const html = await response.text();
  return { status: response.status, html, text: html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ') };
};

describe('the page of the evaluation', () => {
  it('shows every protocol with its files, hits, intervals, anions and calibration', async () => {
    const { status, html, text } = await get('/evaluation');
    expect(status).toBe(200);
    expect(text).toContain('Hidden test list');
    expect(text).toContain('later.csv, 40 compositions; 1 row could not be read');
    expect(text).toContain('Tucker decomposition 12 (7–18) 36');
    expect(text).toMatch(/O 4,000 20 9 \(70\) 9 \(70\)/);
    expect(text).toMatch(/ternary-ionic-v1 300 24\.5 20 0\.0500 0\.0622 0\.196/);
    expect(text).toContain('Means of 5 folds.');
    expect(text).toContain(
      'Of the first 100 candidates of ternary-ionic-v1, 58 have energies; 49 of these are at most 50 meV/atom above the hull.',
    );
    expect(html.match(/<svg class="plot"/g)).toHaveLength(6);
    expect(html.match(/<svg class="plot"[^>]*aria-label="[^"]+"/g)).toHaveLength(6);
  });

  it('has a link to each of its parts that leads there', async () => {
    const { html } = await get('/evaluation');
    const targets = [...html.matchAll(/href="#([\w-]+)"/g)].map((match) => match[1]!).filter((id) => id !== 'main');
    expect(targets).toEqual(['holdout-ternary-ionic', 'kfold-ternary-ionic']);
    for (const id of targets) expect(html).toContain(`id="${id}"`);
  });

  it('folds all parts but the first if there are many, and the heading of each unfolds it', () => {
    const [part] = evaluationReport.arities;
    const many = [2, 3, 4, 5].map((arity) => ({ ...part!, arity }));
    const html = evaluationDocument({ ...evaluationReport, arities: many });
    expect(html.match(/<details class="space-fold"[^>]*>/g)).toEqual([
      '<details class="space-fold" open>',
      ...[3, 4, 5].map(() => '<details class="space-fold">'),
    ]);
    expect(html.match(/<summary><h3 class="space-name">/g)).toHaveLength(4);
    // A link into a folded part unfolds it only if it leads to what is folded away.
    expect(html).toContain('</summary><div id="holdout-quaternary-ionic"');
  });

  it('says of how many chemical systems the first rows are, and the hits by highest charge', async () => {
    const { text } = await get('/evaluation');
    expect(text).toContain('Systems in the first 100');
    expect(text).toMatch(/4\+[\s\S]*8 \/ 40/);
  });

  it('says which rankings miss no rows, and what is estimated of the others', async () => {
    const { text } = await get('/evaluation');
    expect(text).toMatch(/No rows are missed by [A-Z][^.]+: the search is exact/);
    expect(text).toContain('Of its first 10,000 rows about 4,200 are missed, at most 6,100');
  });

  it('marks the best of each column and no other', async () => {
    const { html } = await get('/evaluation');
    expect([...html.matchAll(/class="number best">([\d,]+)/g)].map((match) => match[1])).toEqual(['12', '12']);
  });

  it('has an address for each evaluation, and says what to do before the first', async () => {
    expect((await get('/evaluation/1')).text).toContain('Hidden test list');
    for (const id of ['2', '0', 'latest', '1e0', '9'.repeat(20)])
      expect((await get(`/evaluation/${id}`)).status).toBe(404);
    const { status, text } = await get('/evaluation', emptySite);
    expect(status).toBe(200);
    expect(text).toContain('npx incognita evaluate --protocol kfold');
  });

  it('is where the provenance of a list leads, if its models are in it', async () => {
    for (const path of ['/', '/lists']) {
      const { html } = await get(path);
      expect(html).toContain('<a href="/evaluation/1">Evaluation of its models</a>');
    }
    // Nothing was evaluated at this arity.
    expect((await get('/?list=binary')).html).not.toContain('Evaluation of its models');
  });
});

describe('per cent on a Japanese page', () => {
  it('has no blank before its sign, in tables as in texts', async () => {
    for (const path of ['/evaluation', '/compositions/SrZrO3']) {
      const { text } = await get(`${path}?lang=ja`);
      expect(text).toMatch(/\d%/);
      expect(text, path).not.toMatch(/\d[ \u202f]%/);
    }
  });
});
