import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import type { ListMetadata } from '../../../src/store/types.js';
import { ListProvenance } from '../../../src/web/lists/list-provenance.js';
import { LanguageContext } from '../../../src/web/text/use-text.js';
import { publishRows, sampleRows } from '../../store/sample-list.js';
import { temporaryWorkspace } from '../../store/temporary-workspace.js';

it('the page of a list of all kinds says which lists it was put together from, and whether hydrogen is among them', () => {
  const list = publishRows(temporaryWorkspace(), sampleRows(3));
  const said = (given: Partial<ListMetadata>): string =>
    renderToString(
      <LanguageContext.Provider value="en">
        <ListProvenance list={{ ...list, ...given }} evaluation={null} />
      </LanguageContext.Provider>,
    );
  const parts = [{ list: 'ternary-hydrogen-v1', kind: 'hydrogen', rows: 7 }] as const;
  const all = said({ kind: 'all', parts, scope: 'hydrogen' });
  expect(all).toContain('href="/lists/ternary-hydrogen-v1"');
  expect(all.replace(/<[^>]*>/g, '')).toContain('ternary-hydrogen-v1 (7 rows) Compounds with hydrogen');
  expect(all).toContain('Compounds with hydrogen are among them.');
  expect(said({ kind: 'all', parts, scope: 'no-hydrogen' })).toContain('Without compounds with hydrogen.');
  expect(said({})).not.toContain('Put together from');
});
