import { describe, expect } from 'vitest';
import { errorCatalogue } from '../../src/errors.js';
import { say } from '../../src/messages/say.js';
import { documentedAnswer, objections, operations, type Operation } from './api-description.js';
import { it } from '../fixtures/it.js';
import { posting, type RunningApp } from './running-app.js';

let app: RunningApp;

it.beforeAll(({ app: textbook }) => {
  app = textbook;
});

const operationNamed = (id: string): Operation =>
  operations.find(({ operation }) => operation.operationId === id)!.operation;

/** Checks an answer against what the description says of the operation: status, type, and JSON by its schema. */
async function expectDocumented(id: string, response: Response): Promise<void> {
  const { content = {} } = documentedAnswer(operationNamed(id), response.status);
  const type = response.headers.get('content-type')!.split(';')[0]!;
  expect(Object.keys(content)).toContain(type);
  if (/[/+]json$/.test(type)) expect(objections(content[type]!.schema, await response.json())).toEqual([]);
}

const SUCCESSES: [operationId: string, path: string, init?: RequestInit][] = [
  ['getLists', '/v1/lists'],
  ['getList', '/v1/lists/ternary'],
  ['getList', '/v1/lists/binary-ionic-v1'],
  ['getListCompositions', '/v1/lists/ternary/compositions'],
  [
    'getListCompositions',
    '/v1/lists/3/compositions?elements=Fe,O&exclude=Na&anion=O&arity=3&score_min=0&limit=2&anonymous_formula=AB2C4',
  ],
  ['getListCompositions', '/v1/lists/latest/compositions?chemical_system=Ca-*-O&limit=1000'],
  ['getListCompositions', '/v1/lists/ternary/compositions?elements=Og'],
  ['getListCompositions', '/v1/lists/ternary/compositions?formula=**O3'],
  [
    'getListCompositions',
    '/v1/lists/ternary/compositions?ions=Fe3%2B,O2-&charge_max=3&any_of=Na,Mg&sort=-formula&limit=2',
  ],
  ['getListCompositions', '/v1/lists/ternary/compositions?sort=-raw_tucker'],
  ['getListElements', '/v1/lists/ternary-ionic-v1/elements'],
  ['getListElements', '/v1/lists/ternary/elements?elements=O&ions=Fe3%2B&score_min=0.5'],
  ['getListChanges', '/v1/lists/ternary/changes?since=ternary-ionic-v1&top=10'],
  ['downloadListCsv', '/v1/lists/ternary/download.csv?top=3'],
  ['downloadListJsonl', '/v1/lists/ternary-ionic-v1/download.jsonl?elements=O&include_known=true'],
  ['downloadListParquet', '/v1/lists/ternary-ionic-v1/download.parquet'],
  ['getComposition', '/v1/compositions/SrZrO3'],
  ['getComposition', '/v1/compositions/CuSO4%C2%B75H2O'],
  ['getComposition', '/v1/compositions/Fe3O4'],
  ['getComposition', '/v1/compositions/He'],
  ['getStability', '/v1/compositions/BaTiO3/stability'],
  ['getStability', '/v1/compositions/NaCl/stability?energies=measured'],
  ['getStability', '/v1/compositions/LiFePO4/stability?energies=measured&energies=computed&allow_mixed=true'],
  ['getStability', '/v1/compositions/Fe/stability'],
  ['getProperties', '/v1/properties'],
  ['getProperty', '/v1/properties/gap'],
  ['getPredictions', '/v1/properties/gap/predictions?formulas=NaBr,co2o3,Pu2Os3'],
  ['getNext', '/v1/next?batch=3'],
  ['getNext', '/v1/next?property=gap&goal=target&target=2'],
  ['getNext', '/v1/next?property=gap&goal=max&by=improvement&list=3&search=O&batch=2'],
  ['getOutcomes', '/v1/outcomes'],
  ['getListColumns', '/v1/lists/ternary/columns'],
  ['getListStability', '/v1/lists/ternary/stability?top=5'],
  ['getPrecursors', '/v1/compositions/PbTiO3/precursors'],
  ['getSeries', '/v1/compositions/SrHfO3/series'],
  ['getStructures', '/v1/compositions/SrHfO3/structures'],
  ['getStructures', '/v1/compositions/Y3Fe5O12/structures'],
  ['getStructureCif', '/v1/compositions/SrHfO3/cif?prototype=AB3C_cP5_221_a_c_b'],
  ['getPrecursors', '/v1/compositions/BaTiO3/precursors?shelf=BaCO3,TiO2&release=CO2'],
  ['postScores', '/v1/scores', posting({ formulas: ['SrZrO3', 'MgFe2S4', 'co2o3', '', 'TiAl3', 'LiFePO4'] })],
  ['getListCsvChecksum', '/v1/lists/3/download.csv.sha256'],
  ['getListJsonlChecksum', '/v1/lists/3/download.jsonl.sha256?elements=O&top=5'],
  ['getListParquetChecksum', '/v1/lists/3/download.parquet.sha256?top=5'],
  ['getListElementPairs', '/v1/lists/3/element-pairs'],
  ['getSystemMap', '/v1/maps/system?anion=O&cations=Ba,Ti4%2B'],
  ['getSystemMap', '/v1/maps/system?anion=O&cations=Li,Fe,Si'],
  ['getCationMap', '/v1/maps/cations?anion=O&ratio=2,2&charges=2,4'],
  ['getIonMap', '/v1/maps/ions'],
  ['getIon', '/v1/ions/Ti4%2B'],
  ['getIon', '/v1/ions/O2-'],
  ['getCationMap', '/v1/maps/cations?anion=F&charges=1,1'],
  ['getModels', '/v1/models'],
  ['getEvaluation', '/v1/evaluation'],
  ['getProblems', '/v1/problems'],
  ['getHealth', '/healthz'],
  ['getReadiness', '/readyz'],
  ['getSpecification', '/openapi.yaml'],
];

