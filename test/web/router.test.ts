import { describe, expect, onTestFinished, vi } from 'vitest';
import { IncognitaError } from '../../src/errors.js';
import { message } from '../../src/messages/message.js';
import { formatScore } from '../../src/web/format/format-score.js';
import { conventionalFormula } from '../../src/chemistry/formula/spellings.js';
import { it } from '../fixtures/it.js';
import type { TestSite } from './serve-pages.js';

let site: TestSite;
let starterSite: TestSite;
let emptySite: TestSite;

it.beforeAll(({ site: textbook, starterSite: starter, emptySite: nothing }) => {
  site = textbook;
  starterSite = starter;
  emptySite = nothing;
});

const get = async (path: string, from: TestSite = site) => {
  const response = await fetch(from.origin + path, { redirect: 'manual', headers: { Accept: 'text/html' } });
  return { status: response.status, headers: response.headers, html: await response.text() };
};

/** Where a text is sent on to that was typed into the box of this address. */
const sentOnTo = async (box: string, text: string) =>
  (await get(box + encodeURIComponent(text))).headers.get('location');

describe('every page', () => {
  it.each(['/', '/compositions/BaTiO3', '/lists', '/evaluation', '/about', '/nowhere', '/compositions/co2o3'])(
    'is HTML under a policy that lets nothing in from elsewhere and nothing inline: %s',
    async (path) => {
      const { headers, html } = await get(path);
      expect(headers.get('content-type')).toMatch(/^text\/html/);
      expect(headers.get('content-security-policy')).toContain(
        "default-src 'none'; script-src 'self'; style-src 'self'",
      );
      expect(html).toMatch(/^<!doctype html><html lang="en">/);
      expect(html).not.toMatch(/ style=| on[a-z]+="|<style|<script(?![^>]*src=)/);
      expect(html.match(/(?:src|<link[^>]*href)="(?!\/assets\/)/g)).toBeNull();
    },
  );

  it.each(['/', '/compositions/BaTiO3', '/lists', '/about', '/nowhere'])(
    'says that it shows the built-in data, and how to replace it, while it does: %s',
    async (path) => {
      const { html } = await get(path, starterSite);
      expect(html).toContain('Built-in data.');
      expect(html).toContain(`${starterSite.service.status().compounds} known compounds`);
      expect(html).toContain('npx incognita ingest FILE');
      expect((await get(path)).html).not.toContain('Built-in data.');
    },
  );
});

describe('the first page', () => {
  it('opens with the ternary list, best first, formulas as chemists write them', async () => {
    const { status, html } = await get('/');
    expect(status).toBe(200);
    const [first] = site.service.browse('ternary').rows;
    const row = /<tbody><tr[^>]*>(.*?)<\/tr>/.exec(html)![1]!;
    expect(row).toContain(`href="/compositions/${conventionalFormula(first!)}"`);
    expect(row).toContain(formatScore(first!.score));
    expect(row.replace(/<[^>]*>/g, ' ').split(/\s+/)[1]).toBe('1');
  });

  it('says where the list comes from', async () => {
    const list = site.service.list('ternary');
    const { html } = await get('/');
    expect(html).toContain(list.checksum);
    expect(html).toContain('1 May 2030');
    // Cells that hold known compounds are no candidates.
    expect(html).toContain(list.candidates.toLocaleString('en-US'));
  });

  it('shows each row once on a walk through all pages, filtered or not', async () => {
    for (const [start, filter] of [
      ['/', {}],
      ['/?anion=O', { anion: 'O' }],
    ] as const) {
      const ranks: string[] = [];
      let path: string | undefined = start;
      while (path) {
        const { html } = await get(path);
        ranks.push(...[...html.matchAll(/class="rank">([\d,]+)</g)].map((match) => match[1]!.replace(',', '')));
        path = /id="page-next" href="([^"#]+)/.exec(html)?.[1]?.replaceAll('&amp;', '&');
      }
      expect(ranks).toEqual([...site.service.rows('ternary', filter)].map((row) => String(row.rank)));
    }
  });

  it('links to downloads of the whole list and of what the filter keeps', async () => {
    const { html } = await get('/?elements=O&exclude=Li');
    expect(html).toContain('href="/v1/lists/ternary-ionic-v1/download.csv?elements=O&amp;exclude=Li"');
    expect(html).toContain('href="/v1/lists/ternary-ionic-v1/download.jsonl"');
  });

  it('sends what was typed on to the address of the view', async () => {
    const { status, headers } = await get('/?list=ternary&elements=O&q=%2BLi+-Pb&score_min=0.01');
    expect(status).toBe(303);
    expect(headers.get('location')).toBe('/?list=ternary&elements=O,Li&exclude=Pb&score_min=0.01');
    expect((await get('/?q=LiFePO4')).headers.get('location')).toBe('/compositions/LiFePO4');
    expect((await get('/?rank=120&list=3')).headers.get('location')).toBe('/?list=3&after=119');
  });

  it('goes to the list of as many elements as the search has, where there is one', async () => {
    expect(await sentOnTo('/?q=', '*2O3')).toBe('/?list=binary-ionic&formula=*2O3');
    expect(await sentOnTo('/?q=', 'Li-*-O')).toBe('/?chemical_system=Li-*-O');
    expect(await sentOnTo('/?q=', 'Li-*-*-O')).toBe('/?chemical_system=Li-*-*-O');
  });

  it('looks up the id of an entry, and says so if there is none', async () => {
    const [compound] = site.service.composition('BaTiO3').sources;
    const id = compound!.id!;
    expect(await sentOnTo('/?q=', id)).toBe('/compositions/BaO3Ti');
    const { status, html } = await get('/?q=mp-000');
    expect(status).toBe(400);
    expect(html).toContain('No entry of this workspace has the id mp-000.');
  });

  it('replaces what was searched for by a new search, unless that is to be within the results', async () => {
    expect(await sentOnTo('/?chemical_system=Li-*-O&score_min=0.01&q=', 'Cs Pb')).toBe(
      '/?elements=Cs,Pb&score_min=0.01',
    );
    expect(await sentOnTo('/?elements=O&within=1&q=', 'ABO3')).toBe('/?elements=O&search=type%3AABO3');
  });

  it('shows how a search was understood, and offers the class that a letter may stand for', async () => {
    const { html } = await get(`/?search=${encodeURIComponent('type:ABX3 and (Ca or Sr)')}`);
    const text = html.replace(/<[^>]*>/g, '');
    expect(text).toContain('formula type ABX3');
    expect(text).toContain('with Ca or with Sr');
    expect(text).toContain('X only as one of F Cl Br I: AB{X}3');
    expect(html).toContain('search=type%3AAB%7BX%7D3');
    const members = await get('/?search=La1-xSrxMnO3');
    expect(members.html).toContain('href="/compositions/LaMnO3"');
  });

  it('answers searches from the box of every page as well', async () => {
    expect(await sentOnTo('/compositions?formula=', 'perovskite')).toBe('/?q=perovskite');
    expect(await sentOnTo('/compositions?formula=', 'ABX3')).toBe('/?q=ABX3');
    expect(await sentOnTo('/compositions?formula=', 'licoo2')).toBe('/compositions/LiCoO2');
    expect(await sentOnTo('/compositions?formula=', '+Li,-O')).toBe('/?q=%2BLi%2C-O');
    expect(await sentOnTo('/compositions?formula=', 'Li-*-O')).toBe('/?q=Li-*-O');
    expect(await sentOnTo('/compositions?formula=', 'LiFePO4')).toBe('/compositions/LiFePO4');
    expect(await sentOnTo('/compositions?formula=', 'O')).toBe('/compositions/O');
  });

  it('says so where more elements are asked for than a composition of the list has', async () => {
    const { html } = await get('/?elements=Li,Na,K,O');
    expect(html).toContain('A composition of this list (ternary ionic) has 3 elements, but the conditions ask for 4.');
  });

  it('shows the known compounds among the candidates if it is asked to, marked, without a rank of their own', async () => {
    const { html } = await get('/?list=3&elements=O');
    expect(html).not.toContain('is-known');
    expect(html).toMatch(/id="known-switch"[^>]*href="[^"]*show=known"/);
    const shown = await get('/?list=3&elements=O&show=known');
    const ranks = [...shown.html.matchAll(/class="rank">([\d,]+)</g)].map((match) => match[1]);
    expect(ranks).toEqual([...html.matchAll(/class="rank">([\d,]+)</g)].map((match) => match[1]));
    expect([...shown.html.matchAll(/<tr class="is-known">/g)].length).toBeGreaterThan(0);
    const csv = await fetch(`${site.origin}/view.csv?list=3&elements=O&show=known&columns=rank,known,score`);
    expect(csv.headers.get('content-disposition')).toContain('-view.csv');
    const lines = (await csv.text()).trim().split('\n');
    expect(lines[0]).toBe('rank,formula,score,known');
    expect(lines.filter((line) => line.startsWith(',') && line.endsWith(',known')).length).toBeGreaterThan(0);
  });

  it('has the colours that are chosen, also on the pages after it, and can be installed', async () => {
    const page = await fetch(`${site.origin}/about?theme=dark`);
    expect(page.headers.get('set-cookie')).toMatch(/^theme=dark;/);
    const html = await page.text();
    expect(html).toContain('<meta name="color-scheme" content="dark"');
    expect(html).toMatch(/\/assets\/page-dark\.css[^]*id="theme-light"/);
    const next = await (await fetch(`${site.origin}/lists`, { headers: { cookie: 'lang=en; theme=light' } })).text();
    expect(next).toContain('/assets/page-light.css');
    expect((await get('/lists?theme=pink')).html).toContain('/assets/page.css');
    const manifest = await fetch(site.origin + /\/assets\/manifest\.webmanifest[^"]*/.exec(html)![0]);
    expect(manifest.headers.get('content-type')).toContain('application/manifest+json');
    expect(await manifest.json()).toMatchObject({ name: 'Incognita', start_url: '/', display: 'standalone' });
  });

  it('compares formulas side by side, says what cannot be read, and how many it leaves out', async () => {
    const { html } = await get('/compare?formulas=SrZrO3,%20CaZrO3;Qq2%20SrTiO3%20NaCl%20KCl');
    const columns = [...html.matchAll(/<th scope="col"><a href="\/compositions\/([^"]*)"/g)].map((match) => match[1]);
    expect(columns).toEqual(['SrZrO3', 'CaZrO3', 'SrTiO3', 'NaCl']);
    expect(html).toContain('Qq is not an element');
    expect(html).toContain('1 more formula was left out');
    expect((await get('/compare')).status).toBe(200);
  });

  it('has a page to print of each composition, under the formula as chemists write it', async () => {
    const { status, headers } = await get('/compositions/ZrSrO3/passport');
    expect(status).toBe(302);
    expect(headers.get('location')).toBe('/compositions/SrZrO3/passport');
    const { html } = await get('/compositions/SrZrO3/passport');
    expect(html).toMatch(/class="verdict[^]*Oxidation states[^]*Nearest known compounds[^]*How to cite/);
  });

  it('says so where the list ends before the rank, and leads back', async () => {
    const { status, html } = await get('/?after=99999');
    expect(status).toBe(200);
    expect(html).toContain('The list ends before this rank.');
  });

  it('explains a filter that cannot be read and shows the list without it', async () => {
    const { status, html } = await get('/?chemical_system=Li-Xx-O');
    expect(status).toBe(400);
    expect(html).toContain('role="alert"');
    expect(html).toContain('class="results"');
  });

  it('answers 404 for a list that does not exist, naming those that do', async () => {
    const { status, html } = await get('/?list=septenary');
    expect(status).toBe(404);
    expect(html).toContain('ternary-ionic-v1');
  });

  it('says what to do while there is no list', async () => {
    const { status, html } = await get('/', emptySite);
    expect(status).toBe(200);
    expect(html).toContain('npx incognita ingest FILE');
    expect((await get('/compositions/BaTiO3', emptySite)).status).toBe(200);
    expect((await get('/lists', emptySite)).status).toBe(200);
  });
});

describe('a composition', () => {
  it('has one address for any spelling that was asked for', async () => {
    for (const spelling of ['BaO3Ti', 'BaTiO\u2083', ' BaTiO3']) {
      const { status, headers } = await get(`/compositions/${encodeURIComponent(spelling)}`);
      expect(status).toBe(302);
      expect(headers.get('location')).toBe('/compositions/BaTiO3');
    }
  });

  it('says of capitals what they were read as, and what else they may have been meant for', async () => {
    expect((await get('/compositions/BIS')).headers.get('location')).toBe('/compositions/BSI?as=BIS');
    const { html } = await get('/compositions/BSI?as=BIS&lang=en');
    expect(html.replace(/<[^>]*>/g, '')).toContain('Read as a compound of B, I, S. BiS is another one.');
    expect(html).toContain('href="/compositions/BiS"');
    expect((await get('/compositions/BSI')).html).not.toContain('is another one');
  });

  it('is headed as it was typed, with how it is usually written', async () => {
    const { headers } = await get(`/compositions/${encodeURIComponent('Ba(TiO3)')}`);
    expect(headers.get('location')).toBe('/compositions/BaTiO3?as=Ba(TiO3)');
    const { html } = await get('/compositions/BaTiO3?as=Ba(TiO3)');
    const text = html.replace(/<[^>]*>/g, '');
    expect(/<h1>.*?<\/h1>/.exec(html)![0].replace(/<[^>]*>/g, '')).toBe('Ba(TiO3)');
    expect(text).toContain('Usually written BaTiO3.');
    // Nothing else can be put above a composition.
    const other = await get('/compositions/BaTiO3?as=SrTiO3');
    expect(/<h1>.*?<\/h1>/.exec(other.html)![0].replace(/<[^>]*>/g, '')).toBe('BaTiO3');
  });

  it('has a page for what its usual formula could be mistaken for', async () => {
    const { status, headers } = await get('/compositions/CF2O');
    expect(status).toBe(302);
    expect(headers.get('location')).toBe('/compositions/C1OF2');
    expect((await get('/compositions/C1OF2')).status).toBe(200);
  });

  it('is looked up from the box on every page', async () => {
    expect((await get('/compositions?formula=+TiBaO3+')).headers.get('location')).toBe('/compositions/TiBaO3');
    expect((await get('/compositions?formula=')).headers.get('location')).toBe('/');
  });

  it('marks the place where a formula goes wrong and offers what was meant', async () => {
    const { status, html } = await get('/compositions/co2o3');
    expect(status).toBe(400);
    expect(html).toContain('<mark>c</mark>o2o3');
    expect(html).toContain('href="/compositions/Co2O3"');
    expect(html.match(/Did you mean/g)).toHaveLength(1);
  });

  it('answers a page also for an address that cannot be decoded', async () => {
    const { status, headers } = await get('/compositions/%E0%A4%A');
    expect(status).toBe(400);
    expect(headers.get('content-type')).toMatch(/^text\/html/);
  });

  it('never lets what was typed become markup', async () => {
    for (const path of ['/compositions/', '/', '/?list=', '/?chemical_system=', '/?q=']) {
      const { html } = await get(`${path}${encodeURIComponent('"><script>alert(1)</script>')}`);
      expect(html).not.toContain('<script>alert');
    }
  });
});

describe('lists', () => {
  it('tell how large their files are before one is taken, and how to cite them', async () => {
    const { html } = await get('/lists');
    expect(html).toMatch(/download\.parquet"[^]*?about \d+(?:\.\d)? KB/);
    const { checksum } = site.service.list('ternary-ionic-v1');
    expect(html).toContain(`SHA-256 ${checksum.slice(0, 16)}`);
    // With one version of each list there is nothing to compare.
    expect(html).not.toContain('/lists/compare');
  });

  it('are cited with their address, also as BibTeX, and a part of one with what was asked of it', async () => {
    const { checksum } = site.service.list('ternary-ionic-v1');
    for (const path of ['/lists/ternary-ionic-v1', '/?list=ternary-ionic-v1']) {
      const { html } = await get(path);
      expect(html).toContain(`${site.origin}/lists/ternary-ionic-v1`);
      expect(html).toMatch(new RegExp(`@misc\\{incognita-[^]*SHA-256 ${checksum}`));
    }
    const { html } = await get('/?list=ternary-ionic-v1&elements=O&score_min=0.001');
    expect(html).toMatch(/\d+ rows \(elements=O; score_min=0.001\) of Incognita score list/);
    expect(html).toContain('name="top"');
    expect(html).toMatch(/<input type="hidden" name="elements" value="O"\/>/);
  });

  it('are asked for where no two are named to compare', async () => {
    const { status, html } = await get('/lists/compare');
    expect(status).toBe(200);
    expect(html).toContain('No list has a second version yet');
  });

  it('are compared version by version, and two of different spaces refused', async () => {
    const { status, html } = await get('/lists/compare?before=ternary-ionic-v1&after=ternary-ionic-v1&top=100');
    expect(status).toBe(200);
    expect(html).toContain('0 entered, 0 left, 0 moved, 100 kept their rank');
    const refused = await get('/lists/compare?before=binary&after=ternary');
    expect(refused.status).toBe(400);
    expect(refused.html).toContain('rank different kinds');
  });
});

describe('assets', () => {
  it('are cached for a year under an address that changes with them', async () => {
    const { html } = await get('/about');
    const [script] = /\/assets\/page\.js\?v=[\w-]{12}/.exec(html) ?? [];
    const response = await fetch(site.origin + script!);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it('weigh far less than the 100 KB of script that a first view may cost', async () => {
    const script = await (await fetch(`${site.origin}/assets/page.js`)).text();
    expect(script.length).toBeGreaterThan(1000);
    expect(script.length).toBeLessThan(20_000);
  });
});

/** What the page of a map answers while maps fail with this error. */
const failing = async (error: Error, accept: string) => {
  const make = site.service.systemMap;
  site.service.systemMap = () => Promise.reject(error);
  onTestFinished(() => void (site.service.systemMap = make));
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  onTestFinished(() => written.mockRestore());
  const response = await fetch(`${site.origin}/maps?anion=O&cations=Ba,Ti&lang=ja`, { headers: { Accept: accept } });
  return { status: response.status, headers: response.headers, text: await response.text(), written };
};

describe('what the server cannot answer', () => {
  it('is a page in the language of the reader that offers to try again, and a problem document for programs', async () => {
    const late = new IncognitaError('TIMEOUT', message('problem.took-too-long', { seconds: 20 }), { seconds: 20 });
    const { status, headers, text, written } = await failing(late, 'text/html');
    expect([status, headers.get('retry-after'), headers.get('cache-control')]).toEqual([503, '1', 'no-store']);
    expect(text).toMatch(/^<!doctype html><html lang="ja">/);
    expect(text).toContain('応答に時間がかかりすぎました');
    expect(text).toContain('href="/maps?anion=O&amp;cations=Ba,Ti&amp;lang=ja"');
    expect(written).toHaveBeenCalled();
    expect((await failing(late, 'application/json')).headers.get('content-type')).toMatch(/problem\+json/);
  });

  it('does not tell its inside', async () => {
    const { status, text, written } = await failing(new Error('/home/somebody/secret'), 'text/html');
    expect(status).toBe(500);
    expect(text).not.toContain('somebody');
    expect(text).toMatch(/^<!doctype html>/);
    expect(written).toHaveBeenCalledWith(expect.stringContaining('somebody'));
  });

  it('leaves the other maps of a sheet', async () => {
    const make = site.service.systemMap.bind(site.service);
    const late = new IncognitaError('TIMEOUT', message('problem.took-too-long', { seconds: 20 }), {});
    site.service.systemMap = (query) => (query.cations.includes('Fe') ? Promise.reject(late) : make(query));
    onTestFinished(() => void (site.service.systemMap = make));
    const { status, html } = await get('/maps/sheet?fixed=Li,P&varied=Fe,Na');
    expect(status).toBe(200);
    expect(html).toContain('The answer took too long');
    expect(html).toContain('Map of Li–Na–P–O<');
  });
});

describe('a contact sheet whose maps take long', () => {
  it('comes with those that are made, says how many there are, and asks again', async () => {
    const make = site.service.systemMap.bind(site.service);
    site.service.systemMap = (query) => (query.cations.includes('Fe') ? new Promise(() => {}) : make(query));
    onTestFinished(() => void (site.service.systemMap = make));
    const address = '/maps/sheet?fixed=Li,P&varied=Fe,Na';
    const { status, html } = await get(address);
    expect(status).toBe(200);
    expect(html).toContain('1 of 2 maps are made');
    expect(html).toContain('Map of Li–Na–P–O<');
    expect(html).not.toContain('Map of Li–Fe–P–O<');
    expect(html).toContain('data-look-again="2"');
    expect(html).toContain('<noscript><meta http-equiv="refresh" content="2"/></noscript>');
    site.service.systemMap = make;
    const whole = (await get(address)).html;
    expect(whole).toContain('Map of Li–Fe–P–O<');
    expect(whole).not.toContain('data-look-again');
  });
});

describe('known compounds that are not ranked yet', () => {
  it('are promised by a page that comes without them and asks again', async () => {
    const ranked = site.service.knownAmong;
    site.service.knownAmong = () => new Promise<never>(() => {}) as never;
    onTestFinished(() => void (site.service.knownAmong = ranked));
    const { status, html } = await get('/?show=known&elements=O');
    expect(status).toBe(200);
    expect(html).toContain('data-look-again="3"');
    expect(html).toContain('<noscript><meta http-equiv="refresh" content="3"/></noscript>');
    expect(html).toContain('known compounds of this list are being ranked');
    site.service.knownAmong = ranked;
    expect((await get('/?show=known&elements=O')).html).not.toContain('data-look-again');
  });
});

describe('what is no page', () => {
  it('is left to the application', async () => {
    for (const path of ['/v1/nothing', '/healthz/nothing']) {
      const { status, headers } = await get(path);
      expect(status).toBe(404);
      expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
    }
  });
});
