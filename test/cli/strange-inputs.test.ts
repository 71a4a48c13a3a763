import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProgram } from '../../src/cli/program.js';
import { textbookWorkspace, type TestWorkspace } from '../fixtures/workspace.js';
import { runHere } from './run-here.js';
import { temporaryFolder } from './temporary-folder.js';

/** What somebody may type, by accident or to break something. None of it is right for any command. */
const STRANGE: readonly (readonly [name: string, args: readonly string[]])[] = [
  ['nothing in quotes', ['']],
  ['a blank', [' ']],
  ['an unknown option', ['--nope']],
  ['an option as a word', ['--', '--nope']],
  ['a name that every object has', ['__proto__', 'constructor', 'toString']],
  ['colours of a terminal', ['\u001b[31mred\u0007', '\u202e']],
  ['a very long word', ['Na'.repeat(50_000)]],
  ['a way out of the folder', ['../../../../../../no/such/file']],
  ['a query', ["'; DROP TABLE entry; --", '%s%n', '$(reboot)']],
  ['signs of other scripts', ['塩化ナトリウム', '🧪', '\ud800']],
  ['a folder that cannot be', ['--workspace', '/dev/null/nowhere', '\n']],
];

/** Exit statuses of what the user can mend: usage, input, not found. */
const MENDABLE = [2, 3, 4];

let fixture: TestWorkspace;
// So deep that the way out of it ends in a folder of this test, even if others have something left on the machine.
const home = temporaryFolder();
const cwd = join(home, '1/2/3/4/5/6');
mkdirSync(cwd, { recursive: true });
beforeAll(async () => {
  fixture = await textbookWorkspace();
});
afterAll(() => fixture.remove());

/** A backup may be in a folder of any name; what each makes in the test's own folder. */
const TAKES_ANY_FOLDER: Readonly<Record<string, string>> = {
  'backup an option as a word': '1/2/3/4/5/6/--nope',
  'backup a way out of the folder': 'no/such/file',
};

describe.each(createProgram().commands.map((command) => command.name()))('incognita %s', (command) => {
  it.each(STRANGE)('refuses %s in a few visible lines', async (name, args) => {
    const before = fixture.workspace.entries.fingerprint();
    const { status, stdout, stderr } = await runHere([command, ...args], {
      cwd,
      env: { INCOGNITA_WORKSPACE: fixture.dir },
    });
    const left = [...readdirSync(home).filter((each) => each !== '1'), ...readdirSync(cwd)];
    const made = TAKES_ANY_FOLDER[`${command} ${name}`];
    if (made !== undefined) {
      expect([status, left.length, existsSync(join(home, made, 'incognita.sqlite'))]).toEqual([0, 1, true]);
      for (const each of left) {
        rmSync(join(home, each), { recursive: true, force: true });
        rmSync(join(cwd, each), { recursive: true, force: true });
      }
      return;
    }
    expect(left).toEqual([]);
    expect(MENDABLE, stderr.slice(0, 1000)).toContain(status);
    expect(stderr).not.toContain('Something went wrong');
    expect(stderr).not.toMatch(/^ +at /m);
    // oxlint-disable-next-line eslint/no-control-regex -- what must not reach a terminal
    expect(stdout + stderr).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f\u202e]/);
    expect(stderr.length).toBeLessThan(2000);
    expect(stderr.trim().split('\n').length).toBeLessThan(8);
    expect(fixture.workspace.entries.fingerprint()).toBe(before);
  });
});