/** What changes something is tried in jobs.test.ts, with a server that allows it. */
const CHANGES = ['postJob', 'getJob', 'deleteJob', 'postOutcome', 'deleteOutcome'];

describe('the API', () => {
  it.each(SUCCESSES)('answers %s at %s as documented', async (id, path, init) => {
    const response = await app.fetch(path, init);
    expect(response.status).toBe(200);
    await expectDocumented(id, response);
  });

  it('has every documented operation tried here', () => {
    const documented = operations.map(({ operation }) => operation.operationId);
    expect([...new Set([...SUCCESSES.map(([id]) => id), ...CHANGES])].sort()).toEqual(documented.sort());
  });

  it('lists the models of the registry with the lists that they took part in', async () => {
    const { body } = await app.json('/v1/models');
    expect(body['data']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'tucker', lists: ['binary-ionic-v1', 'ternary-ionic-v1'] }),
      ]),
    );
  });

  it('answers HEAD as GET, without a body', async () => {
    for (const path of ['/v1/lists', '/v1/lists/ternary/download.csv', '/healthz']) {
      const response = await app.fetch(path, { method: 'HEAD' });
      expect(response.status).toBe(200);
      expect(await response.text()).toBe('');
    }
  });
});

const tooMany = Array.from({ length: 1001 }, () => 'NaCl');

