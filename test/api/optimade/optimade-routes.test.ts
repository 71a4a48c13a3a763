import { describe, expect } from 'vitest';
import { it } from '../../fixtures/it.js';
import type { RunningApp } from '../running-app.js';

interface Answer {
  readonly data: { id: string; type: string; attributes: Record<string, unknown> }[];
  readonly links: { next: string | null };
  readonly meta: Record<string, unknown> & { data_returned: number; data_available: number };
  readonly errors?: { status: string; detail: string }[];
}

let app: RunningApp;

it.beforeAll(({ app: textbook }) => {
  app = textbook;
});

async function ask(path: string): Promise<{ status: number; type: string; body: Answer }> {
  const response = await app.fetch(`/optimade${path}`);
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    body: (await response.json()) as Answer,
  };
}

const filtered = async (type: string, filter: string, more = ''): Promise<Answer> =>
  (await ask(`/v1/${type}?filter=${encodeURIComponent(filter)}${more}`)).body;

describe('the OPTIMADE interface', () => {
  it('says which versions, endpoints and entry types there are', async () => {
    const versions = await app.fetch('/optimade/versions');
    expect([await versions.text(), versions.headers.get('content-type')]).toEqual([
      'version\n1\n',
      'text/csv; charset=utf-8; header=present',
    ]);
    const { body, type } = await ask('/v1/info');
    expect(type).toMatch('application/vnd.api+json');
    expect(body).toMatchObject({
      data: { type: 'info', attributes: { api_version: '1.2.0', available_endpoints: expect.any(Array) as unknown } },
      meta: { api_version: '1.2.0', query: { representation: '/info' }, more_data_available: false },
    });
    expect((await ask('/v1/links')).body.data).toMatchObject([{ type: 'links', attributes: { link_type: 'root' } }]);
  });

  it.for(['structures', '_incognita_scored'])('describes each property that entries of %s have', async (name) => {
    const info = (await ask(`/v1/info/${name}`)).body.data as unknown as {
      properties: Record<string, { title: string; 'x-optimade-type': string; type: string[] }>;
    };
    const { data } = (await ask(`/v1/${name}?page_limit=1`)).body;
    expect(Object.keys(data[0]!.attributes).toSorted()).toEqual(
      Object.keys(info.properties)
        .filter((each) => each !== 'id' && each !== 'type')
        .toSorted(),
    );
    for (const [property, value] of Object.entries(data[0]!.attributes)) {
      if (value === null) expect(info.properties[property]!.type).toContain('null');
    }
  });

  it('has the known compounds as structures', async () => {
    const { data, meta } = await filtered('structures', 'elements HAS ALL "Ti","O" AND nelements = 3');
    expect(data.length).toBeGreaterThan(2);
    expect(meta.data_returned).toBe(data.length);
    for (const { attributes } of data) expect(attributes['elements']).toEqual(expect.arrayContaining(['O', 'Ti']));
    const batio3 = (await ask('/v1/structures/BaO3Ti')).body.data as unknown as Answer['data'][number];
    expect(batio3).toMatchObject({
      id: 'BaO3Ti',
      type: 'structures',
      attributes: {
        elements: ['Ba', 'O', 'Ti'],
        elements_ratios: [0.2, 0.6, 0.2],
        nelements: 3,
        chemical_formula_reduced: 'BaO3Ti',
        chemical_formula_descriptive: 'BaTiO3',
        chemical_formula_anonymous: 'A3BC',
        nsites: null,
        structure_features: ['implicit_atoms'],
      },
    });
  });

  it('has the rows of the current lists as a type of its own, with scores', async () => {
    const { data } = await filtered('_incognita_scored', '_incognita_rank <= 5 AND nelements = 3');
    expect(data.map(({ attributes }) => attributes['_incognita_rank'])).toEqual([1, 2, 3, 4, 5]);
    const list = (await (await app.fetch('/v1/lists/ternary/compositions?limit=5')).json()) as {
      data: { formula: string; score: number }[];
    };
    expect(
      data.map(({ attributes }) => [attributes['chemical_formula_reduced'], attributes['_incognita_score']]),
    ).toEqual(list.data.map(({ formula, score }) => [formula, score]));
    const one = (await ask(`/v1/_incognita_scored/${data[2]!.id}`)).body.data as unknown as Answer['data'][number];
    expect(one).toEqual(data[2]);
  });

  it('gives each entry once on a walk through the pages, in the order asked for', async () => {
    const sorted = '/v1/structures?sort=-nelements,chemical_formula_reduced&response_fields=nelements&page_limit=20';
    const all: Answer['data'] = [];
    let next: string | null = sorted;
    let available = 0;
    while (next !== null) {
      const { body }: { body: Answer } = await ask(next);
      all.push(...body.data);
      available = body.meta.data_available;
      expect(Object.keys(body.data[0]!.attributes)).toEqual(['nelements']);
      next = body.links.next === null ? null : body.links.next.replace(/^.*\/optimade/, '');
      expect(body.meta['more_data_available']).toBe(next !== null);
    }
    expect(all).toHaveLength(available);
    const keys = all.map(({ id, attributes }) => [-Number(attributes['nelements']), id] as const);
    expect(keys).toEqual(keys.toSorted(([a, x], [b, y]) => a - b || (x < y ? -1 : x > y ? 1 : 0)));
  });

  it.for([
    ['/v1/structures?filter=elements%20HAS', 400],
    ['/v1/structures?filter=no_such_property%3D1', 400],
    ['/v1/structures?filter=_incognita_none%3D1', 400],
    ['/v1/structures?filter=elements:elements_ratios%20HAS%20%22H%22:1', 501],
    ['/v1/structures?filter=nelements%3D%22three%22', 501],
    ['/v1/structures?sort=elements', 400],
    ['/v1/structures?response_fields=nothing', 400],
    ['/v1/structures?page_limit=100000', 403],
    ['/v1/structures?page_limit=-1', 400],
    ['/v1/structures?page_offset=1e3', 400],
    ['/v1/structures?response_format=xml', 400],
    ['/v1/structures?no_such_parameter=1', 400],
    ['/v1/structures?sort=id&sort=id', 400],
    ['/v1/structures/NoSuchThing', 404],
    ['/v1/references', 404],
    ['/v1/info/references', 404],
    ['/v0/info', 553],
    ['/v2/structures', 553],
  ] as const)('%s is refused with %i', async ([path, status]) => {
    const { status: found, body, type } = await ask(path);
    expect(found).toBe(status);
    expect(type).toMatch('application/vnd.api+json');
    expect(body.errors).toMatchObject([{ status: String(status) }]);
    expect(body.errors![0]!.detail).not.toBe('');
  });

  it('knows nothing of properties of other providers, and says so', async () => {
    const answer = await filtered('structures', '_exmpl_a > 1 OR nelements = 2', '&_exmpl_x=1');
    expect(answer.meta).toMatchObject({ warnings: [{ type: 'warning' }] });
    expect(answer.data.every(({ attributes }) => attributes['nelements'] === 2)).toBe(true);
  });

  it('answers with the head alone where a page of no entries is asked for', async () => {
    const { body } = await ask('/v1/structures?page_limit=0');
    expect([body.data, body.links.next]).toEqual([[], null]);
    expect(body.meta.data_returned).toBeGreaterThan(10);
  });
});
