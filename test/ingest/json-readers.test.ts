import { describe, expect, it } from 'vitest';
import { say } from '../../src/messages/say.js';
import { flagsOf } from '../../src/ingest/entry-flags.js';
import { readFile } from '../../src/ingest/read-file.js';
import { message } from '../../src/messages/message.js';
import { eachRow, readWhole, writtenFile } from './written-file.js';
import { zipOf } from './zip-of.js';

const entries = [
  { material_id: 'mp-1', formula_pretty: 'NaCl', year: 1913 },
  { material_id: 'mp-2', formula_pretty: 'MgO' },
  { material_id: 'mp-3', formula_pretty: 12 },
  { material_id: 'mp-4' },
  'KCl',
];

describe('reading JSON', () => {
  it('reads an array of objects', async () => {
    const reading = await readWhole(writtenFile('dump', JSON.stringify(entries)));
    expect(reading.format).toBe('json');
    expect(reading.how).toEqual({
      layout: 'Materials Project',
      formula: 'formula_pretty',
      id: 'material_id',
      year: 'year',
    });
    expect(reading.entries).toEqual(['ClNa mp-1 1913', 'MgO mp-2']);
    expect(reading.refused.map(({ line, text }) => [line, text])).toEqual([
      [3, '{"material_id":"mp-3","formula_pretty":12}'],
      [4, '{"material_id":"mp-4"}'],
      [5, '"KCl"'],
    ]);
    expect(reading.refused[1]!.reason).toBe('The entry has no text under "formula_pretty".');
    expect(reading.refused[2]!.reason).toBe('The entry is not an object.');
  });

  it('reads an array under "data", with the formula among attributes', async () => {
    const data = [{ id: 'a', attributes: { formula: 'BaO3Ti' } }];
    const reading = await readWhole(writtenFile('answer.json', JSON.stringify({ meta: {}, data })));
    expect(reading.entries).toEqual(['BaO3Ti a']);
  });

  it.each([
    ['{"data": ', 'is not valid JSON'],
    ['[]', 'has no entries'],
    ['{"x": 1}', 'has no such array under "data"'],
    ['[{"x": "y"}]', 'has no column of formulas'],
    [`{"meta": "${'x'.repeat(1 << 20)}", "data": [{"formula": "NaCl"}]}`, 'The first 1 MiB of'],
    [`{"meta": [1${',1'.repeat(1 << 20)}], "data": [{"formula": "NaCl"}]}`, 'hold no entries'],
  ])('refuses %s', async (text, tells) => {
    await expect(readWhole(writtenFile('dump.json', text))).rejects.toThrow(tells);
  });
});

function site(element: string): unknown {
  return { species: [{ element, occu: 1 }], abc: [0, 0, 0] };
}

function structure(...sites: unknown[]): unknown {
  return { '@class': 'Structure', lattice: {}, sites };
}

describe('values of JSON that are no numbers', () => {
  const rows = [
    '{"formula": "NaCl", "e_above_hull": NaN}',
    '{"formula": "KCl", "a": [Infinity, -Infinity], "b": "NaN"}',
  ];
  const split = '{"columns": ["formula", "hull"], "index": [0, 1], "data": [["NaCl", NaN], ["KCl", Infinity]]}';
  const data = '{"data": [{"id": "1", "attributes": {"chemical_formula_reduced": "ClNa", "_x_a": NaN}}]}';

  it.each([
    ['a.json', `[${rows.join()}]`, 3],
    ['a.jsonl', rows.join('\n'), 3],
    ['a.json', rows[0]!, 1],
    ['a.json', split, 2],
    ['a.json', '{"formula": {"0": "NaCl", "1": "KCl"}, "hull": {"0": NaN, "1": 0.5}}', 1],
    ['optimade.json', data, 1],
  ])('are counted and told: %s %s', async (name, text, count) => {
    const reading = await readWhole(writtenFile(name, text));
    expect(reading.refused).toEqual([]);
    const told = reading.notes().filter(({ id }) => id === 'reading.not-numbers');
    expect(told.map(({ values }) => values)).toEqual([{ count }]);
    expect(say(told[0]!, 'en')).toContain('NaN or Infinity, which JSON does not have; read as missing.');
    expect(say(told[0]!, 'ja')).toContain(`NaN、Infinity）が${count}個`);
  });

  it('of all files of an archive are reported together, and texts are none', async () => {
    const text = `[${rows.join()}]`;
    const zip = await readWhole(writtenFile('a.zip', zipOf({ 'a.json': text, 'b.json': text })));
    expect(zip.notes()).toContainEqual(message('reading.not-numbers', { count: 6 }));
    const texts = await readWhole(writtenFile('a.json', '[{"formula": "NaCl", "note": "NaN, -Infinity"}]'));
    expect(texts.notes().map(({ id }) => id)).not.toContain('reading.not-numbers');
  });
});

