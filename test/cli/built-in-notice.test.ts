import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Express } from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/api/create-app.js';
import { builtInFiles } from '../../src/service/build/plan-built-in.js';
import { runBuiltIn } from '../../src/tasks/built-in-task.js';
import { silentControl } from '../../src/run-control.js';
import { Service } from '../../src/service/service.js';
import { createWebRouter } from '../../src/web/router.js';
import { publishSmallList } from '../fixtures/small-list.js';
import { emptyWorkspace, ingestFormulas, NOW, textbookWorkspace, type TestWorkspace } from '../fixtures/workspace.js';
import { runHere } from './run-here.js';
import { temporaryFolder } from './temporary-folder.js';

const data = temporaryFolder();
let fixture: TestWorkspace;

beforeAll(async () => {
  fixture = emptyWorkspace();
  writeFileSync(
    join(data, 'materials-project.csv'),
    `formula,material_id,year\nSrTiO3,mp-5229,1998\n${'CaTiO3 BaTiO3 CaZrO3 SrZrO3 Sr2TiO4 Ca2TiO4 Sr2ZrO4'.split(' ').join(',,\n')},,\n`,
  );
  await runBuiltIn({ workspace: fixture.dir, remove: [], ingest: builtInFiles(undefined, data) }, silentControl);
  publishSmallList(fixture.workspace, { arity: 3, top: 20, now: NOW });
});
afterAll(() => fixture.remove());

/** The text of a page, tags left out. */
async function page(path: string, of: TestWorkspace = fixture, service?: Service): Promise<string> {
  return (await html(path, of, service))
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(' .', '.')
    .replaceAll(' ,', ',');
}

/** One service for each workspace, as a server has. */
const services = new WeakMap<TestWorkspace, Service>();

function serviceOf(fixture: TestWorkspace): Service {
  const service = services.get(fixture) ?? new Service(fixture.workspace);
  services.set(fixture, service);
  return service;
}

/** One application for each service: to make one takes longer than the pages. */
const apps = new WeakMap<Service, Express>();

async function html(path: string, of: TestWorkspace = fixture, service = serviceOf(of)): Promise<string> {
  const app = apps.get(service) ?? createApp(service, { web: createWebRouter(service) });
  apps.set(service, app);
  const server = app.listen(0, '127.0.0.1');
  try {
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as { port: number };
    const response = await fetch(`http://127.0.0.1:${port}${path}`);
    return await response.text();
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

describe('if only the built-in data is known', () => {
  it.each(['/', '/lists', '/about', '/compositions/SrTiO3', '/no-such-page'])(
    'the page %s says what it is, how large, and how to replace it',
    async (path) => {
      const text = await page(path);
      expect(text).toContain(
        'Built-in data. These lists were learnt from the 8 known compounds that come with Incognita. Many of the listed compositions are already reported elsewhere.',
      );
      expect(text).toContain('Incognita then uses it instead of the built-in data');
      expect(text).toContain('npx incognita ingest FILE');
      expect(text).toContain(
        'Materials Project: A. Jain et al., APL Mater. 1, 011002 (2013), doi:10.1063/1.4812323 ( CC BY 4.0 )',
      );
    },
  );

  it('the provenance of each list says so too', async () => {
    const text = await page('/lists');
    expect(text).toContain('Materials Project (built in): 8.');
    expect(text).toContain(
      'Your own database replaces the built-in data: npx incognita ingest FILE, then npx incognita build.',
    );
  });

  it('the command line says so next to the lists, apart from the data', async () => {
    const { stdout, stderr } = await runHere(['lists', '--workspace', fixture.dir]);
    expect(stdout).toContain('Materials Project (built in)');
    expect(stderr).toContain('A database of yours replaces it: incognita ingest FILE, then incognita build');
  });

  it('leads from the id of an entry to its page in the database', async () => {
    expect(await html('/compositions/SrTiO3')).toContain(
      '<a href="https://next-gen.materialsproject.org/materials/mp-5229" rel="noreferrer">mp-5229</a>, 1998',
    );
  });

  it('says of the rows what they are not, with number, source and date', async () => {
    const html = await page('/');
    expect(html).toContain('Not in Materials Project (8 compounds)');
    expect(html).toMatch(/None of them was in the database on [^;]*\d{4}/);
  });

  it('leaves with the next database, and nothing says "built-in data" any more', async () => {
    await ingestFormulas(fixture.workspace, 'mine', ['SrTiO3', 'KCl', 'MgO']);
    expect(await page('/about')).not.toContain('come with Incognita');
  });
});

describe('while the server makes lists', () => {
  it.each([
    ['/', /Building 2 lists, about 3 minutes left Now the quaternary ionic list: 40 %\. Then: quinary ionic\./],
    ['/about?lang=ja', /リスト2件を作成中、残り約3分 現在はイオン性の四元系のリスト：40%。続いてイオン性の五元系。/],
  ])('the page %s tells which, how far the first is, and how long they take', async (path, words) => {
    const service = new Service(fixture.workspace);
    service.building = () => [
      { list: 'quaternary-ionic', share: 0.404, secondsLeft: 62 },
      { list: 'quinary-ionic', share: 0, secondsLeft: 171 },
    ];
    expect(await page(path, fixture, service)).toMatch(words);
    expect(await page(path)).not.toMatch(words);
  });
});

describe('a row that a database reports by now', () => {
  it('is marked as soon as the database is ingested', async () => {
    const textbook = await textbookWorkspace();
    try {
      const { workspace } = textbook;
      const [first] = [...workspace.lists.open('ternary').iterate({}, 1)];
      expect(await page('/', textbook)).not.toContain('now known');
      await ingestFormulas(workspace, 'mine', [first!.formula]);
      expect(await page('/', textbook)).toContain('now known: mine');
    } finally {
      textbook.remove();
    }
  });
});
