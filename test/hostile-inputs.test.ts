import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect } from 'vitest';
import { createApp } from '../src/api/create-app.js';
import { parseFormula } from '../src/chemistry/formula/formula.js';
import { IncognitaError } from '../src/errors.js';
import { parseOptimadeFilter } from '../src/expression/optimade/parse-filter.js';
import { parseKnown } from '../src/ingest/known-expression.js';
import { readFile } from '../src/ingest/read-file.js';
import { seededRandom, type Random } from '../src/numerics/random.js';
import type { Service } from '../src/service/service.js';
import { readFormulas } from '../src/service/scores/read-formulas.js';
import { readSearch } from '../src/web/explore/search-words.js';
import { createWebRouter } from '../src/web/router.js';
import { parameterNames } from './api/api-description.js';
import { routesOf } from './api/routes-of.js';
import { it } from './fixtures/it.js';

/** Inputs of all kinds together; `npm run test:soak` takes a million. */
const INPUTS = Number(process.env['INCOGNITA_SOAK_INPUTS'] ?? 10_000);
/** A failure names the seed; the same one makes the same inputs. */
const SEED = Number(process.env['INCOGNITA_TEST_SEED'] ?? 20_300_501);
/** No input may take longer, in milliseconds of processor time. */
const SLOWEST = 2_000;

/** How many inputs of a kind there are among all. */
const SHARE = {
  formula: 0.6,
  filter: 0.05,
  search: 0.13,
  expression: 0.1,
  batch: 0.07,
  cursor: 0.02,
  endpoint: 0.02,
  file: 0.01,
} as const;

const PIECES = [
  '\u0000',
  '\n',
  '\r\n',
  '\t',
  ' ',
  '"',
  "'",
  '\\',
  '%',
  '%00',
  '../',
  '<script>',
  '{',
  '[',
  '(',
  ')',
  ',',
  ';',
  ':',
  '-',
  '+',
  '*',
  '=',
  '0',
  '9e999',
  '-1',
  'NaN',
  '__proto__',
  'Xx',
  'H',
  'δ',
  '½',
  '\ud800',
  '\ufeff',
  '😀',
  '²',
  'A'.repeat(50),
  '1'.repeat(30),
  '()'.repeat(20),
];

/** A text that is a little, or very, different. */
function mutated(text: string, random: Random): string {
  const pick = (most: number): number => Math.floor(random() * most);
  let result = text;
  for (let steps = 1 + pick(4); steps > 0; steps--) {
    const at = pick(result.length + 1);
    const end = Math.min(result.length, at + 1 + pick(8));
    const piece = PIECES[pick(PIECES.length)]!;
    switch (pick(5)) {
      case 0:
        result = result.slice(0, at) + piece + result.slice(at);
        break;
      case 1:
        result = result.slice(0, at) + result.slice(end);
        break;
      case 2:
        result = result.slice(0, end) + result.slice(at, end).repeat(1 + pick(20)) + result.slice(end);
        break;
      case 3:
        result = result.slice(0, at) + String.fromCodePoint(pick(0x300)) + result.slice(at + 1);
        break;
      default:
        result = result.slice(0, at) + piece + result.slice(0, pick(result.length + 1));
    }
  }
  return result;
}

/** Tries as many inputs of a kind as it has a share in; what fails is named with the seed. */
async function tryInputs(
  kind: keyof typeof SHARE,
  seeds: readonly string[],
  attempt: (input: string) => unknown,
): Promise<void> {
  const random = seededRandom(SEED + kind.length * 1_000_003 + kind.charCodeAt(0));
  for (let number = Math.ceil(INPUTS * SHARE[kind]); number > 0; number--) {
    const input = mutated(seeds[Math.floor(random() * seeds.length)]!, random);
    const begin = process.cpuUsage();
    try {
      await attempt(input);
    } catch (error) {
      // An error of the catalogue is an answer, but not that something went wrong inside.
      if (error instanceof IncognitaError && error.code !== 'INTERNAL') continue;
      throw new Error(`${kind}, seed ${SEED}: ${JSON.stringify(input.slice(0, 2000))}`, { cause: error });
    } finally {
      const { user, system } = process.cpuUsage(begin);
      const spent = (user + system) / 1000;
      if (spent > SLOWEST)
        expect.fail(`${kind}, seed ${SEED}: ${spent} ms for ${JSON.stringify(input.slice(0, 2000))}`);
    }
  }
}

