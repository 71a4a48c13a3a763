import { createHash } from 'node:crypto';
import fs, { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createApp } from '../../src/api/create-app.js';
import { Service } from '../../src/service/service.js';
import { createWebRouter } from '../../src/web/router.js';
import { smallProperty } from '../fixtures/small-property.js';
import { textbookWorkspace, type TestWorkspace } from '../fixtures/workspace.js';
import { parameterNames } from './api-description.js';
import { routesOf, type Route } from './routes-of.js';
import { posting, runApp, type RunningApp } from './running-app.js';

let test: TestWorkspace;
let app: RunningApp;
let routes: readonly Route[];

beforeAll(async () => {
  test = await textbookWorkspace();
  test.workspace.properties.save(smallProperty('gap'));
  const service = new Service(test.workspace);
  // As an operator serves it who allows no jobs.
  const options = { web: createWebRouter(service) };
  routes = routesOf(createApp(service, options));
  app = await runApp(service, options);
});
afterAll(async () => {
  await app.stop();
  test.remove();
});

const addressOf = (path: string, value = 'BaTiO3'): string =>
  path
    .replace(':list', 'ternary')
    .replace(':property', 'gap')
    .replaceAll(/:[a-z]+/g, value);

/** The checksum of every file of the workspace but SQLite's index of what is not yet in its place, which readers write, too. */
function files(dir: string): Record<string, string> {
  const names = (readdirSync(dir, { recursive: true }) as string[]).filter((name) => !name.endsWith('-shm'));
  return Object.fromEntries(
    names
      .filter((name) => statSync(join(dir, name)).isFile())
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(dir, name)))
          .digest('hex'),
      ]),
  );
}

async function visit(path: string, init?: RequestInit): Promise<number> {
  const response = await app.fetch(path, { redirect: 'manual', ...init });
  await response.arrayBuffer();
  return response.status;
}

/** The paths that anything of this process hands to the file system from now on, until the test ends. */
function watchPaths(): string[] {
  const names = 'access open readFile readdir realpath stat lstat copyFile createReadStream exists'.split(' ');
  const paths: string[] = [];
  const restore: (() => void)[] = [];
  for (const from of [fs, fs.promises] as unknown as Record<string, (...values: unknown[]) => unknown>[]) {
    for (const name of names.flatMap((each) => [each, `${each}Sync`])) {
      const before = from[name];
      if (!before) continue;
      from[name] = (...values) => {
        paths.push(String(values[0]));
        return before.apply(from, values);
      };
      restore.push(() => (from[name] = before));
    }
  }
  syncBuiltinESMExports();
  onTestFinished(() => {
    for (const end of restore) end();
    syncBuiltinESMExports();
  });
  return paths;
}

describe('a server that allows no jobs', () => {
  it('writes nothing to the workspace for any request', async () => {
    const before = files(test.dir);
    const answered: number[] = [];
    for (const { method, path } of routes) {
      const body = method === 'GET' ? { method } : { ...posting({ formulas: ['BaTiO3', 'co2o3'] }), method };
      answered.push(await visit(addressOf(path), body));
    }
    const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
    answered.push(await visit('/batch', { method: 'POST', headers: form, body: 'formulas=BaTiO3' }));
    expect(answered.filter((status) => status < 400).length).toBeGreaterThan(40);
    expect(files(test.dir)).toEqual(before);
  });

  it('asks no address and opens no file that a request names', async () => {
    let asked = 0;
    const opened = watchPaths();
    const trap = createServer((socket) => {
      asked++;
      socket.destroy();
    });
    await new Promise<void>((resolve) => {
      trap.listen(0, '127.0.0.1', resolve);
    });
    try {
      const named = [
        `http://127.0.0.1:${(trap.address() as AddressInfo).port}/x`,
        new URL('../../package.json', import.meta.url).pathname,
      ];
      for (const { path } of routes.filter(({ method }) => method === 'GET')) {
        for (const value of named.map(encodeURIComponent)) {
          const queries = parameterNames(path).map((name) => `${addressOf(path)}?${name}=${value}`);
          for (const address of path.includes(':') ? [addressOf(path, value), ...queries] : queries) {
            const text = await (await app.fetch(address, { redirect: 'manual' })).text();
            expect(text.includes('"devDependencies"'), address).toBe(false);
          }
        }
      }
      for (const value of named) await visit('/v1/scores', posting({ formulas: [value] }));
      expect(asked).toBe(0);
      expect(existsSync('watched')).toBe(false);
      expect(opened).toContain('watched');
      expect(opened.filter((path) => path.includes('package.json'))).toEqual([]);
    } finally {
      trap.close();
    }
  });
});
