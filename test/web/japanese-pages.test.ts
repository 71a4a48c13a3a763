import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishSmallList } from '../fixtures/small-list.js';
import { NOW } from '../fixtures/workspace.js';
import { servePages, type TestSite } from './serve-pages.js';

/** Every kind of page, in every state in which it says something else. */
const PAGES = [
  '/',
  '/?elements=O,Fe&exclude=Pb,Cd&anion=O&score_min=0.001',
  '/?q=ABO3 -Li',
  '/?q=*2O3',
  '/?q=%2BLi,-Qq',
  '/?elements=Li,Na,K,O',
  '/?list=binary',
  '/?chemical_system=Li-*-O&after=2',
  '/compositions/SrZrO3',
  '/compositions/BaTiO3',
  '/compositions/NaCl',
  '/compositions/Fe3O4',
  '/compositions/LiLaZrO4',
  '/compositions/CuZn',
  '/compositions/HCl',
  '/compositions/NaXe',
  '/compositions/Na',
  '/compositions/C6H12O6',
  '/compositions/LiNaKRbO4',
  '/compositions/NaLi',
  '/compositions/LiPF6',
  '/compositions/Ba12Ti17O46',
  '/compositions/co2o3',
  '/compositions/Qq2O3',
  '/compositions/NaCl)',
  '/maps?anion=O&cations=Li,Fe',
  '/maps?anion=O&cations=Li,Fe,P&view=2,-300,-300',
  '/maps?anion=O&cations=Ba,Xx',
  '/maps?anion=O&cations=Ba',
  '/maps?anion=Fe&cations=Ba,Ti',
  '/maps/cations',
  '/maps/cations?charges=2,4&ratio=2,2&anion=O',
  '/maps?anion=O&cations=Li,Fe&include_known=false',
  '/maps/ions',
  '/maps/sheet',
  '/ions/Ti4%2B',
  '/ions/Xx9%2B',
  '/shelf?elements=Li,Na,Al,Ti,O,S',
  '/series?elements=O',
  '/?show=known&elements=O&columns=rank,score,interval,share,known,states,kind,type,flags,rank_blend',
  '/compare?formulas=SrZrO3,CaZrO3,NaCl',
  '/compare?formulas=SrZrO3',
  '/compositions/SrZrO3/passport',
  '/lists/ternary-ionic-v1/elements',
  '/properties',
  '/properties/gap',
  '/properties/none',
  '/next',
  '/next?property=gap&goal=max',
  '/offline',
  '/batch',
  '/batch/none',
  '/lists',
  '/lists/ternary-ionic-v1',
  '/lists/nothing',
  '/lists/compare',
  '/lists/compare?before=ternary-ionic-v1&after=ternary-ionic-v2',
  '/lists/compare?before=ternary-ionic-v1&after=binary-ionic-v1',
  '/lists/compare?before=ternary-ionic-v1&after=ternary-ionic-v2&top=0',
  '/evaluation',
  '/evaluation/99',
  '/api',
  '/about',
  '/nowhere',
];

/** What may be in Latin letters: names of models, methods and sources, of lists and programs, of databases, and authors with titles of papers. */
const NAMES = [
  'Incognita',
  'JSON Lines',
  '`incognita build --scope hydrogen`',
  '`incognita build --kind [a-z-]+ --arity \\d`',
  'JavaScript',
  'Materials Project',
  'structure families',
  'measured compounds',
  'incognita build',
  // Outcomes as the command has them.
  'made、not made、other phase、pending',
  // The source of the test's compounds, with the ids that it gives.
  'textbook',
];

const ENGLISH = /[A-Za-z]{2,}[’']?[ ,;:]+(?:[a-z]{2,}|a) ?[a-z]*/;

/** A blank between Japanese sentences, or an English comma or colon after a Japanese word. */
const JOINED_AS_ENGLISH = /[。、：] [ぁ-んァ-ヶ一-龥]|[ぁ-んァ-ヶ一-龥）][,:] /u;

function decoded(text: string): string {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return text.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);
}