const FAILURES: [operationId: string, path: string, status: number, code: string, init?: RequestInit][] = [
  ['getList', '/v1/lists/quinary', 404, 'LIST_NOT_FOUND'],
  ['getListCompositions', '/v1/lists/ternary-ionic-v9/compositions', 404, 'LIST_NOT_FOUND'],
  ['downloadListCsv', '/v1/lists/nothing/download.csv', 404, 'LIST_NOT_FOUND'],
  ['getListCompositions', '/v1/lists/ternary/compositions?elemnts=O', 400, 'USAGE'],
  ['getListCompositions', '/v1/lists/ternary/compositions?elements=', 400, 'USAGE'],
  ['getListCompositions', '/v1/lists/ternary/compositions?elements=fe', 400, 'USAGE'],
  ['getListCompositions', '/v1/lists/ternary/compositions?elements=O&exclude=O', 400, 'USAGE'],
  ['getListCompositions', '/v1/lists/ternary/compositions?anion=Xx', 400, 'USAGE'],
  ['getListCompositions', '/v1/lists/ternary/compositions?anonymous_formula=ABA', 400, 'USAGE'],
  ['getListCompositions', '/v1/lists/ternary/compositions?score_min=1.5', 400, 'USAGE'],
  ['getListCompositions', '/v1/lists/ternary/compositions?sort=raw_nothing', 400, 'USAGE'],
  ['getListCompositions', '/v1/lists/ternary/compositions?ions=Fe3', 400, 'ION_INVALID'],
  ['getProperty', '/v1/properties/nothing', 400, 'USAGE'],
  ['getNext', '/v1/next?property=gap', 400, 'USAGE'],
  ['getNext', '/v1/next?by=improvement', 400, 'USAGE'],
  ['getNext', '/v1/next?list=nothing', 404, 'LIST_NOT_FOUND'],
  ['getNext', '/v1/next?search=and+and', 400, 'EXPRESSION_INVALID'],
  ['getNext', '/v1/next?property=gap&goal=target', 400, 'USAGE'],
  ['getListElements', '/v1/lists/ternary/elements?charge_max=0', 400, 'USAGE'],
  ['getListElements', '/v1/lists/ternary/elements?where=gap%3E%3D1', 400, 'USAGE'],
  ['getListCompositions', '/v1/lists/ternary/compositions?gap_min=1.5', 400, 'USAGE'],
  ['getListChanges', '/v1/lists/ternary/changes?since=binary', 400, 'USAGE'],
  ['getListChanges', '/v1/lists/ternary/changes', 400, 'USAGE'],
  ['getListCompositions', '/v1/lists/ternary/compositions?limit=0', 400, 'USAGE'],
  ['getListCompositions', '/v1/lists/ternary/compositions?limit=1001', 400, 'USAGE'],
  ['getListCompositions', '/v1/lists/ternary/compositions?limit=ten', 400, 'USAGE'],
  ['getListCompositions', '/v1/lists/ternary/compositions?limit=1&limit=2', 400, 'USAGE'],
  ['getListCompositions', '/v1/lists/ternary/compositions?chemical_system=Li-Zz', 400, 'CHEMICAL_SYSTEM_INVALID'],
  ['getListCompositions', '/v1/lists/ternary/compositions?formula=*o', 400, 'FORMULA_INVALID'],
  ['getListCompositions', '/v1/lists/ternary/compositions?cursor=abc', 400, 'CURSOR_INVALID'],
  ['downloadListCsv', '/v1/lists/ternary/download.csv?limit=5', 400, 'USAGE'],
  ['downloadListJsonl', '/v1/lists/ternary/download.jsonl?include_known=perhaps', 400, 'USAGE'],
  ['getComposition', '/v1/compositions/co2o3', 400, 'FORMULA_INVALID'],
  ['getStability', '/v1/compositions/co2o3/stability', 400, 'FORMULA_INVALID'],
  ['getStability', '/v1/compositions/NaCl/stability?energies=nobody', 400, 'USAGE'],
  ['getListStability', '/v1/lists/ternary/stability?top=1001', 400, 'USAGE'],
  ['getPrecursors', '/v1/compositions/BaTiO3/precursors?shelf=Qq2O3', 400, 'INPUT_UNREADABLE'],
  ['getPrecursors', '/v1/compositions/BaTiO3/precursors?release=CO', 400, 'USAGE'],
  ['getStructures', '/v1/compositions/co2o3/structures', 400, 'FORMULA_INVALID'],
  ['getStructureCif', '/v1/compositions/SrHfO3/cif?prototype=none', 404, 'NOT_FOUND'],
  ['getComposition', '/v1/compositions/%E0%A4%A', 400, 'USAGE'],
  ['getComposition', `/v1/compositions/${'C'.repeat(201)}`, 400, 'USAGE'],
  ['getSystemMap', '/v1/maps/system?anion=Fe&cations=Ba,Ti', 400, 'USAGE'],
  ['getSystemMap', '/v1/maps/system?anion=O&cations=Ba,O', 400, 'USAGE'],
  ['getSystemMap', '/v1/maps/system?anion=O&cations=Ba,Ba', 400, 'USAGE'],
  ['getSystemMap', '/v1/maps/system?anion=O&cations=Ba', 400, 'USAGE'],
  ['getSystemMap', '/v1/maps/system?anion=O&cations=Ba,Ti9%2B', 400, 'USAGE'],
  ['getSystemMap', '/v1/maps/system?anion=O&cations=Ba,H', 400, 'USAGE'],
  ['getCationMap', '/v1/maps/cations?anion=O&charges=2', 400, 'USAGE'],
  ['getIon', '/v1/ions/iron', 400, 'ION_INVALID'],
  ['getIon', '/v1/ions/Fe9%2B', 404, 'NOT_FOUND'],
  ['getCationMap', '/v1/maps/cations?anion=O&charges=2,9', 400, 'USAGE'],
  ['postScores', '/v1/scores', 400, 'USAGE', posting({ formulas: [] })],
  ['postScores', '/v1/scores', 400, 'USAGE', posting({ formulas: 'NaCl' })],
  ['postScores', '/v1/scores', 400, 'USAGE', posting({ formulas: [1] })],
  ['postScores', '/v1/scores', 400, 'USAGE', posting({ formulas: ['NaCl'], top: 3 })],
  ['postScores', '/v1/scores', 400, 'USAGE', posting({ formulas: tooMany })],
  ['postScores', '/v1/scores', 400, 'USAGE', { ...posting({}), body: '{"formulas":' }],
  ['postScores', '/v1/scores', 413, 'BODY_TOO_LARGE', posting({ formulas: ['C'.repeat(300_000)] })],
  ['postScores', '/v1/scores', 415, 'MEDIA_TYPE_UNSUPPORTED', { method: 'POST', body: 'NaCl' }],
  ['postScores', '/v1/scores', 405, 'METHOD_NOT_ALLOWED'],
  ['getLists', '/v1/lists', 405, 'METHOD_NOT_ALLOWED', { method: 'DELETE' }],
  ['getLists', '/v1/nothing', 404, 'NOT_FOUND'],
  ['getLists', '/v1', 404, 'NOT_FOUND'],
  ['getLists', '/elsewhere', 404, 'NOT_FOUND'],
  ['downloadListCsv', '/v1/lists/ternary/download.xml', 404, 'NOT_FOUND'],
];

