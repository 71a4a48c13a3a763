import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeOperations } from '../../src/web/api/describe-operations.js';
import { exampleAddress, operationExamples } from '../../src/web/api/operation-examples.js';
import { servePages, type TestSite } from './serve-pages.js';

let site: TestSite;

beforeAll(async () => {
  site = await servePages();
});
afterAll(() => site.close());

const { operations } = describeOperations();
/** What answers only once something has been evaluated, or ingested under the example's name. */
const ANSWERS: readonly number[] = [200, 404];

describe('the API page', () => {
  it('tells every operation of the description', async () => {
    const html = await (await fetch(`${site.origin}/api`)).text();
    for (const { id, path } of operations) {
      expect(html).toContain(`id="${id}"`);
      expect(html).toContain(path);
    }
    expect(html).toContain(`${site.origin}/v1/lists`);
  });

  it.each(operations.filter(({ method }) => method === 'GET'))(
    'has an example of $path that is understood',
    async (operation) => {
      const response = await fetch(exampleAddress(site.origin, operation));
      await response.arrayBuffer();
      expect(ANSWERS).toContain(response.status);
    },
  );

  it('has an example of a batch that answers', async () => {
    const operation = operations.find(({ method }) => method === 'POST')!;
    const { code } = operationExamples(site.origin, operation)[0]!;
    const [, body] = /-d '([^']+)'/.exec(code)!;
    const headers = { 'Content-Type': 'application/json' };
    const response = await fetch(exampleAddress(site.origin, operation), { method: 'POST', headers, body: body! });
    expect(response.status).toBe(200);
  });

  it('has an example in JavaScript that runs', async () => {
    const operation = operations.find(({ id }) => id === 'getLists')!;
    const { code } = operationExamples(site.origin, operation).find(({ language }) => language === 'JavaScript')!;
    const lines: string[] = [];
    const child = execFile(process.execPath, ['--input-type=module', '-e', code]);
    child.stdout!.on('data', (text: string) => lines.push(text));
    const [exit] = (await once(child, 'close')) as [number];
    expect(exit).toBe(0);
    expect(lines.join('')).toContain('ternary-v1');
  });
});
