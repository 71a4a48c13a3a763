import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { IncognitaError } from '../../src/errors.js';
import { parseFormula } from '../../src/chemistry/formula/formula.js';
import type { IngestItem } from '../../src/ingest/ingest-item.js';
import { seededRandom } from '../../src/numerics/random.js';
import { Service } from '../../src/service/service.js';
import { databaseError } from '../../src/store/database-error.js';
import { Workspace } from '../../src/store/workspace.js';
import { crystalText } from '../../src/structures/crystal.js';
import { evaluationReport } from '../fixtures/evaluation-report.js';
import { smallProperty } from '../fixtures/small-property.js';
import { NOW, textbookWorkspace } from '../fixtures/workspace.js';

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
  (_service, workspace) => workspace.energies.sets().map((set) => workspace.energies.within(['Ba', 'Ti', 'O'], set)),
  (service) => service.stabilityReport('BaTiO3'),
  (_service, workspace) => workspace.outcomes.all(),
  (_service, workspace) => workspace.properties.metadata(),
  (service) => service.predictions('gap', ['RbF', 'BeO']),
  (_service, workspace) => workspace.entries.structuresById()('salt-1'),
  (service) => service.browse('ternary', { limit: 150, where: ['index>3'], sort: '-index' }),
];

/** Puts into a workspace what came with energies, structures, properties, experiments and computed columns. */
async function fillTables(workspace: Workspace): Promise<void> {
  const energies = { source: 'energies', functional: null, kind: 'formation' } as const;
  const rows = [
    ['BaO', ['Ba', 'O'], -2.8],
    ['O2Ti', ['O', 'Ti'], -3.2],
    ['BaO3Ti', ['Ba', 'O', 'Ti'], -3.4],
  ].map(([formula, elements, energy], index) => ({
    kind: 'accepted' as const,
    line: index + 2,
    elements: elements as string[],
    row: { ...energies, formula: formula as string, energy: energy as number },
  }));
  await workspace.energies.ingest({ file: 'energies.csv', sha256: '0'.repeat(64), rows }, NOW);
  const composition = parseFormula('NaCl');
  const structure = crystalText({
    lattice: [
      [4, 0, 0],
      [0, 4, 0],
      [0, 0, 4],
    ],
    spaceGroup: 'Pm-3m',
    sites: [
      { occupants: [['Na', 1]], at: [0, 0, 0] },
      { occupants: [['Cl', 1]], at: [0.5, 0.5, 0.5] },
    ],
  });
  const salt = {
    kind: 'accepted',
    line: 1,
    formula: 'ClNa',
    composition,
    written: 'NaCl',
    id: 'salt-1',
    year: 1999,
  } as const;
  const entry: IngestItem = { ...salt, flags: 0, facts: { structure } };
  await workspace.entries.ingest(
    { source: 'salts', file: 'salts.cif', format: 'cif', sha256: '1'.repeat(64), rows: [[entry]] },
    NOW,
  );
  const outcomes = ['made', 'not made', 'pending'] as const;
  workspace.outcomes.add(
    outcomes.map((outcome, index) => ({
      formula: `Sr${index + 1}TiO${index + 3}`,
      outcome,
      value: null,
      date: '2030-01-01',
      note: 'a note',
    })),
  );
  workspace.properties.save(smallProperty('gap'));
  workspace.evaluations.save(evaluationReport, NOW);
  const columns = [{ name: 'index', type: 'number', unit: '' }] as const;
  const set = { list: 'ternary-ionic-v1', name: 'test', input: '1', settings: {}, columns };
  for (const after of [0, 100]) {
    const values = Array.from({ length: 100 }, (_, index) => ((after + index) % 17) / 8);
    workspace.columns.append(set, after, [values], NOW);
  }
}

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

/** No row, no value, or the code of an error. */
const isNothing = (answer: string | undefined): boolean =>
  /^(undefined|null|\[\]|[A-Z_]+|\w*Error.*)$/.test(String(answer));

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
    await fillTables(workspace);
    workspace.close();
    const right = answers(dir, QUESTIONS_OF_THE_DATABASE);
    // Each has an answer, or flips could not change it.
    expect(right.filter(isNothing)).toEqual([]);
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