describe('an error', () => {
  it.each(FAILURES)('of %s at %s is a problem document: %i %s', async (id, path, status, code, init) => {
    const response = await app.fetch(path, init);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(response.headers.get('cache-control')).toBe('no-store');
    await expectDocumented(id, response.clone());
    const problem = (await response.json()) as Record<string, unknown>;
    expect(problem).toMatchObject({
      code,
      status,
      title: say(errorCatalogue[code as keyof typeof errorCatalogue].title, 'en'),
    });
    expect(JSON.stringify(problem)).not.toMatch(/node_modules|\.ts:|at .*\(/);
  });

  it.for([
    '/v1/maps/system?anion=O&cations',
    '/v1/maps/system?anion=O&cations=Ba&cations',
    '/v1/lists/ternary/compositions?elements[a]=Li',
    '/v1/lists/ternary/compositions?elements%5Ba%5D=Li',
    '/v1/lists/ternary/compositions?elements]=Li',
  ])('of a parameter without a value or with parts is one of the request: %s', async (path) => {
    const { status, body } = await app.json(path);
    expect([status, body['code']]).toEqual([400, 'USAGE']);
  });

  it('of an unknown parameter names those that there are', async () => {
    const { body } = await app.json('/v1/lists/ternary/compositions?elemnts=O');
    expect(body['detail']).toContain('"elemnts"');
    expect(body['details']).toMatchObject({ known: expect.arrayContaining(['elements', 'exclude', 'cursor']) });
    expect((await app.json('/v1/models?page=2')).body['detail']).toContain('has no parameters');
  });

  it('of a wrong method says which are right', async () => {
    const response = await app.fetch('/v1/scores', { method: 'PUT' });
    expect(response.headers.get('allow')).toBe('POST');
  });

  it('suggests the formula that was probably meant', async () => {
    const { body } = await app.json('/v1/compositions/co2o3');
    expect(body['details']).toMatchObject({ suggestion: 'Co2O3', position: 0 });
  });
});

it('no request above was the fault of the server', () => {
  expect(app.reported).toEqual([]);
});
