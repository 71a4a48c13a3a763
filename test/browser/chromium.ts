import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

function findChromium(): string | null {
  const named = process.env['INCOGNITA_CHROMIUM'];
  if (named) return existsSync(named) ? named : null;
  // The shell without windows is the same browser at half the processor time.
  for (const name of ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome']) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    } catch {
      // Not under this name.
    }
  }
  return null;
}

/** The browser that the page is tested in, or null if none is installed: then the browser tests are skipped. */
export const chromiumPath = findChromium();

if (chromiumPath === null) {
  process.stderr.write(
    'Browser tests are skipped: no Chromium is installed (apt-get install chromium-headless-shell, or name one in INCOGNITA_CHROMIUM).\n',
  );
}

/** Starts the browser, quiet and without calls home. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath!,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export const DESKTOP = { width: 1280, height: 900 };
export const PHONE = { width: 390, height: 844 };

export interface WatchedPage {
  /** To be closed when the test is done with the page. It is only put aside, for the next test that wants one like it. */
  readonly context: { close(): Promise<void> };
  readonly page: Page;
  /** Console errors, uncaught errors, breaches of the content security policy, and requests that leave the origin. */
  readonly complaints: string[];
}

interface PutAside {
  readonly page: Page;
  /** Where what the page does wrong is noted now. */
  complaints: string[];
}

/** Pages that are free, by browser and by what they were opened with: a new one costs more than most tests do. */
const putAside = new WeakMap<Browser, Map<string, PutAside[]>>();

async function newPage(browser: Browser, origin: string, options: BrowserContextOptions): Promise<PutAside> {
  const context = await browser.newContext({ baseURL: origin, serviceWorkers: 'block', ...options });
  // A page comes from a server that a busy machine may keep from working; what should be on the page once it is loaded either is or never will be.
  context.setDefaultNavigationTimeout(300_000);
  context.setDefaultTimeout(60_000);
  const opened: PutAside = { page: await context.newPage(), complaints: [] };
  opened.page.on('console', (message) => {
    // What a page about an error is answered with is a status of 4xx, which the console repeats.
    if (message.type() === 'error' && !message.text().includes('status of 4')) opened.complaints.push(message.text());
  });
  opened.page.on('pageerror', (error) => opened.complaints.push(error.message));
  opened.page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(origin) && address !== 'about:blank') opened.complaints.push(`request to ${address}`);
  });
  return opened;
}

/** A page, as good as new, that notes everything that must not happen while it is used. */
export async function openPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const { viewport = DESKTOP, ...others } = options;
  const key = JSON.stringify([origin, others]);
  const pools = putAside.get(browser) ?? new Map<string, PutAside[]>();
  putAside.set(browser, pools);
  const pool = pools.get(key) ?? [];
  pools.set(key, pool);
  const opened = pool.pop() ?? (await newPage(browser, origin, others));
  opened.complaints = [];
  if (viewport !== null) await opened.page.setViewportSize(viewport);
  const close = async () => {
    // Leaving ends what is still under way there. A page of the same origin is shown by the same process; about:blank would start another one.
    await opened.page.goto(origin.startsWith('file:') ? origin : `${origin}/healthz`);
    await opened.page.context().clearCookies();
    pool.push(opened);
  };
  return { context: { close }, page: opened.page, complaints: opened.complaints };
}
