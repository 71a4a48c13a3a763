import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { startProcess } from '../fixtures/start-process.js';

const module = (name: string): string => fileURLToPath(new URL(`../../dist/${name}.js`, import.meta.url));

/** A program that asks, and ends as commands do. */
const PROGRAM = `
const { confirm } = await import(${JSON.stringify(module('cli/confirm'))});
const { message } = await import(${JSON.stringify(module('messages/message'))});
const { reportError } = await import(${JSON.stringify(module('cli/report-error'))});
await confirm([message('change.will-rename-source', { from: 'a', to: 'b' })], undefined).then(
  () => console.log('done'),
  (error) => { process.exitCode = reportError(error); },
);`;

const HAS_SCRIPT = spawnSync('script', ['--version']).status === 0;

/** What is seen on a terminal, which types a text once it is asked, and the exit status. */
function onTerminal(typed: string): Promise<{ seen: string; status: number | null }> {
  return new Promise((resolve, reject) => {
    const command = `'${process.execPath}' --input-type=module --eval "$INCOGNITA_TEST_PROGRAM"`;
    const child = startProcess('script', ['--quiet', '--return', '--command', command, '/dev/null'], {
      env: { ...process.env, INCOGNITA_TEST_PROGRAM: PROGRAM },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    let seen = '';
    let asked = false;
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      seen += text;
      if (asked || !seen.includes('Do it?')) return;
      asked = true;
      child.stdin.write(typed);
    });
    child.once('error', reject);
    child.once('close', (status) => resolve({ seen, status }));
  });
}

// A pseudo-terminal is needed, which `script` of util-linux makes.
describe.skipIf(!HAS_SCRIPT)(`a question on a terminal${HAS_SCRIPT ? '' : ': skipped, there is no `script`'}`, () => {
  it.each(['y\n', 'YES\n'])('is answered with %j, and the work is done', async (typed) => {
    const { seen, status } = await onTerminal(typed);
    expect(seen).toMatch(/This renames source "a" to "b"[^]*Do it\?[^]*done/);
    expect(status).toBe(0);
  });

  it.each([
    ['no', 'n\n'],
    ['nothing', '\n'],
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('is answered with %s, and nothing is changed', async (_name, typed) => {
    const { seen, status } = await onTerminal(typed);
    expect(seen).toContain('incognita: Nothing was changed.');
    expect(seen).not.toContain('done');
    expect(status).toBe(130);
  });
});
