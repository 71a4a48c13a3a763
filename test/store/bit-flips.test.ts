import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { IncognitaError } from '../../src/errors.js';
import { seededRandom } from '../../src/numerics/random.js';
import { Service } from '../../src/service/service.js';
import { databaseError } from '../../src/store/database-error.js';
import { Workspace } from '../../src/store/workspace.js';
import { textbookWorkspace } from '../fixtures/workspace.js';

const FLIPS = Number(process.env['INCOGNITA_SOAK_FLIPS'] ?? 120);
const SEED = Number(process.env['INCOGNITA_TEST_SEED'] ?? 7);

/** What is asked of a workspace; each answer as text, or the code of its error. */
const QUESTIONS: readonly ((service: Service) => unknown)[] = [
  (service) => service.browse('ternary', { limit: 300 }),
  (service) => service.browse('ternary', { limit: 20, elements: ['O'], sort: '-raw_tucker' }),
  (service) => service.elementCounts('ternary'),
  (service) => service.score('SrZrO3'),
];

/** What else is asked of a workspace if its database may be damaged. */
const QUESTIONS_OF_THE_DATABASE: readonly ((service: Service, workspace: Workspace) => unknown)[] = [
  ...QUESTIONS,
  (service) => service.lists(),
  (service) => service.score('BaTiO3'),
  (_service, workspace) => [...workspace.entries.all()],
  (_service, workspace) => workspace.entries.sources(),
  (_service, workspace) => workspace.evaluations.all(),
  (_service, workspace) => workspace.changes.all(),
];

function answers(dir: string, questions: typeof QUESTIONS_OF_THE_DATABASE = QUESTIONS): string[] {
  let workspace: Workspace;
  try {
    workspace = Workspace.open(dir);
  } catch (error) {
    return questions.map(() => attempt(() => throwAgain(error)));
  }
  const service = new Service(workspace);
  try {
    return questions.map((ask) => attempt(() => ask(service, workspace)));
  } finally {
    service.close();
  }
}

/** The answer as text, or the code of the error. */
function attempt(ask: () => unknown): string {
  try {
    return JSON.stringify(ask());
  } catch (error) {
    // As the command line and the server report it.
    const known = error instanceof IncognitaError ? error : databaseError(error);
    return known?.code ?? `${error}`;
  }
}

function throwAgain(error: unknown): never {
  throw error;
}

/** Whether `verify` finds the database damaged. */
function isFoundDamaged(dir: string): boolean {
  try {
    const workspace = Workspace.open(dir);
    try {
      return workspace.problems().length > 0;
    } finally {
      workspace.close();
    }
  } catch (error) {
    const known = error instanceof IncognitaError ? error : databaseError(error);
    return known?.code === 'WORKSPACE_INVALID';
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

it('a flipped bit of the database never gives another answer that `verify` says nothing about', async () => {
  const { dir, workspace, remove } = await textbookWorkspace();
  try {
    workspace.close();
    const right = answers(dir, QUESTIONS_OF_THE_DATABASE);
    const random = seededRandom(SEED);
    const file = join(dir, 'incognita.sqlite');
    const whole = readFileSync(file);
    for (let flip = 0; flip < FLIPS; flip++) {
      const bytes = Uint8Array.from(whole);
      const bit = Math.floor(random() * bytes.length * 8);
      bytes[bit >>> 3]! ^= 1 << (bit & 7);
      for (const side of ['-wal', '-shm']) rmSync(`${file}${side}`, { force: true });
      writeFileSync(file, bytes);
      const given = answers(dir, QUESTIONS_OF_THE_DATABASE);
      const wrong = given.filter((answer, index) => answer !== right[index] && answer !== 'WORKSPACE_INVALID');
      if (wrong.length > 0)
        expect(isFoundDamaged(dir), `seed ${SEED}, bit ${bit}: ${wrong.join('; ').slice(0, 400)}`).toBe(true);
    }
    writeFileSync(file, whole);
    expect(answers(dir, QUESTIONS_OF_THE_DATABASE)).toEqual(right);
  } finally {
    remove();
  }
});