/** What a page says: its text between blocks, and the words of attributes that are read out. Code and papers are left out. */
function saidBy(html: string): string[] {
  const body = html
    .replace(/<(script|style|code|pre|cite|textarea)\b[^>]*>[^]*?<\/\1>/g, '◇')
    .replace(/<[^>]* translate="no"[^>]*>[^<]*<\/\w+>/g, '◇')
    .replace(/<\/?(?:a|b|span|sub|sup|strong|em|tspan|mark|time)\b[^>]*?>/g, (tag) =>
      attributes(tag)
        .map((words) => `<i>${words}<i>`)
        .join(''),
    );
  const texts = body.split(/<[^>]*>/);
  const words = [...body.matchAll(/<[^>]*>/g)].flatMap(([tag]) => attributes(tag));
  return [...texts, ...words].map((text) => decoded(text).replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
}

function attributes(tag: string): string[] {
  return [...tag.matchAll(/ (?:aria-label|title|placeholder|alt|data-busy)="([^"]*)"/g)].map(([, words]) => words!);
}

function english(html: string): string[] {
  const names = new RegExp(NAMES.join('|'), 'g');
  return [...new Set(saidBy(html).filter((text) => ENGLISH.test(text.replace(names, '§'))))];
}

let site: TestSite;
let empty: TestSite;

const get = async (origin: string, path: string): Promise<string> => {
  const address = `${origin}${path}${path.includes('?') ? '&' : '?'}lang=ja`;
  // The choice is remembered when an address leads on to another.
  return (await fetch(address, { headers: { Accept: 'text/html', Cookie: 'lang=ja' } })).text();
};

beforeAll(async () => {
  [site, empty] = await Promise.all([
    servePages({
      starter: true,
      prepare: (workspace) => publishSmallList(workspace, { arity: 3, top: 200, now: NOW }),
    }),
    servePages({ empty: true }),
  ]);
});
afterAll(() => Promise.all([site.close(), empty.close()]));

describe('in Japanese', () => {
  it.each(PAGES)('%s says nothing in English', async (path) => {
    const html = await get(site.origin, path);
    expect(english(html)).toEqual([]);
    expect(saidBy(html).filter((text) => JOINED_AS_ENGLISH.test(text))).toEqual([]);
    expect(html).not.toContain('[object');
  });

  it.each(['/', '/lists', '/lists/compare', '/evaluation', '/batch', '/maps', '/about', '/compositions/NaCl'])(
    '%s of an empty workspace says nothing in English',
    async (path) => {
      expect(english(await get(empty.origin, path))).toEqual([]);
    },
  );

  it('a batch says nothing in English, nor why it refuses', async () => {
    const body = new FormData();
    body.set('formulas', 'SrZrO3\nLiFeO2\nNaCl\nCuZn\nco2o3\nHCl\nNaCl)\nQq2O3\nNa0Cl\nNa\nNaXe\nLiNaKRbO4\nLiLi');
    const response = await fetch(`${site.origin}/batch?lang=ja`, {
      method: 'POST',
      body,
      headers: { Accept: 'text/html', Cookie: 'lang=ja' },
    });
    expect(english(await response.text())).toEqual([]);
    const none = await fetch(`${site.origin}/batch?lang=ja`, {
      method: 'POST',
      body: new FormData(),
      headers: { Accept: 'text/html', Cookie: 'lang=ja' },
    });
    expect(english(await none.text())).toEqual([]);
  });

  it.each(PAGES)('%s would fail here in English', async (path) => {
    const html = await (await fetch(site.origin + path, { headers: { Accept: 'text/html' } })).text();
    const main = /<main\b[^]*<\/main>/.exec(html)![0];
    expect(english(main)).not.toEqual([]);
  });

  it.each([
    ['<p>No list yet</p>', 'No list yet'],
    ['<p>組成 <b>and more</b></p>', '組成 and more'],
    ['<button aria-label="Copy the address">複製</button>', 'Copy the address'],
    ['<p>LiFePO4 is known</p>', 'LiFePO4 is known'],
    ['<p>The list&#39;s rows</p>', "The list's rows"],
  ])('is told from English in %s', (html, text) => {
    expect(english(html)).toEqual([text]);
  });

  it.each(['<p>LiFePO4、Fe3+ O2-</p>', '<code>npx incognita build</code>', '<p>Materials Project 2013</p>'])(
    '%s is no English',
    (html) => {
      expect(english(html)).toEqual([]);
    },
  );
});
