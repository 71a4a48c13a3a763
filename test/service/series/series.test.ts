import { describe, expect, it } from 'vitest';
import { say } from '../../../src/messages/say.js';
import { findSeries } from '../../../src/service/series/series.js';
import { ingestEntries } from '../../store/ingest-rows.js';
import { temporaryWorkspace } from '../../store/temporary-workspace.js';

async function workspaceWith(...formulas: string[]) {
  const workspace = temporaryWorkspace();
  await ingestEntries(workspace, 'a', formulas);
  return workspace;
}

describe('the series of a composition', () => {
  it('are the compositions that differ in one ion, known or not', async () => {
    const { rows } = findSeries(await workspaceWith('CaTiO3', 'BaTiO3', 'SrZrO3'), 'SrTiO3');
    const states = (index: number) => rows[index]!.members.map(({ element, state }) => `${element} ${state}`);
    expect(states(0)).toEqual(['Mg gap', 'Ca known', 'Sr gap', 'Ba known']);
    expect(rows[0]!.between).toBe(true);
    expect(states(1)).toEqual(['Ti gap', 'Zr known', 'Hf gap']);
    expect(rows[1]!.between).toBe(false);
  });

  it('leave out an element that the composition has already, and alloys', async () => {
    const workspace = await workspaceWith('NaCl');
    expect(findSeries(workspace, 'KNaSO4').rows[0]!.members.map(({ element }) => element)).not.toContain('Na');
    expect(findSeries(workspace, 'TiAl3')).toMatchObject({ rows: [], solidSolution: null });
  });
});

async function reason(formula: string, ...known: string[]) {
  const { solidSolution } = findSeries(await workspaceWith(...known), formula);
  return solidSolution && say(solidSolution, 'en');
}

describe('a possible solid solution', () => {
  it('has two cations of one charge and like radii, and a known compound with one of them alone', async () => {
    expect(await reason('BaSrTi2O6', 'BaTiO3', 'SrTiO3', 'NaCl')).toContain('BaTiO3, SrTiO3');
    expect(await reason('BaSrTi2O6', 'NaCl')).toBeNull();
  });

  it('is a disordered entry of the same elements as well', async () => {
    expect(await reason('BaMgTi2O6', 'Ba0.9Mg0.1TiO3', 'Ba0.9Ca0.1TiO3')).toMatch(
      /atoms share sites: Ba0.9Mg0.1TiO3\.$/,
    );
  });

  it('is not said of ions of unlike size or charge', async () => {
    expect(await reason('BaMgTi2O6', 'BaTiO3', 'MgTiO3')).toBeNull();
    expect(await reason('KMgF3', 'MgF2', 'KF')).toBeNull();
  });
});
