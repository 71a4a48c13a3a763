import { describe, expect, it, onTestFinished } from 'vitest';
import { say } from '../../../src/messages/say.js';
import { Service } from '../../../src/service/service.js';
import { textbookWorkspace } from '../../fixtures/workspace.js';

async function openedService(): Promise<Service> {
  const { workspace, remove } = await textbookWorkspace();
  onTestFinished(remove);
  return new Service(workspace);
}

describe('a formula with fractional amounts', () => {
  it.each([
    ['Ba0.5Sr0.5O', 'Ba0.5Sr0.5O', 'Ba0.5OSr0.5', 'BaSrO2'],
    ['Ba1/2Sr1/2O', 'Ba0.5Sr0.5O', 'Ba0.5OSr0.5', 'BaSrO2'],
    ['Na0.5Cl0.5', 'Na0.5Cl0.5', 'Cl0.5Na0.5', 'NaCl'],
  ])('is never taken for the ordered compound: %s', async (query, conventional, formula, ordered) => {
    const service = await openedService();
    const result = service.score(query);
    expect(result).toMatchObject({ query, conventional, formula, known: false, score: null, rank: null, forms: [] });
    expect(result.unscored?.reason).toBe('fractional');
    expect(say(result.unscored!.detail, 'en')).toContain(`The ordered compound with this ratio is ${ordered}`);
    expect(say(service.composition(query).meaning, 'en')).toContain('solid solution');
  });

  it('has the ordered compound among what can be scored instead', async () => {
    const service = await openedService();
    expect(service.composition('Sr0.5Ti0.5O1.5').instead[0]).toMatchObject({ conventional: 'SrTiO3' });
  });

  it.each(['BaTiO3.0', 'CaSO4·0.5H2O', 'SrTiO3'])('is not %s', async (query) => {
    const service = await openedService();
    expect(service.score(query).unscored?.reason).not.toBe('fractional');
  });
});
