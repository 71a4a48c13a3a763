import { expect, it, onTestFinished } from 'vitest';
import { Service } from '../../../src/service/service.js';
import { ingestFormulas } from '../../fixtures/workspace.js';
import { conventionalFormula } from '../../../src/chemistry/formula/spellings.js';
import { parseFormula } from '../../../src/chemistry/formula/formula.js';
import { servePages } from '../serve-pages.js';

const written = (formula: string) => conventionalFormula(parseFormula(formula));

it('pages whose address has ids of databases in a search show the rows of their entries', async () => {
  let formulas: string[] = [];
  const { origin, close } = await servePages({
    prepare: (workspace) => {
      formulas = new Service(workspace).browse('ternary', { limit: 2 }).rows.map(({ formula }) => formula);
      return ingestFormulas(workspace, 'mp', formulas);
    },
  });
  onTestFinished(close);
  const read = (path: string) => fetch(origin + path);
  const linked = (html: string) => formulas.map((formula) => html.includes(`href="/compositions/${written(formula)}"`));
  const ids = 'search=mp-1%20or%20mp-2';
  for (const address of ['/?list=ternary&', '/next?list=ternary&']) {
    const html = await (await read(address + ids)).text();
    expect(linked(html)).toEqual([true, true]);
    expect((await read(`${address}search=mp-77`)).status).toBe(400);
  }
  const csv = await (await read(`/view.csv?list=ternary&${ids}`)).text();
  expect(csv.trim().split('\n')).toHaveLength(3);
  expect((await read('/?q=mp-1%20or%20mp-2')).redirected).toBe(true);
});
