import { describe, expect, it } from 'vitest';
import { say } from '../../../src/messages/say.js';
import { BUILT_IN_SOURCES } from '../../../src/service/build/built-in-sources.js';
import { BUILT_IN_ENERGY_SOURCES } from '../../../src/service/energies/built-in-energy-sources.js';
import { sourceTitle } from '../../../src/service/scores/source-title.js';

const own = [
  ...BUILT_IN_SOURCES.flatMap(({ name, title }) => [name, title]),
  ...BUILT_IN_ENERGY_SOURCES.map(({ name }) => name),
];

describe('the title of a source', () => {
  it('is that of the built-in data in English, and in Japanese if it is words', () => {
    for (const title of own) expect(say(sourceTitle(title), 'en')).toBe(title);
    const words = own
      .filter((title) => !title.startsWith('Materials Project'))
      .map((title) => say(sourceTitle(title), 'ja'));
    expect(words).toEqual(['実測化合物', '実測化合物（Wangら、2021）', '実測生成エンタルピー']);
  });

  it('is what its owner wrote', () => {
    for (const title of ['lab', 'ICSD 2024', 'constructor', '__proto__'])
      expect(say(sourceTitle(title), 'ja')).toBe(title);
  });
});
