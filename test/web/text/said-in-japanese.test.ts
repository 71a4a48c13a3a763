import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignIons } from '../../../src/chemistry/ions/assign-ions.js';
import { parseFormula } from '../../../src/chemistry/formula/formula.js';
import { serviceWords } from '../../../src/web/text/ja/service-words.js';
import { saidInJapanese } from '../../../src/web/text/said-in-japanese.js';

/** A sentence of the service of that length. */
function reported(length: number): string {
  return `${`Fe2O3 is known, reported by ${'COD, '.repeat(400)}`.slice(0, length - 1)}.`;
}

/** Processor time, which does not depend on what else the machine does. */
function processorSeconds(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const places = (text: string) => new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));

describe('what the service says, in Japanese', () => {
  it.each('Fe XeF2 H2O CuZn Na3O C6N2 NaCN OF2'.split(' '))('has the reason why %s has no score', (text) => {
    const assignment = assignIons(parseFormula(text));
    if (assignment.kind !== 'excluded') throw new Error(`${text} has ions`);
    const said = saidInJapanese(`There is no score: ${assignment.detail}.`);
    expect(said).toMatch(/^スコアはありません。[^a-z]*/);
    expect(said).not.toMatch(/[a-z]{3}/);
  });

  it('puts sentences together, and leaves what it does not know to the English', () => {
    expect(saidInJapanese('Fe2O3 is known, reported by COD. There is no score: it contains hydrogen.')).toBe(
      'Fe2O3は既知の化合物です(報告元: COD)。スコアはありません。水素を含んでいます。',
    );
    expect(saidInJapanese('Fe2O3 is known, reported by COD. It rains.')).toBeNull();
  });

  it('takes no longer than a moment for any chain of what it knows, up to the longest text', () => {
    const pieces = Object.keys(serviceWords)
      .flatMap((english) => [english, ...english.split(/\{\w+\}/)])
      .concat('x', ' ', '. ', 'none ', 'x has no state x here. It has x. ');
    const chains = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(chains, fc.constantFrom(700, 1_999, 2_000), (chain, length) => {
        const link = chain.join('');
        const pumped = link.repeat(Math.ceil(length / Math.max(1, link.length))).slice(0, length);
        expect(processorSeconds(() => saidInJapanese(pumped))).toBeLessThan(1);
      }),
      {
        numRuns: 200,
        examples: [[['x has no state x here. It has x. none The request is too large none '], 2_000]],
      },
    );
  });

  it('leaves what is longer than the service speaks to the English', () => {
    expect(saidInJapanese(reported(2_000))).toMatch(/^Fe2O3は既知の化合物です/);
    expect(saidInJapanese(reported(2_001))).toBeNull();
  });

  it('has the same places in both languages', () => {
    for (const [english, translated] of Object.entries(serviceWords)) {
      expect([english, places(translated)]).toEqual([english, places(english)]);
    }
  });
});
