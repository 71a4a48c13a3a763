import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import type { ListMetadata } from '../../../src/store/types.js';
import { NotAmong } from '../../../src/web/explore/not-among.js';
import { LanguageContext } from '../../../src/web/text/use-text.js';

const list = {
  known: { total: 30 },
  sources: [
    { name: 'Materials Project', compounds: 20, starter: true },
    { name: 'lab', title: 'measured here', compounds: 10 },
  ],
} as unknown as ListMetadata;

const says = (language: 'en' | 'ja'): string =>
  renderToString(
    <LanguageContext.Provider value={language}>
      <NotAmong list={list} />
    </LanguageContext.Provider>,
  );

it('the headline joins several databases as the language does', () => {
  expect(says('en')).toBe('Not in Materials Project or measured here (30 compounds)');
  expect(says('ja')).toBe('Materials Projectまたはmeasured here（既知化合物30件）にない組成');
});
