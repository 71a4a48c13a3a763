import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingestFile } from '../../../src/service/ingest-file.js';
import { optimadeLines } from '../../../src/service/optimade/optimade-lines.js';
import { Service } from '../../../src/service/service.js';
import { Workspace } from '../../../src/store/workspace.js';
import { runApp, type RunningApp } from '../../api/running-app.js';
import { NOW } from '../../store/sample-list.js';
import { temporaryFolder, temporaryWorkspace } from '../../store/temporary-workspace.js';

const fixture = (name: string): string => join(import.meta.dirname, '../../fixtures/cif', name);

interface Structure {
  readonly id: string;
  readonly attributes: Readonly<Record<string, unknown>> & {
    lattice_vectors: number[][];
    cartesian_site_positions: number[][];
    species: { name: string; chemical_symbols: string[]; concentration: number[] }[];
    species_at_sites: string[];
    nsites: number;
  };
}

const SHARED = `data_1000001
_chemical_formula_sum 'Al2 Cu'
_cell_length_a 4\n_cell_length_b 4\n_cell_length_c 4
_symmetry_space_group_name_H-M 'P 1'
loop_\n_atom_site_label\n_atom_site_type_symbol\n_atom_site_fract_x\n_atom_site_fract_y\n_atom_site_fract_z\n_atom_site_occupancy
Al1 Al 0 0 0 0.667\nCu1 Cu 0 0 0 0.333
`;

const CIFS = ['CaTiO3-Perovskite.cif', 'FeS2-Pyrite.cif', 'PbZr0.1Ti0.9O3.cif', 'CaSO4-2H2O-Gypsum.cif'];

const lines = (of: Workspace): Structure[] =>
  [...optimadeLines(of, {})]
    .join('')
    .trimEnd()
    .split('\n')
    .slice(2)
    .map((line) => JSON.parse(line) as Structure);

const sites = ({ id, attributes: { nsites, species, structure_features: features } }: Structure) => ({
  id,
  nsites,
  species,
  features,
});

const block = (id: number, length: number, pressure: number): string =>
  `data_${id}\n_cod_database_code ${id}\n_chemical_formula_sum Na\n_diffrn_ambient_pressure ${pressure}\n` +
  `_cell_length_a ${length}\n_cell_length_b ${length}\n_cell_length_c ${length}\n_space_group_IT_number 1\n` +
  'loop_\n_atom_site_label\n_atom_site_fract_x\n_atom_site_fract_y\n_atom_site_fract_z\nNa1 0 0 0\n';