describe('the forms of JSON documents', () => {
  it.each([
    ['the old Materials Project', { response: [{ pretty_formula: 'NaCl', material_id: 'mp-1' }] }, ['ClNa mp-1']],
    [
      'AFLUX',
      { '1 of 2': { auid: 'a:1', compound: 'Ca1O3Zr1' }, '2 of 2': { auid: 'a:2', compound: 'MgO' } },
      ['CaO3Zr a:1', 'MgO a:2'],
    ],
    ['entries by their ids', { 'x-1': { formula: 'NaCl' }, 'x-2': { formula: 'MgO' } }, ['ClNa x-1', 'MgO x-2']],
    [
      'pandas, split',
      {
        columns: ['formula', 'year'],
        index: ['a', 'b'],
        data: [
          ['NaCl', 1913],
          ['MgO', null],
        ],
      },
      ['ClNa a 1913', 'MgO b'],
    ],
    ['pandas, split, the data first', { data: [['NaCl']], index: [0], columns: ['composition'] }, ['ClNa']],
    ['pandas, columns', { formula: { '0': 'NaCl', '1': 'MgO' }, id: { '0': 'a', '1': 'b' } }, ['ClNa a', 'MgO b']],
    ['lists by columns', { formula: ['NaCl', 'MgO'], id: ['a', 'b'] }, ['ClNa a', 'MgO b']],
    ['texts', ['NaCl', 'MgO'], ['ClNa', 'MgO']],
    ['a single entry', { formula: 'NaCl', id: 'a' }, ['ClNa a']],
    ['an array two levels down', { data: { entries: [{ formula: 'NaCl' }] } }, ['ClNa']],
    [
      'entries of pymatgen',
      [{ '@class': 'ComputedEntry', composition: { Na: 1, 'Cl-': 1 }, entry_id: 'e' }],
      ['ClNa e'],
    ],
    ['a structure of pymatgen', structure(site('Na'), site('Cl')), ['ClNa']],
    [
      'a shared site',
      [
        {
          structure: structure(site('O'), {
            species: [
              { element: 'Fe', occu: 0.25 },
              { element: 'Mg', occu: 0.75 },
            ],
          }),
        },
      ],
      ['Fe0.25Mg0.75O'],
    ],
    ['ASE', { '1': { numbers: [11, 17], cell: [] }, ids: [1], nextid: 2 }, ['ClNa 1']],
    [
      'ASE with encoded arrays',
      { '1': { numbers: { __ndarray__: [[2], 'int64', [12, 8]] }, cell: [] }, ids: [1] },
      ['MgO 1'],
    ],
  ])('%s', async (_, document, entries) => {
    expect((await readWhole(writtenFile('x.json', JSON.stringify(document)))).entries).toEqual(entries);
  });

  it('of MPDS name phases behind the formula', async () => {
    const out = ['Rb<sub>3</sub>Au rt', 'SiO2 hp2'].map((formula, index) => ({
      entry: `S${index}`,
      phase_id: 1,
      chemical_formula: formula,
    }));
    const rows: string[] = [];
    for await (const row of eachRow(await readFile(writtenFile('x.json', JSON.stringify({ out }))))) {
      if (row.kind === 'accepted') rows.push(`${row.formula} ${flagsOf(row.flags).join()}`);
    }
    expect(rows).toEqual(['AuRb3 experimental', 'O2Si experimental,high-pressure']);
  });

  it('is one line of more than a megabyte, with NaN in it', async () => {
    const many = Array.from({ length: 20_000 }, (_, id) => ({
      id: `m-${id}`,
      formula: 'NaCl',
      note: 'x'.repeat(60),
      gap: 1,
    }));
    const text = JSON.stringify({ data: many }).replaceAll('"gap":1', '"gap":NaN');
    const reading = await readWhole(writtenFile('x.json', text));
    expect([reading.entries.length, reading.entries.at(-1)]).toEqual([20_000, 'ClNa m-19999']);
  });

  it('says which keys it did not use', async () => {
    const reading = await readWhole(writtenFile('x.json', '[{"formula":"NaCl","stability":0.2,"theoretical":true}]'));
    expect(say(reading.notes(), 'en')).toMatch(/^The column "stability" was not used/);
  });
});

