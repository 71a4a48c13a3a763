import { ELEMENTS } from '../../src/chemistry/elements/elements.js';
import { MOST_COMPARED } from '../../src/web/compare/compare-route.js';
import { posting } from './running-app.js';

/** A request that must be answered with a status below 400 and that asks for as much as its route gives. */
export interface HardRequest {
  /** `{batch}` is the batch that the last answer to a form led to. */
  readonly path: string;
  readonly init?: RequestInit;
}

/** What the requests are made for. */
export interface AskedWorkspace {
  /** A list, by its id or alias. */
  readonly list: string;
  /** The orders of its rows besides that of ranks, as `sort` spells them. */
  readonly sorts: readonly string[];
  /** How many formulas are sent to be scored, as JSON and as a form. */
  readonly scores: number;
  readonly batch: number;
}

/** Formulas in an address. */
const SHELF = 300;

const METALS = ELEMENTS.flatMap(({ symbol, atomicNumber: z, electronegativity }) =>
  z < 95 && electronegativity !== null && electronegativity < 2.1 && symbol !== 'H' ? [symbol] : [],
);
const ANIONS = ['O', 'S', 'F', 'Cl', 'N'];
/** A transition metal of many states each: their systems are the densest. */
const DENSE = 'Mn,Fe,Cr';
const SEARCH = 'not (class:X or class:Ln) and (oxide or sulfide or fluoride) and not Pb and not (ABX3 or A2BX4)';
const FILTERS = [
  '',
  'elements=O',
  `exclude=${METALS.slice(40).join()}`,
  'any_of=Fe,Mn,Co,Ni&score_min=0.001&charge_max=4',
  'ions=Fe3%2B,O2-',
  'chemical_system=*-*-O',
  'formula=**O3',
  'anonymous_formula=ABX3',
  'anion=O&kind=ionic,mixed-valence',
  `search=${encodeURIComponent(SEARCH)}`,
];
const FLAGS = 'without_flags=rare-state,metallic';

/** Different formulas, spelt as a table may have them. */
function formulas(count: number): string[] {
  return Array.from({ length: count }, (_, place) => {
    const first = METALS[place % METALS.length]!;
    const second = METALS[(place * 7 + Math.floor(place / METALS.length) + 1) % METALS.length]!;
    return `${first}${1 + (place % 3)}${second === first ? '' : second}${ANIONS[place % ANIONS.length]}${2 + (place % 5)}`;
  });
}

function paths(...all: string[]): HardRequest[] {
  return all.map((path) => ({ path }));
}

/** One address with each of some parameters, and others for all of them. */
function each(base: string, words: readonly string[], rest = ''): HardRequest[] {
  return words.map((word) => ({ path: `${base}?${[word, rest].filter((part) => part !== '').join('&')}` }));
}

function form(fields: Readonly<Record<string, string>>): RequestInit {
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  };
}

