import { message } from '../../src/messages/message.js';
import { afterEach, describe, expect, vi } from 'vitest';
import { Router } from 'express';
import { IncognitaError } from '../../src/errors.js';
import { createWebRouter } from '../../src/web/router.js';
import { Service } from '../../src/service/service.js';
import { Workspace } from '../../src/store/workspace.js';
import { publishSmallList } from '../fixtures/small-list.js';
import { emptyWorkspace, ingestFormulas, NOW, type TestWorkspace } from '../fixtures/workspace.js';
import { evaluationReport } from '../fixtures/evaluation-report.js';
import { it } from '../fixtures/it.js';
import { posting, runApp, type RunningApp } from './running-app.js';

const cleanUp: (() => void | Promise<void>)[] = [];

afterEach(async () => {
  for (const step of cleanUp.splice(0).toReversed()) await step();
});

async function serve(options?: Parameters<typeof runApp>[1]): Promise<{ test: TestWorkspace; app: RunningApp }> {
  const test = emptyWorkspace();
  const app = await runApp(new Service(test.workspace), options);
  cleanUp.push(test.remove, app.stop);
  return { test, app };
}

describe('a running server', () => {
  it('is alive without a list, and ready once another process has published one', async () => {
    const { test, app } = await serve();
    expect((await app.fetch('/healthz')).status).toBe(200);
    expect((await app.json('/readyz')).body).toMatchObject({ status: 503, code: 'NOT_READY' });
    expect((await app.json('/v1/lists')).body).toMatchObject({ data: [], meta: { count: 0 } });
    expect((await app.json('/v1/compositions/NaCl')).body).toMatchObject({
      data: { score: null, unscored: { reason: 'no-list' } },
    });

    const other = Workspace.open(test.dir);
    await ingestFormulas(other, 'new', ['CaTiO3', 'SrTiO3', 'MgAl2O4', 'CaZrO3', 'FeAl2O4']);
    publishSmallList(other, { arity: 3, top: 5, now: NOW });
    other.close();

    expect((await app.json('/readyz')).body).toMatchObject({ status: 'ready', lists: ['ternary-ionic-v1'] });
    expect((await app.json('/v1/lists/ternary/compositions')).body).toMatchObject({
      meta: { list: 'ternary-ionic-v1' },
    });
    expect((await app.json('/v1/compositions/CaTiO3')).body).toMatchObject({
      data: { known: true, list: 'ternary-ionic-v1' },
    });
    expect(app.reported).toEqual([]);
  });

  it('says of each source whether it is built in, also under the name that is deprecated', async () => {
    const { test, app } = await serve();
    await ingestFormulas(test.workspace, 'mine', ['CaTiO3', 'SrTiO3', 'MgAl2O4', 'CaZrO3', 'FeAl2O4']);
    publishSmallList(test.workspace, { arity: 3, top: 5, now: NOW });
    expect((await app.json('/v1/lists/ternary')).body).toMatchObject({
      data: { sources: [{ name: 'mine', built_in: false, starter: false }] },
    });
  });

  it('has an evaluation once there is one', async () => {
    const { test, app } = await serve();
    expect((await app.json('/v1/evaluation')).body).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    test.workspace.evaluations.save(evaluationReport, NOW);
    expect((await app.json('/v1/evaluation')).body).toMatchObject({
      data: { id: 1, arities: [{ models: [{ model: 'popularity' }, { model: 'tucker' }] }, { protocol: 'kfold' }] },
    });
  });

  it('lets nothing from elsewhere and nothing inline into a page', async ({ app }) => {
    const { headers } = await app.fetch('/v1/lists');
    const policy = headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('lets scripts of other origins read nothing unless it is set to', async ({ app: closed }) => {
    expect((await closed.fetch('/v1/lists')).headers.get('access-control-allow-origin')).toBeNull();
    const open = (await serve({ allowOrigin: '*' })).app;
    expect((await open.fetch('/v1/lists')).headers.get('access-control-allow-origin')).toBe('*');
    expect((await open.fetch('/v1/lists/nothing')).headers.get('access-control-allow-origin')).toBe('*');
    const preflight = await open.fetch('/v1/scores', {
      method: 'OPTIONS',
      headers: { Origin: 'https://example.org', 'Access-Control-Request-Method': 'POST' },
    });
    expect(preflight.status).toBe(405);
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('says nothing of its inside when it fails, but reports it', async () => {
    const { test, app } = await serve();
    const failing = new Service(test.workspace);
    const secret = new Error('the password is in /home/somebody');
    failing.lists = () => {
      throw secret;
    };
    failing.models = () => {
      throw new IncognitaError('WORKSPACE_INVALID', message('workspace.damaged', { dir: '/home/somebody' }), {
        file: '/home/somebody',
      });
    };
    const broken = await runApp(failing);
    cleanUp.push(broken.stop);
    for (const [path, code] of [
      ['/v1/lists', 'INTERNAL'],
      ['/v1/models', 'WORKSPACE_INVALID'],
    ]) {
      const { status, body } = await broken.json(path!);
      expect(status).toBe(500);
      expect(body).toMatchObject({ code, details: {} });
      expect(JSON.stringify(body)).not.toContain('somebody');
    }
    expect(broken.reported).toHaveLength(2);
    expect(broken.reported[0]).toBe(secret);
    expect(app.reported).toEqual([]);
  });

  it('tells nothing of its inside if the page of the error fails, too', async () => {
    const { test } = await serve();
    const failing = new Service(test.workspace);
    failing.status = () => {
      throw new Error('the password is in /home/somebody');
    };
    const broken = await runApp(failing, { web: createWebRouter(failing) });
    cleanUp.push(broken.stop);
    for (const path of ['/', '/lists', '/nowhere', '/compositions/x']) {
      const response = await fetch(broken.url + path, { headers: { Accept: 'text/html' } });
      expect(response.status).toBe(500);
      expect(response.headers.get('content-type')).toContain('problem+json');
      expect(await response.text()).not.toMatch(/somebody|\.[jt]sx?:\d/);
    }
  });

  it.each([
    ['0', false],
    ['1', true],
  ])('writes stacks to its terminal only for who debugs (INCOGNITA_DEBUG=%s)', async (debug, stacks) => {
    const { test } = await serve();
    const failing = new Service(test.workspace);
    failing.lists = () => {
      throw new Error('broken\u001b[2J');
    };
    const { url, stop } = await runApp(failing, { onError: undefined });
    cleanUp.push(stop, () => void vi.unstubAllEnvs());
    vi.stubEnv('INCOGNITA_DEBUG', debug);
    const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    await fetch(`${url}/v1/lists`);
    const text = written.mock.calls.map(([part]) => String(part)).join('');
    written.mockRestore();
    expect(text).toContain('GET /v1/lists: ');
    expect(text).toContain('broken');
    expect(text.includes('serving.test.ts')).toBe(stacks);
    if (!stacks) expect(text.trimEnd()).toBe('GET /v1/lists: broken\\x1b[2J (INCOGNITA_DEBUG=1 shows where)');
  });

  it('gives a batch of scores the time of one question', async () => {
    const { app } = await serve({ queryMs: 0 });
    const answer = await app.fetch('/v1/scores', posting({ formulas: Array.from({ length: 60 }, () => 'NaCl') }));
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1']);
    expect(await answer.json()).toMatchObject({ code: 'TIMEOUT', details: { scored: 20 } });
  });

  it('leaves every other address to the pages', async () => {
    const web = Router().get('/', (_request, response) => void response.type('html').send('<!doctype html>'));
    const { app } = await serve({ web });
    expect(await (await app.fetch('/')).text()).toBe('<!doctype html>');
    expect((await app.fetch('/v1/nothing')).status).toBe(404);
    expect((await app.json('/neither')).body).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('compresses long answers for those who take them', async ({ app }) => {
    const long = await app.fetch('/openapi.yaml', { headers: { 'Accept-Encoding': 'gzip' } });
    expect(long.headers.get('content-encoding')).toBe('gzip');
    const short = await app.fetch('/healthz', { headers: { 'Accept-Encoding': 'gzip' } });
    expect(short.headers.get('content-encoding')).toBeNull();
  });
});
