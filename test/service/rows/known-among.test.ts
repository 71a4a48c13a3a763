import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Service } from '../../../src/service/service.js';
import { textbookWorkspace, type TestWorkspace } from '../../fixtures/workspace.js';

let fixture: TestWorkspace;
let service: Service;

beforeAll(async () => {
  fixture = await textbookWorkspace();
  service = new Service(fixture.workspace);
});
afterAll(() => fixture.remove());

describe('the known compounds among ranks of a list', () => {
  it('are those of a download with known compounds, part by part and under a filter', () => {
    for (const filter of [{}, { elements: ['O'] }, { anion: 'F' }]) {
      const all = [...service.rows('ternary', filter, { includeKnown: true })].filter(({ known }) => known);
      expect(all.length).toBeGreaterThan(filter.anion ? 0 : 3);
      const parts = [0, 20, 100, 250].map((after, index, starts) =>
        service.knownAmong('ternary', filter, { after, upTo: starts[index + 1] ?? Infinity, limit: 10_000 }),
      );
      expect(parts.flat().map(({ formula }) => formula)).toEqual(
        all.filter(({ rank }) => rank > 0).map(({ formula }) => formula),
      );
      parts[1]!.forEach(({ rank }) => expect(rank > 20 && rank <= 100).toBe(true));
      expect(service.knownAmong('ternary', filter, { after: 0, upTo: Infinity, limit: 2 }).length).toBeLessThanOrEqual(
        2,
      );
    }
  });
});