/** What the addresses of a route look like. */
const isOf = (path: string) => new RegExp(`^${path.replaceAll(/:[a-z]+/g, '[^/?]+')}([?]|$)`);

/** An address of each route that can be read and that none of `given` is of, with the parameters that the description names. */
function otherAddresses(service: Service, given: readonly string[]): string[] {
  const paths = routesOf(createApp(service, { web: createWebRouter(service) }))
    .filter(({ method, path }) => method === 'GET' && !path.includes('*'))
    .map(({ path }) => path);
  return paths
    .filter((path) => !given.some((address) => isOf(path).test(address)))
    .map((path) => {
      const filled = path
        .replace(':list', 'ternary')
        .replace(':property', 'gap')
        .replaceAll(/:[a-z]+/g, 'BaTiO3');
      return `${filled}?${parameterNames(path)
        .map((name) => `${name}=O`)
        .join('&')}`;
    });
}

const FORMULAS = [
  'BaTiO3',
  'Fe3+2(SO4)3',
  'CuSO4·5H2O',
  'K3Al(PO4)2',
  'Ti(IV)O2',
  'La0.7Sr0.3MnO3',
  'YBa2Cu3O7-δ',
  '<sub>2</sub>H2O',
  '$Na_{2}CO_3$',
  'Mg½O',
  'co2o3',
  '[Co(NH3)6]Cl3',
  '',
];
const FILTERS = [
  'elements HAS ALL "Li","O" AND nelements=3',
  'NOT (chemical_formula_reduced STARTS WITH "Ba" OR 3 <= nelements)',
  'structure_features HAS ANY "disorder" AND nsites IS KNOWN',
  'elements LENGTH >= 3 AND last_modified > "2020-01-01T00:00:00Z"',
];
const CRYSTALS = [
  'data_x\n_cell_length_a 4\n_cell_length_b 4\n_cell_length_c 4\n_cell_angle_gamma 120\n_symmetry_Int_Tables_number 1\nloop_\n' +
    "_symmetry_equiv_pos_as_xyz\n'x,y,z'\n'-x,1/2+y,-z+.5'\nloop_\n_atom_site_label\n_atom_site_fract_x\n_atom_site_fract_y\n" +
    '_atom_site_fract_z\n_atom_site_occupancy\nNa1 0 0 0 1\nCl1 .5(1) .5 .5 0.9\n',
  'salt\n1.0\n4 0 0\n0 4 0\n0 0 4\nNa Cl\n1 1\nDirect\n0 0 0\n.5 .5 .5\n',
  '{"structure":{"lattice":{"matrix":[[4,0,0],[0,4,0],[0,0,4]]},"sites":[{"species":[{"element":"Na","occu":1}],"abc":[0,0,0]}]}}',
  '{"data":[{"id":"1","type":"structures","attributes":{"chemical_formula_reduced":"Na","lattice_vectors":[[4,0,0],[0,4,0],[0,0,4]],' +
    '"cartesian_site_positions":[[0,0,0]],"species":[{"name":"Na","chemical_symbols":["Na"],"concentration":[1]}],"species_at_sites":["Na"]}}]}',
  'formula,status,E above hull (meV/atom),pressure (GPa)\nNaCl,not synthesized,12,4\nKCl,experimental,0,\n',
];
const cases = fileURLToPath(new URL('fixtures/format-cases/', import.meta.url));

