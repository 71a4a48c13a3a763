import { describe, expect } from 'vitest';
import { createApp } from '../../src/api/create-app.js';
import { createWebRouter } from '../../src/web/router.js';
import { it } from '../fixtures/it.js';
import { hardRequests, sendHard } from './hard-requests.js';
import { routesOf } from './routes-of.js';

/** Jobs and outcomes, which are for servers that allow them: jobs.test.ts. */
const OF_JOBS = /^(?:\w+ \/v1\/jobs|(?:POST|DELETE) \/v1\/outcomes)/;

const sorts = ['-rank', 'formula', '-formula', 'raw_tucker', '-raw_popularity'];
const hard = hardRequests({ list: 'ternary', sorts, scores: 20, batch: 100 });

// scripts/measure-turns.ts measures with these how long a route keeps all others waiting.
describe('the hardest requests', () => {
  it('are there for every route, so that a new one is measured', ({ site }) => {
    const app = createApp(site.service, { web: createWebRouter(site.service) });
    const routes = routesOf(app).map(({ method, path }) => `${method} ${path}`);
    expect(Object.keys(hard).sort()).toEqual(routes.filter((route) => !OF_JOBS.test(route)).sort());
  });

  it('are answered, since a refusal costs nothing', async ({ site }) => {
    const found = {};
    const refused: string[] = [];
    for (const [route, requests] of Object.entries(hard)) {
      for (const request of requests) {
        const { status } = await sendHard(site.origin, request, found);
        if (status !== 200) refused.push(`${route}: ${status} ${request.path.slice(0, 100)}`);
      }
    }
    expect(refused).toEqual([]);
  }, 300_000);
});