describe('reading JSON lines', () => {
  it('recognises them and reads one entry a line', async () => {
    const lines = entries.map((entry) => JSON.stringify(entry)).toSpliced(2, 0, '', '{broken');
    const reading = await readWhole(writtenFile('dump', lines.join('\n')));
    expect(reading.format).toBe('jsonl');
    expect(reading.entries).toEqual(['ClNa mp-1 1913', 'MgO mp-2']);
    expect(reading.refused.map(({ line, reason }) => [line, reason])).toEqual([
      [4, 'The line is not a JSON object.'],
      [5, expect.stringContaining('"12" cannot be read')],
      [6, 'The entry has no text under "formula_pretty".'],
      [7, 'The line is not a JSON object.'],
    ]);
  });

  it('goes by the name where there is but one line', async () => {
    const reading = await readWhole(writtenFile('one.jsonl', '{"formula": "NaCl"}\n'));
    expect([reading.format, ...reading.entries]).toEqual(['jsonl', 'ClNa']);
  });

  it('refuses a line that is too long', async () => {
    const long = JSON.stringify({ formula: 'NaCl', note: 'x'.repeat(10_000_000) });
    await expect(readWhole(writtenFile('long.jsonl', `{"formula":"KCl"}\n${long}\n`))).rejects.toThrow('Line 2');
  });
});

function shares(ratios: number[]): unknown {
  const attributes = { chemical_formula_reduced: null, elements: ['Al', 'O'], elements_ratios: ratios };
  return { id: 'x', type: 'structures', attributes };
}

function optimadeStructure(id: string, formula: string) {
  return {
    id,
    type: 'structures',
    attributes: { chemical_formula_reduced: formula, chemical_formula_anonymous: 'A3BC' },
  };
}

describe('reading OPTIMADE answers', () => {
  it('recognises them and reads the reduced formula and the id of each structure', async () => {
    const reference = { id: 'r', type: 'references', attributes: {} };
    const answer = {
      data: [optimadeStructure('cod-1', 'BaO3Ti'), reference, { ...optimadeStructure('x', ''), attributes: {} }],
      meta: {},
    };
    const reading = await readWhole(writtenFile('answer', JSON.stringify(answer)));
    expect(reading.format).toBe('optimade');
    expect(reading.entries).toEqual(['BaO3Ti cod-1']);
    expect(reading.refused.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'The entry has no text under "chemical_formula_reduced".'],
    ]);
  });

  it('reads elements with their shares where all formulas are null', async () => {
    const data = [
      shares([0.4, 0.6]),
      shares([0.3333, 0.6667]),
      shares([0.1, 0.9]),
      shares([0.123456, 0.876544]),
      shares([0, 1]),
    ];
    const reading = await readWhole(writtenFile('x.json', JSON.stringify({ data })));
    expect(reading.entries).toEqual(['Al2O3 x', 'AlO2 x', 'AlO9 x']);
    expect(reading.refused).toHaveLength(2);
  });

  it('reads the answer for a single structure', async () => {
    const reading = await readWhole(
      writtenFile('one.json', JSON.stringify({ data: optimadeStructure('cod-2', 'ClNa') })),
    );
    expect(reading.entries).toEqual(['ClNa cod-2']);
  });

  it.each([
    ['{"data": []}', 'has no entries under "data"'],
    ['[]', 'has no entries under "data"'],
    ['3', 'is not valid JSON'],
    [
      '{"errors": [{"title": "Bad Request", "detail": "unknown filter"}], "data": []}',
      'the server that sent it says: Bad Request: unknown filter',
    ],
  ])('refuses %s', async (text, tells) => {
    const reading = readWhole(writtenFile('answer.json', text), { format: 'optimade' });
    await expect(reading).rejects.toThrow(tells);
  });
});