describe('ten thousand hostile inputs', () => {
  it('are formulas or are refused', () => tryInputs('formula', FORMULAS, parseFormula));

  it('are searches', () =>
    tryInputs('search', ['Li-*-O', 'Ba Ti O', '*2O3', 'ABC3', '-Pb Li, O', 'Fe3+ O2-', 'BaTiO3'], readSearch));

  it('are expressions or are refused', () =>
    tryInputs(
      'expression',
      ['experimental and year <= 2015', 'not (theoretical or source = "a b")', 'temperature < 1e3'],
      parseKnown,
    ));

  it('are OPTIMADE filters or are refused', () => tryInputs('filter', FILTERS, parseOptimadeFilter));

  it('are batches of formulas', () =>
    tryInputs('batch', ['formula\nBaTiO3\nNaCl', 'id;formula\n1;"SrZrO3"', 'BaO TiO2, Ba 2'], readFormulas));

  it('are cursors of a list or are refused', async ({ site: { service } }) => {
    const { next } = service.browse('ternary', { limit: 3 });
    await tryInputs('cursor', [next!], (cursor) => service.browse('ternary', { limit: 3, cursor }));
  });

  it('are answered by the server, and never with a fault of its own', async ({ site }) => {
    // Those with values that mean something; what is added later comes by itself.
    const addresses = [
      '/v1/lists/ternary/compositions?elements=Li,O&limit=5&sort=-formula',
      '/v1/compositions/BaTiO3',
      '/v1/maps/system?anion=O&cations=Ba,Ti',
      '/?q=Li-*-O&list=ternary&lang=ja',
      '/compositions/BaTiO3',
      '/v1/lists/ternary-ionic-v1/elements?score_min=0.5',
      '/lists/ternary',
      '/maps?cation=Ba&cation=Ti',
      '/evaluation/1',
      '/v1/compositions/SnSeP5/stability?source=x&mixed=true',
      '/v1/compositions/BaTiO3/precursors?temperature=900',
      '/v1/compositions/BaTiO3/structures',
      '/v1/compositions/BaTiO3/series?index=0',
      '/v1/ions/Fe3+',
      '/v1/properties/gap/predictions?limit=5',
      '/v1/next?property=gap&count=3',
      '/v1/lists/ternary/changes?against=ternary-ionic-v1',
      '/compositions/SnSeP5/passport?lang=ja',
      '/compositions/KO2?figure=hull',
      '/compare?formula=BaTiO3&formula=SrTiO3',
      '/view.csv?q=Ba&columns=formula,score',
      '/properties/gap?sort=-value',
      '/next?property=gap',
      '/lists/compare?from=ternary&to=binary',
      '/optimade/v1/structures?filter=nsites>1 AND elements HAS "O"&sort=-nelements&page_limit=2',
      '/optimade/v1/_incognita_scored?filter=_incognita_score>0.5&response_fields=id',
      '/optimade/v1/structures/BaO3Ti',
    ];
    addresses.push(...otherAddresses(site.service, addresses));
    const ask = async (address: string): Promise<void> => {
      const path = `/${encodeURI(address.replaceAll(/[\ud800-\udfff]/gu, '').replace(/^\/+/, '')).replaceAll('#', '%23')}`;
      const response = await fetch(site.origin + path, { redirect: 'manual', headers: { Accept: 'text/html' } });
      const text = await response.text();
      // Optional parts of OPTIMADE, other versions of it, and a server that is busy.
      if (response.status >= 500 && ![501, 503, 553].includes(response.status))
        throw new Error(`${response.status} ${text.slice(0, 300)}`);
      if (response.headers.get('content-type')?.includes('html')) expect(text).not.toContain('<script>');
    };
    // What is read once, such as models and tables, is not counted.
    for (const address of addresses) await ask(address);
    await tryInputs('endpoint', addresses, ask);
  });

  it('are files that are read or refused', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'incognita-test-'));
    try {
      const seeds = readdirSync(cases)
        .filter((name) => !/README|expected|zip/.test(name))
        .map((name) => readFileSync(cases + name, 'latin1').slice(0, 3000))
        .concat(CRYSTALS);
      await tryInputs('file', seeds, async (content) => {
        const path = join(folder, 'file');
        writeFileSync(path, content, 'latin1');
        for await (const batch of (await readFile(path, { thisYear: 2030 })).rows) {
          for (const item of batch) expect(item.kind).toBeTypeOf('string');
        }
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
