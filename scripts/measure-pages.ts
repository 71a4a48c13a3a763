/**
 * Measures the explore page in Chromium over the newest list of a workspace: first contentful paint, time to the table,
 * time from a click on a filter to the filtered table, bytes of script, style and document, layout shift and blocking time.
 * Prints Markdown. A large list of generated compositions to measure with is written by scripts/measure-lists.ts --dir DIR.
 *
 * Run: npx tsx scripts/measure-pages.ts --dir DIR [--list 4] [--clicks 100] [--loads 7] [--seed 1]    (after npm run build)
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { createApp } from '../src/api/create-app.js';
import { seededRandom } from '../src/numerics/random.js';
import { Service } from '../src/service/service.js';
import { Workspace } from '../src/store/workspace.js';
import { createWebRouter } from '../src/web/router.js';
import { DESKTOP, launchChromium } from '../test/browser/chromium.js';

const { values } = parseArgs({
  options: {
    dir: { type: 'string' },
    list: { type: 'string', default: '4' },
    clicks: { type: 'string', default: '100' },
    loads: { type: 'string', default: '7' },
    seed: { type: 'string', default: '1' },
  },
});
if (values.dir === undefined) throw new Error('Name a workspace: --dir DIR');

const workspace = Workspace.open(values.dir);
const service = new Service(workspace);
const server = createServer(createApp(service, { web: createWebRouter(service) }));
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const browser = await launchChromium();
try {
  const { rows } = service.list(values.list);
  console.log(`List of ${rows} rows.\n`);
  await measureLoads();
  await measureClicks();
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
  service.close();
}

/** The page loaded anew, each time by a browser that has nothing of it yet; the first time the server has not either. */
async function measureLoads(): Promise<void> {
  console.log(
    '| load | first contentful paint | table complete | layout shift | blocked | document | script | style |',
  );
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- |');
  const loads = [];
  for (let load = 0; load < Number(values.loads); load++) {
    const context = await browser.newContext({ viewport: DESKTOP });
    const page = await context.newPage();
    await page.goto(`${origin}/?list=${values.list}`);
    await page.locator('.results tbody tr').nth(49).waitFor();
    const measured = await readLoad(page);
    loads.push(measured);
    if (load === 0) printLoad('first of the server', measured);
    await context.close();
  }
  const later = loads.slice(1);
  const keys = Object.keys(later[0]!) as (keyof (typeof later)[0])[];
  const median = Object.fromEntries(
    keys.map((key) => [
      key,
      quantile(
        later.map((load) => load[key]),
        0.5,
      ),
    ]),
  );
  printLoad('median of the others', median as (typeof later)[0]);
  console.log('');
}

function readLoad(page: Page) {
  return page.evaluate(async () => {
    const [shifts, tasks] = await Promise.all(
      ['layout-shift', 'longtask'].map(
        (type) =>
          new Promise<PerformanceEntry[]>((resolve) => {
            new PerformanceObserver((list) => resolve(list.getEntries())).observe({ type, buffered: true });
            setTimeout(() => resolve([]), 300);
          }),
      ),
    );
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const [script, style] = ['.js', '.css'].map((ending) =>
      resources
        .filter(({ name }) => name.includes(ending))
        .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    );
    return {
      paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      table: navigation!.domContentLoadedEventEnd,
      shift: shifts!.reduce((sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value, 0),
      blocked: tasks!.reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0),
      document: navigation!.encodedBodySize,
      script: script!,
      style: style!,
    };
  });
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}

function printLoad(name: string, load: Awaited<ReturnType<typeof readLoad>>): void {
  console.log(
    `| ${name} | ${load.paint.toFixed(0)} ms | ${load.table.toFixed(0)} ms | ${load.shift.toFixed(3)} | ${load.blocked.toFixed(0)} ms ` +
      `| ${kilobytes(load.document)} | ${kilobytes(load.script)} | ${kilobytes(load.style)} |`,
  );
}

/** Clicks on elements, anions and groups in a random order, each timed until the new table is painted. */
async function measureClicks(): Promise<void> {
  const random = seededRandom(Number(values.seed));
  const page = await browser.newPage({ viewport: DESKTOP });
  await page.goto(`${origin}/?list=${values.list}`);
  const times: number[] = [];
  for (let click = 0; click < Number(values.clicks); click++) {
    // Every few clicks a fresh start, since ever more conditions leave ever less.
    if (click % 4 === 0) await page.goto(`${origin}/?list=${values.list}`);
    const time = await page.evaluate((at) => {
      const links = document.querySelectorAll<HTMLElement>('a[data-element], a[id^=anion-], a[id^=leave-out-]');
      const link = links[Math.floor(at * links.length)]!;
      return new Promise<number>((resolve) => {
        const start = performance.now();
        new MutationObserver((_, observer) => {
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
        }).observe(document.querySelector('main')!, { childList: true });
        link.click();
      });
    }, random());
    times.push(time);
  }
  console.log('| clicks on filters | median | p95 | slowest |');
  console.log('| --- | --- | --- | --- |');
  const [median, p95, slowest] = [0.5, 0.95, 1].map((share) => `${quantile(times, share).toFixed(0)} ms`);
  console.log(`| ${times.length} | ${median} | ${p95} | ${slowest} |`);
}

function quantile(of: readonly number[], share: number): number {
  const sorted = of.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