describe('OPTIMADE structures with sites', () => {
  const dir = mkdtempSync(join(tmpdir(), 'incognita-sites-'));
  let workspace: Workspace;
  let app: RunningApp;

  beforeAll(async () => {
    workspace = Workspace.open(join(dir, 'workspace'));
    for (const name of CIFS) await ingestFile(workspace, fixture(name), { now: NOW, source: 'cod' });
    writeFileSync(join(dir, 'shared.cif'), SHARED);
    writeFileSync(join(dir, 'list.csv'), 'formula\nNaCl\n');
    await ingestFile(workspace, join(dir, 'shared.cif'), { now: NOW, source: 'mixed', known: 'not theoretical' });
    await ingestFile(workspace, join(dir, 'list.csv'), { now: NOW, source: 'list' });
    app = await runApp(new Service(workspace));
  });

  afterAll(async () => {
    await app.stop();
    workspace.close();
    rmSync(dir, { recursive: true });
  });

  async function structures(query: string): Promise<Structure[]> {
    const { status, body } = await app.json(`/optimade/v1/structures?${query}`);
    expect([status, body['errors']]).toEqual([200, undefined]);
    return body['data'] as Structure[];
  }

  it('have the cell and sites of an entry, with a flag for what is shared, empty or without a site', async () => {
    const all = new Map((await structures('sort=chemical_formula_reduced')).map((one) => [one.id, one.attributes]));
    expect([...all.keys()]).toEqual(['Al2Cu', 'CaH4O6S', 'CaO3Ti', 'ClNa', 'FeS2']);
    const of = (id: string) => all.get(id)!;
    for (const id of ['Al2Cu', 'CaH4O6S', 'CaO3Ti', 'FeS2']) {
      const { nsites, cartesian_site_positions: positions, species_at_sites: names, species } = of(id);
      expect([id, positions.length, names.length]).toEqual([id, nsites, nsites]);
      expect(new Set(names)).toEqual(new Set(species.map(({ name }) => name)));
      for (const { concentration, chemical_symbols: symbols } of species) {
        expect(concentration).toHaveLength(symbols.length);
        expect(concentration.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 5);
      }
    }
    // Pyrite: cubic, 5.42 angstrom, 12 sites, the iron on the corner, S-S pairs of 2.2 angstrom.
    expect(of('FeS2')).toMatchObject({
      nsites: 12,
      nperiodic_dimensions: 3,
      dimension_types: [1, 1, 1],
      structure_features: [],
      species: [
        { name: 'Fe', chemical_symbols: ['Fe'], concentration: [1] },
        { name: 'S', chemical_symbols: ['S'], concentration: [1] },
      ],
    });
    const { lattice_vectors: lattice, cartesian_site_positions: at, species_at_sites: kinds } = of('FeS2');
    expect(lattice.map((vector) => Math.hypot(...vector))).toEqual(
      lattice.map(() => expect.closeTo(5.42, 1) as number),
    );
    const sulfur = at.filter((_, index) => kinds[index] === 'S');
    const shortest = Math.min(
      ...sulfur.flatMap((one, i) => sulfur.slice(i + 1).map((other) => distance(one, other, lattice))),
    );
    expect(shortest).toBeCloseTo(2.16, 1);
    expect(of('Al2Cu')).toMatchObject({
      species: [{ name: 'Al0.667Cu0.333', chemical_symbols: ['Al', 'Cu'], concentration: [0.667, 0.333] }],
      structure_features: ['disorder'],
      _incognita_structure_from: 'mixed cod-1000001',
    });
    expect(of('ClNa')).toMatchObject({
      lattice_vectors: null,
      cartesian_site_positions: null,
      species: null,
      species_at_sites: null,
      nsites: null,
      nperiodic_dimensions: null,
      dimension_types: null,
      structure_features: ['implicit_atoms'],
      _incognita_structure_from: null,
    });
  });

  it.for([
    ['nsites = 12', ['FeS2']],
    ['nsites >= 12 AND nsites < 40', ['CaO3Ti', 'FeS2']],
    ['nsites IS UNKNOWN', ['ClNa']],
    ['NOT nsites > 1', ['Al2Cu']],
    ['nperiodic_dimensions = 3 AND elements HAS "S"', ['CaH4O6S', 'FeS2']],
    ['structure_features HAS "disorder"', ['Al2Cu']],
    ['structure_features HAS "implicit_atoms"', ['ClNa']],
    ['species_at_sites HAS "Ti"', ['CaO3Ti']],
    ['dimension_types HAS ALL 1 AND structure_features LENGTH 1', ['Al2Cu']],
    ['lattice_vectors LENGTH 3 AND nsites = 1', ['Al2Cu']],
  ] as const)('are found by %s', async ([filter, found]) => {
    const query = `sort=chemical_formula_reduced&response_fields=nsites&filter=${encodeURIComponent(filter)}`;
    expect((await structures(query)).map(({ id }) => id)).toEqual(found);
  });

  it('are read back from JSON Lines as the same structures', async () => {
    const file = join(temporaryFolder(), 'known.jsonl');
    writeFileSync(file, [...optimadeLines(workspace, {})].join(''));
    const again = temporaryWorkspace();
    await ingestFile(again, file, { now: NOW, known: 'not theoretical' });
    expect(lines(again).map(sites)).toEqual(lines(workspace).map(sites));
    expect(lines(workspace).some(({ attributes }) => attributes.nsites > 1)).toBe(true);
  });

  it('take the cell of an entry at the pressure of the air rather than one at high pressure', async () => {
    const workspace = temporaryWorkspace();
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'two.cif'), block(1000001, 3, 5e6) + block(1000002, 4, 101));
    await ingestFile(workspace, join(folder, 'two.cif'), { now: NOW });
    expect(workspace.entries.structures()('Na')).toMatchObject({ id: 'cod-1000002' });
  });
});

function distance(a: readonly number[], b: readonly number[], lattice: readonly (readonly number[])[]): number {
  // The cell is cubic.
  const side = lattice[0]![0]!;
  return Math.hypot(...a.map((value, axis) => value - b[axis]! - side * Math.round((value - b[axis]!) / side)));
}
