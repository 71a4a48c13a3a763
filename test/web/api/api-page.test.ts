import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect } from 'vitest';
import { describeOperations } from '../../../src/web/api/describe-operations.js';
import { exampleAddress, operationExamples } from '../../../src/web/api/operation-examples.js';
import { it } from '../../fixtures/it.js';
import type { TestSite } from '../serve-pages.js';

let site: TestSite;

it.beforeAll(({ site: textbook }) => {
  site = textbook;
});

const { operations } = describeOperations('en');
/** Those that every server has, with any options. */
const everywhere = operations.filter(({ description }) => !description.startsWith('Only if the server was started'));
/** What answers only once something has been evaluated, or ingested under the example's name. */
const ANSWERS: readonly number[] = [200, 404];

/** The examples of a language, each to be run by itself. */
const examplesIn = (language: string) =>
  everywhere.map((operation) => {
    const example = operationExamples(site.origin, operation).find((each) => each.language === language)!;
    return { id: operation.id, code: example.code };
  });

/** Every operation was answered: something is below its heading, except where the answer went into a file. */
function expectAnswers(said: string): void {
  const parts = new Map(
    said.split(/^# (?=\w+$)/m).map((part) => [/^\w*/.exec(part)![0], part.replace(/^\w*/, '').trim()]),
  );
  const silent = everywhere.filter(({ id, path }) => !parts.get(id) && !path.endsWith('.parquet'));
  expect(silent.map(({ id }) => id)).toEqual([]);
  expect(parts.get('getLists')).toContain('ternary-ionic-v1');
  expect(parts.get('postScores')).toContain('score');
}

describe('the API page', () => {
  it('shows every operation of the description', async () => {
    const html = await (await fetch(`${site.origin}/api`)).text();
    for (const { id, path } of operations) {
      expect(html).toContain(`id="${id}"`);
      expect(html).toContain(path);
    }
    expect(html).toContain(`${site.origin}/v1/lists`);
  });

  it('reads the description once for each language, which takes longer than all other pages do', () => {
    expect(describeOperations('en')).toBe(describeOperations('en'));
    expect(describeOperations('ja')).not.toBe(describeOperations('en'));
  });

  it.each(operations.filter(({ method }) => method === 'GET'))(
    'has an example of $path that is understood',
    async (operation) => {
      const response = await fetch(exampleAddress(site.origin, operation));
      await response.arrayBuffer();
      expect(ANSWERS).toContain(response.status);
    },
  );

  it('has an example of a batch that answers', async () => {
    const operation = operations.find(({ id }) => id === 'postScores')!;
    const { code } = operationExamples(site.origin, operation)[0]!;
    const [, body] = /-d '([^']+)'/.exec(code)!;
    const headers = { 'Content-Type': 'application/json' };
    const response = await fetch(exampleAddress(site.origin, operation), { method: 'POST', headers, body: body! });
    expect(response.status).toBe(200);
  });

  it('has examples in JavaScript that run', async () => {
    const programs = examplesIn('JavaScript').map(({ id, code }) => `console.log('# ${id}');\n{\n${code}\n}`);
    const said = await run(process.execPath, ['--input-type=module', '-e', programs.join('\n')]);
    expectAnswers(said);
  });

  it.skipIf(!isThere('curl'))('has examples for curl that run (skipped where there is none)', async () => {
    const programs = examplesIn('curl').map(
      ({ id, code }) => `echo '# ${id}'\n${code.replace(/^curl/, 'curl -sSf')}\necho`,
    );
    expectAnswers(await run('bash', ['-e', '-c', programs.join('\n')]));
  });

  it.skipIf(!isThere('python3'))('has examples in Python that run (skipped where there is none)', async () => {
    const programs = examplesIn('Python').map(({ id, code }) => `print("# ${id}")\n${code}`);
    expectAnswers(await run('python3', ['-c', programs.join('\n')]));
  });
});

/** Runs a program that runs the examples one after the other in an empty folder, and gives what it says. */
async function run(command: string, args: readonly string[]): Promise<string> {
  const cwd = mkdtempSync(join(tmpdir(), 'incognita-test-'));
  try {
    return (await promisify(execFile)(command, [...args], { cwd, maxBuffer: 1e8 })).stdout;
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

/** Whether a program is installed. */
function isThere(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}
