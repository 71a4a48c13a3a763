import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { IncognitaError } from '../../src/errors.js';
import { seededRandom } from '../../src/numerics/random.js';
import { Service } from '../../src/service/service.js';
import { Workspace } from '../../src/store/workspace.js';
import { textbookWorkspace } from '../fixtures/workspace.js';

const FLIPS = 120;
const SEED = Number(process.env['INCOGNITA_TEST_SEED'] ?? 7);

/** What is asked of a workspace; each answer as text, or the code of its error. */
const QUESTIONS: readonly ((service: Service) => unknown)[] = [
  (service) => service.browse('ternary', { limit: 300 }),
  (service) => service.browse('ternary', { limit: 20, elements: ['O'], sort: '-raw_tucker' }),
  (service) => service.elementCounts('ternary'),
  (service) => service.score('SrZrO3'),
];

function answers(dir: string): string[] {
  const service = new Service(Workspace.open(dir));
  try {
    return QUESTIONS.map((ask) => {
      try {
        return JSON.stringify(ask(service));
      } catch (error) {
        return error instanceof IncognitaError ? error.code : `${error}`;
      }
    });
  } finally {
    service.close();
  }
}

it('a flipped bit of a list or a model never gives another answer without a word', async () => {
  const { dir, remove } = await textbookWorkspace();
  try {
    const right = answers(dir);
    const random = seededRandom(SEED);
    const files = ['lists/ternary-ionic-v1.sqlite', 'models/ternary-ionic-v1.model.model'].map((name) =>
      join(dir, name),
    );
    for (let flip = 0; flip < FLIPS; flip++) {
      const file = files[flip % files.length]!;
      const whole = readFileSync(file);
      const bytes = Uint8Array.from(whole);
      const bit = Math.floor(random() * bytes.length * 8);
      bytes[bit >>> 3]! ^= 1 << (bit & 7);
      writeFileSync(file, bytes);
      const given = answers(dir);
      writeFileSync(file, whole);
      const wrong = given.filter((answer, index) => answer !== right[index] && answer !== 'WORKSPACE_INVALID');
      expect(wrong, `seed ${SEED}, bit ${bit} of ${file}`).toEqual([]);
    }
    expect(answers(dir)).toEqual(right);
  } finally {
    remove();
  }
});
