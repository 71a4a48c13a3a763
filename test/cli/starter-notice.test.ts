import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/api/create-app.js';
import { starterFiles } from '../../src/service/build/starter-set.js';
import { runStarter } from '../../src/tasks/starter-task.js';
import { silentControl } from '../../src/run-control.js';
import { Service } from '../../src/service/service.js';
import { createWebRouter } from '../../src/web/router.js';
import { publishSmallList } from '../fixtures/small-list.js';
import { emptyWorkspace, ingestFormulas, NOW, type TestWorkspace } from '../fixtures/workspace.js';
import { runCli } from './run-cli.js';
import { temporaryFolder } from './temporary-folder.js';

const data = temporaryFolder();
let fixture: TestWorkspace;

beforeAll(async () => {
  fixture = emptyWorkspace();
  mkdirSync(join(data, 'structure-families'));
  writeFileSync(
    join(data, 'structure-families/oxides.csv'),
    'family,prototype,template,sites,reference\nperovskite,CaTiO3,ABO3,A = Ca Sr Ba; B = Ti Zr Sn,Muller & Roy 1974\n',
  );
  await runStarter({ workspace: fixture.dir, remove: [], ingest: starterFiles(data) }, silentControl);
  publishSmallList(fixture.workspace, { arity: 3, top: 20, now: NOW });
});
afterAll(() => fixture.remove());

/** The text of a page, tags left out. */
async function page(path: string): Promise<string> {
  const service = new Service(fixture.workspace);
  const app = createApp(service, { web: createWebRouter(service) });
  const server = app.listen(0, '127.0.0.1');
  try {
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as { port: number };
    const response = await fetch(`http://127.0.0.1:${port}${path}`);
    return (await response.text()).replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ');
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

describe('where only the starter set is known', () => {
  it.each(['/', '/lists', '/about', '/compositions/SrTiO3', '/no-such-page'])(
    'the page %s says what it is, how large, and how to replace it',
    async (path) => {
      const text = await page(path);
      expect(text).toContain('Starter set. These lists learnt from the 9 known compounds that come with Incognita');
      expect(text).toContain('from then on it is used instead of the starter set');
      expect(text).toContain('npx incognita ingest FILE');
    },
  );

  it('the provenance of each list says so too', async () => {
    const text = await page('/lists');
    expect(text).toContain('structure families (starter set), 9.');
    expect(text).toContain('a database of your own replaces it: npx incognita ingest FILE, then npx incognita build.');
  });

  it('the command line says so beside the lists, apart from the data', async () => {
    const { stdout, stderr } = await runCli(['lists', '--workspace', fixture.dir]);
    expect(stdout).toContain('structure families (starter set)');
    expect(stderr).toContain('A database of yours replaces it: incognita ingest FILE, then incognita build');
  });

  it('names the family and the reference of each compound', async () => {
    expect(await page('/compositions/SrTiO3')).toContain('perovskite: Muller &amp; Roy 1974');
  });

  it('the next database replaces it, and nothing says "starter set" any more', async () => {
    await ingestFormulas(fixture.workspace, 'mine', ['SrTiO3', 'KCl', 'MgO']);
    expect(await page('/about')).not.toContain('come with Incognita, a small selection');
  });
});
