import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ion } from '../../../src/chemistry/ions/ion.js';
import { ionsText } from '../../../src/chemistry/ions/ions-text.js';
import { parseFormula } from '../../../src/chemistry/formula/formula.js';
import { Service } from '../../../src/service/service.js';
import { ingestFormulas, textbookWorkspace, type TestWorkspace } from '../../fixtures/workspace.js';

let test: TestWorkspace;
let service: Service;

beforeAll(async () => {
  test = await textbookWorkspace();
  service = new Service(test.workspace);
});
afterAll(() => test.remove());

/** The sum of charges times amounts, with the charges as the ions say them. */
function netCharge(formula: string, ions: readonly Ion[]): number {
  const { elements, amounts } = parseFormula(formula);
  return ions.reduce((sum, { element, charge }) => sum + charge * amounts[elements.indexOf(element)]!, 0);
}

describe('the map of a system', () => {
  it('has the end members at its ends and every known compound between them', async () => {
    const map = await service.systemMap({ anion: 'O', cations: ['Ba', 'Ti'] });
    expect(map.cations.map(({ endMember }) => endMember)).toEqual(['BaO', 'TiO2']);
    const known = map.points.filter((point) => point.known).map((point) => point.formula);
    const expected = ['Ba-O', 'O-Ti', 'Ba-O-Ti'].flatMap((system) =>
      test.workspace.entries.inSystem(system.split('-')).map((entry) => entry.formula),
    );
    expect(known.toSorted()).toEqual(expected.toSorted());
    expect(map.points.find((point) => point.conventional === 'BaTiO3')?.fractions).toEqual([0.5, 0.5]);
  });

  it('scores candidates as the service scores them one by one, listed or not, and each is balanced', async () => {
    const map = await service.systemMap({ anion: 'O', cations: ['Li', 'Mn', 'Si'] });
    const candidates = map.points.filter((point) => !point.known);
    expect(candidates.length).toBeGreaterThan(10);
    expect(candidates.some((point) => point.rank === null)).toBe(true);
    for (const { formula, score, rank, estimatedRank, ions, fractions } of candidates) {
      expect(service.score(formula)).toMatchObject({ score, rank, estimatedRank });
      expect(netCharge(formula, ions)).toBe(0);
      expect(fractions.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    }
  });

  it('keeps to the oxidation state that is asked for', async () => {
    const { points, cations } = await service.systemMap({ anion: 'O', cations: ['Li', 'Fe3+'] });
    expect(cations[1]).toMatchObject({ ion: 'Fe3+', states: ['Fe3+'], endMember: 'Fe2O3' });
    for (const { formula, ions } of points) if (formula.includes('Fe')) expect(ionsText(ions)).toContain('Fe3+');
    const both = await service.systemMap({ anion: 'O', cations: ['Li', 'Fe'] });
    expect(both.points.length).toBeGreaterThan(points.length);
  });

  it('refuses what makes no map, with a reason', async () => {
    const refused: [string, string[], RegExp][] = [
      ['Fe', ['Ba', 'Ti'], /not an anion/],
      ['O', ['Ba', 'O'], /already the anion/],
      ['O', ['Ba', 'Ba'], /different/],
      ['O', ['Ba', 'F'], /cannot be a cation with O2-/],
      ['O', ['Ba', 'Ti9+'], /no state 9\+/],
      ['O', ['Ba', 'what'], /Write an element/],
      ['O', ['Na', 'H'], /--scope hydrogen/],
    ];
    for (const [anion, cations, reason] of refused) {
      await expect(service.systemMap({ anion, cations })).rejects.toThrow(reason);
    }
  });

  it('is made anew once there are more known compounds', async () => {
    const query = { anion: 'S', cations: ['Ca', 'Zr'] };
    const before = await service.systemMap(query);
    expect(await service.systemMap(query)).toBe(before);
    await ingestFormulas(test.workspace, 'later', ['Ca7Zr3S13']);
    const after = await service.systemMap(query);
    expect(after.points.find((point) => point.conventional === 'Ca7Zr3S13')).toMatchObject({ known: true });
  });
});

const type = async (anion: string, ratio: [number, number], charges: [number, number]) =>
  (await service.cationMap({ anion, ratio, charges })).type;

describe('the heat map of two cations', () => {
  it('has one composition of the type for each pair, best read as these ions', async () => {
    const map = await service.cationMap({ anion: 'O', ratio: [2, 2], charges: [2, 4] });
    expect(map).toMatchObject({ type: 'ABO3', ratio: [1, 1] });
    expect(new Set(map.cells.map(({ formula }) => formula)).size).toBe(map.cells.length);
    const barium = map.rows.indexOf('Ba2+');
    const titanium = map.columns.indexOf('Ti4+');
    const cell = map.cells.find(({ row, column }) => row === barium && column === titanium);
    expect(cell).toMatchObject({ conventional: 'BaTiO3', known: true, rank: null });
    for (const { formula, known, score } of map.cells) {
      const { elements, amounts } = parseFormula(formula);
      expect(amounts[elements.indexOf('O')]).toBe(3);
      expect(service.score(formula)).toMatchObject({ known, score });
    }
  });

  it('says a mirror image once', async () => {
    const map = await service.cationMap({ anion: 'Cl', ratio: [1, 1], charges: [1, 1] });
    expect(map.rows).toEqual(map.columns);
    expect(map.cells.length).toBeGreaterThan(0);
    expect(map.cells.every(({ row, column }) => row < column)).toBe(true);
  });

  it('names the type with the amounts that the charges ask for', async () => {
    expect(await type('O', [1, 2], [2, 3])).toBe('AB2O4');
    expect(await type('Cl', [2, 1], [1, 4])).toBe('A2BCl6');
    expect(await type('O', [1, 1], [1, 2])).toBe('A2B2O3');
    expect(await type('N', [1, 1], [2, 4])).toBe('ABN2');
  });

  it('refuses amounts and charges beyond its limits', async () => {
    await expect(service.cationMap({ anion: 'O', ratio: [1, 7], charges: [2, 4] })).rejects.toThrow(/amount/);
    await expect(service.cationMap({ anion: 'O', ratio: [1, 1], charges: [2, 0.5] })).rejects.toThrow(/charge/);
  });
});