/** Of each route that changes nothing, e.g. "GET /v1/lists/:list", what costs it most. */
export function hardRequests({
  list,
  sorts,
  scores,
  batch,
}: AskedWorkspace): Readonly<Record<string, readonly HardRequest[]>> {
  const l = `/v1/lists/${list}`;
  const download = (format: string): HardRequest[] => [
    ...each(`${l}/download.${format}`, FILTERS, 'top=20000'),
    ...paths(
      `${l}/download.${format}`,
      `${l}/download.${format}?${FLAGS}&top=100`,
      `${l}/download.${format}?top=1&include_known=true`,
      `${l}/download.${format}?include_known=true&columns=formula,score`,
    ),
  ];
  const views = FILTERS.map((filter) => `${filter}&list=${list}`);
  const pageSorts = sorts.map((sort) => `list=${list}&elements=O&sort=${sort}`);
  const optimade = (base: string): Readonly<Record<string, readonly HardRequest[]>> => ({
    [`GET ${base}/info`]: paths(`${base}/info`),
    [`GET ${base}`]: paths(base),
    [`GET ${base}/info/:type`]: paths(`${base}/info/structures`),
    [`GET ${base}/links`]: paths(`${base}/links`),
    [`GET ${base}/:type`]: paths(
      `${base}/structures?page_limit=100`,
      `${base}/structures?filter=${encodeURIComponent('elements HAS ALL "O","Fe" AND NOT (nelements > 4 OR elements HAS "H")')}`,
      `${base}/_incognita_scored?page_limit=100&page_offset=100&filter=${encodeURIComponent('elements HAS ANY "O","S"')}`,
    ),
    [`GET ${base}/:type/:id`]: paths(`${base}/structures/BaO3Ti`),
  });
  return {
    'GET /v1/lists': paths('/v1/lists'),
    'GET /v1/lists/:list': paths(l),
    'GET /v1/lists/:list/compositions': [
      ...each(`${l}/compositions`, FILTERS, 'limit=1000'),
      ...each(
        `${l}/compositions`,
        sorts.flatMap((sort) => [`sort=${sort}`, `sort=${sort}&exclude=O,F,Cl`]),
        'limit=1000',
      ),
      ...paths(`${l}/compositions?limit=1000&${FLAGS}`),
    ],
    'GET /v1/lists/:list/elements': each(`${l}/elements`, [...FILTERS, FLAGS]),
    'GET /v1/lists/:list/element-pairs': paths(`${l}/element-pairs`),
    'GET /v1/lists/:list/columns': paths(`${l}/columns`),
    'GET /v1/lists/:list/stability': paths(
      `${l}/stability?top=1000`,
      `${l}/stability?top=1000&energies=measured&energies=computed&allow_mixed=true`,
    ),
    'GET /v1/lists/:list/changes': paths(`${l}/changes?since=${list}&top=10000`),
    'GET /v1/lists/:list/download.csv': download('csv'),
    'GET /v1/lists/:list/download.jsonl': download('jsonl'),
    'GET /v1/lists/:list/download.parquet': download('parquet'),
    'GET /v1/lists/:list/download.csv.sha256': paths(`${l}/download.csv.sha256`, `${l}/download.csv.sha256?elements=O`),
    'GET /v1/lists/:list/download.jsonl.sha256': paths(`${l}/download.jsonl.sha256?top=100000`),
    'GET /v1/lists/:list/download.parquet.sha256': paths(`${l}/download.parquet.sha256?top=100000`),
    'GET /v1/compositions/:formula': paths(
      '/v1/compositions/LiNiMnCoO8',
      '/v1/compositions/SrZrO3',
      `/v1/compositions/${METALS.slice(0, 60).join('')}`,
    ),
    'GET /v1/compositions/:formula/stability': paths(
      '/v1/compositions/LiMnFeO4/stability',
      `/v1/compositions/${METALS.slice(0, 60).join('')}/stability`,
    ),
    'GET /v1/compositions/:formula/precursors': paths(
      '/v1/compositions/PbTiO3/precursors',
      '/v1/compositions/YBa2Cu3O7/precursors',
      `/v1/compositions/BaTiO3/precursors?shelf=${formulas(SHELF).join()}`,
    ),
    'GET /v1/compositions/:formula/structures': paths(
      '/v1/compositions/SrHfO3/structures',
      '/v1/compositions/Y3Fe5O12/structures',
    ),
    'GET /v1/compositions/:formula/cif': paths('/v1/compositions/SrHfO3/cif?prototype=AB3C_cP5_221_a_c_b'),
    'GET /v1/compositions/:formula/series': paths('/v1/compositions/SrHfO3/series', '/v1/compositions/LiFePO4/series'),
    'GET /v1/properties': paths('/v1/properties'),
    'GET /v1/properties/:property': paths('/v1/properties/gap'),
    'GET /v1/properties/:property/predictions': paths(
      `/v1/properties/gap/predictions?formulas=${formulas(100).join()}`,
    ),
    'GET /v1/next': paths(
      '/v1/next?batch=100',
      `/v1/next?batch=100&list=${list}&search=${encodeURIComponent(SEARCH)}`,
      '/v1/next?property=gap&goal=target&target=2&by=improvement&batch=100',
    ),
    'GET /v1/outcomes': paths('/v1/outcomes'),
    'POST /v1/scores': [{ path: '/v1/scores', init: posting({ formulas: formulas(scores) }) }],
    'GET /v1/maps/system': paths(
      `/v1/maps/system?anion=O&cations=${DENSE}`,
      '/v1/maps/system?anion=S&cations=V,Nb,Mo',
      '/v1/maps/system?anion=O&cations=Ba,Ti4%2B&include_known=false',
    ),
    'GET /v1/maps/cations': paths(
      '/v1/maps/cations?anion=O&charges=3,3',
      '/v1/maps/cations?anion=S&charges=2,3&ratio=1,2',
      '/v1/maps/cations?anion=F&charges=1,1',
    ),
    'GET /v1/maps/ions': paths('/v1/maps/ions'),
    'GET /v1/ions/:ion': paths('/v1/ions/Ti4%2B', '/v1/ions/O2-'),
    'GET /v1/models': paths('/v1/models'),
    'GET /v1/evaluation': paths('/v1/evaluation'),
    'GET /v1/problems': paths('/v1/problems'),
    'GET /healthz': paths('/healthz'),
    'GET /readyz': paths('/readyz'),
    'GET /openapi.yaml': paths('/openapi.yaml'),

    'GET /optimade/versions': paths('/optimade/versions'),
    ...optimade('/optimade'),
    ...optimade('/optimade/v1'),

    'GET /': [
      ...each('/', views),
      ...each('/', pageSorts),
      ...paths(
        `/?list=${list}&elements=O&show=known&lang=ja`,
        `/?list=${list}&colour=expected&${FLAGS}`,
        '/?q=perovskite',
      ),
    ],
    'GET /assets/manifest.webmanifest': paths('/assets/manifest.webmanifest'),
    'GET /service-worker.js': paths('/service-worker.js'),
    'GET /offline': paths('/offline'),
    'GET /view.csv': [...each('/view.csv', views), ...each('/view.csv', pageSorts)],
    'GET /compositions': paths('/compositions?formula=SrZrO3'),
    'GET /compositions/:formula': paths(
      '/compositions/SrZrO3',
      '/compositions/LiMnFeO4?lang=ja',
      `/compositions/BaTiO3?shelf=${formulas(SHELF).join()}`,
      `/compositions/${METALS.slice(0, 60).join('')}`,
    ),
    'GET /compositions/:formula/passport': paths(
      '/compositions/SrZrO3/passport',
      '/compositions/LiMnFeO4/passport?lang=ja',
      '/compositions/YBa2Cu3O7/passport',
    ),
    'GET /series': [...each('/series', views, 'all=true'), ...paths(`/series?list=${list}&all=true&lang=ja`)],
    'GET /scatter': each('/scatter', views),
    'GET /shelf': paths(
      `/shelf?elements=${METALS.join()}`,
      `/shelf?elements=${METALS.slice(0, 40).join()},O&lang=ja`,
      '/shelf?elements=Li,Na,Al,Ti,O,S',
    ),
    'GET /compare': paths(
      `/compare?formulas=${formulas(MOST_COMPARED).join()}`,
      `/compare?lang=ja&formulas=LiMnFeO4,YBa2Cu3O7,SrZrO3`,
    ),
    'GET /maps': paths(
      `/maps?anion=O&cations=${DENSE}`,
      '/maps?anion=O&cations=Li,Fe',
      '/maps?anion=S&cations=V,Nb,Mo',
    ),
    'GET /maps/cations': paths('/maps/cations?anion=O&charges=3,3', '/maps/cations?anion=O&charges=2,3&lang=ja'),
    'GET /maps/sheet': paths(`/maps/sheet?fixed=Mn,Fe&varied=${'Cr,V,Co,Ni,Nb,Mo,W,Re,Ti,Cu,Ru,Os'}`),
    'GET /maps/system.svg': paths(`/maps/system.svg?anion=O&cations=${DENSE}`),
    'GET /maps/cations.svg': paths('/maps/cations.svg?anion=O&charges=3,3'),
    'GET /maps/ions': paths('/maps/ions'),
    'GET /maps/ions.svg': paths('/maps/ions.svg'),
    'GET /ions/:ion': paths('/ions/Ti4%2B', '/ions/O2-?lang=ja'),
    'GET /batch': paths('/batch'),
    'POST /batch': [{ path: '/batch', init: form({ formulas: formulas(batch).join('\n') }) }],
    // Waits for the ranking.
    'GET /batch/:id.csv': paths('/batch/{batch}.csv'),
    'GET /batch/:id': paths('/batch/{batch}', '/batch/{batch}?lang=ja'),
    'GET /lists': paths('/lists', '/lists?lang=ja'),
    'GET /lists/compare': paths('/lists/compare', `/lists/compare?before=${list}&after=${list}&top=10000`),
    'GET /lists/:id/elements': paths(`/lists/${list}/elements`),
    'GET /lists/:id': each(`/lists/${list}`, FILTERS),
    'GET /properties': paths('/properties'),
    'GET /properties/:name': paths('/properties/gap', '/properties/gap?lang=ja'),
    'GET /next': paths('/next', '/next?property=gap&goal=max&batch=100'),
    'GET /evaluation': paths('/evaluation', '/evaluation?lang=ja'),
    'GET /evaluation/:id': paths('/evaluation/1'),
    'GET /api': paths('/api', '/api?lang=ja'),
    'GET /about': paths('/about'),
    'POST /batch/:id/cancel': [{ path: '/batch/{batch}/cancel', init: form({}) }],
  };
}

/** Sends a hard request; further ones may ask about the batch that it began. */
export async function sendHard(
  origin: string,
  { path, init }: HardRequest,
  found: { batch?: string },
): Promise<{ readonly status: number; readonly bytes: number }> {
  const response = await fetch(origin + path.replace('{batch}', found.batch ?? ''), {
    ...init,
    headers: { ...init?.headers, ...(!path.startsWith('/v1') && { Accept: 'text/html' }) },
  });
  let bytes = 0;
  for await (const chunk of response.body ?? []) bytes += (chunk as Uint8Array).length;
  const batch = /\/batch\/([^/?.]+)$/.exec(response.url)?.[1];
  if (batch !== undefined) found.batch = batch;
  return { status: response.status, bytes };
}
