import { expect, it, onTestFinished } from 'vitest';
import { silentControl } from '../../../src/run-control.js';
import { computeColumns } from '../../../src/service/columns/compute-columns.js';
import { NOW } from '../../fixtures/workspace.js';
import { servePages } from '../serve-pages.js';

it('a passport shows the columns that were computed for the candidate, and none for one that they were not', async () => {
  const { origin, service, close } = await servePages({
    prepare: (workspace) => {
      for (const { id } of workspace.lists.all())
        computeColumns(workspace, id, { names: ['novelty', 'gap'], top: 1 }, silentControl, () => NOW);
    },
  });
  onTestFinished(close);
  const { rows } = service.browse('ternary', { limit: 200 });
  const passport = async (formula: string, language = 'en') =>
    (await fetch(`${origin}/compositions/${formula}/passport?lang=${language}`)).text();
  const list = (await service.composition(rows[0]!.formula)).list!;
  const [first] = service.browse(list, { limit: 1 }).rows;
  const { conventional } = await service.composition(first!.formula);
  const page = await passport(conventional);
  const novelty = first!.columns!['novelty'] as number;
  expect(page).toContain(`<li>novelty: ${Number(novelty.toPrecision(4))}</li>`);
  // As chemists write it: the key of the same compound is Cr2S4Zn.
  expect(page).toContain('<li>nearest known compound (novelty): ZnCr2S4</li>');
  expect(page).toMatch(/<li>gap: [^<]* ± [^<]* eV/);
  expect(page).not.toContain('standard deviation</li>');
  expect(await passport(conventional, 'ja')).toContain('<li>新規性：');
  const last = service.browse(list, { from: 1, limit: 1 }).rows[0];
  expect(await passport(last!.formula)).not.toContain('<li>novelty:');
});
