import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ionLabel } from '../../../src/chemistry/ions/ion.js';
import { Service } from '../../../src/service/service.js';
import { textbookWorkspace, type TestWorkspace } from '../../fixtures/workspace.js';

let test: TestWorkspace;
let service: Service;

beforeAll(async () => {
  test = await textbookWorkspace();
  service = new Service(test.workspace);
});
afterAll(() => test.remove());

describe('the map of the ions', () => {
  it('has every cation with enough compounds once, within the unit square', async () => {
    const { cations, anions, lists } = await service.ionMap();
    expect(lists).toContain('ternary-ionic-v1');
    expect(cations.length).toBeGreaterThan(5);
    expect(new Set(cations.map(({ ion }) => ionLabel(ion))).size).toBe(cations.length);
    for (const { x, y, compounds } of cations) {
      for (const place of [x, y]) expect(place).toBeGreaterThanOrEqual(0);
      for (const place of [x, y]) expect(place).toBeLessThanOrEqual(1);
      expect(compounds).toBeGreaterThanOrEqual(5);
    }
    expect(anions.map(({ ion }) => ionLabel(ion))).toContain('O2-');
  });

  it('is the same whoever makes it', async () => {
    const other = new Service(test.workspace);
    expect(await other.ionMap()).toEqual(await service.ionMap());
  });

  it('puts an ion nearer to the ion most like it than to most others', async () => {
    const { cations } = await service.ionMap();
    const nearer = cations.filter(({ x, y, nearest }) => {
      const to = (other: { x: number; y: number }) => Math.hypot(other.x - x, other.y - y);
      const partner = cations.find(({ ion }) => nearest && ionLabel(ion) === ionLabel(nearest.ion));
      if (!partner) return true;
      const closer = cations.filter((other) => to(other) < to(partner)).length;
      return closer < cations.length / 2;
    });
    expect(nearer.length).toBeGreaterThan(0.8 * cations.length);
  });
});

describe('the report of an ion', () => {
  it('counts its compounds, and its candidates have it', async () => {
    const { ion, compounds, known, candidates, nearest } = await service.ion('Ti4+');
    expect(ionLabel(ion)).toBe('Ti4+');
    expect(known.reduce((sum, { count }) => sum + count, 0)).toBe(compounds);
    expect(compounds).toBeGreaterThan(0);
    expect(nearest.length).toBeGreaterThan(0);
    for (const { first } of known) for (const { formula } of first) expect(formula).toContain('Ti');
    for (const { list, count, first } of candidates) {
      expect(count).toBe(service.browse(list, { ions: ['Ti4+'] }).total);
      for (const { formula } of first) expect(formula).toContain('Ti');
    }
  });

  it('is refused for what is no ion, or in no list', async () => {
    await expect(service.ion('iron')).rejects.toMatchObject({ code: 'ION_INVALID' });
    await expect(service.ion('Fe9+')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
