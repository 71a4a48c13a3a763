import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { bashCompletion } from '../../src/cli/completion/bash-completion.js';
import { commandWords } from '../../src/cli/completion/command-words.js';
import { fishCompletion } from '../../src/cli/completion/fish-completion.js';
import { zshCompletion } from '../../src/cli/completion/zsh-completion.js';
import { createProgram } from '../../src/cli/program.js';
import { runHere } from './run-here.js';

const words = commandWords(createProgram());

/** What bash would offer at the end of a line. */
function offered(line: string): string[] {
  const typed = line.split(' ');
  const script = `${bashCompletion(words)}
COMP_WORDS=(${typed.map((word) => `'${word}'`).join(' ')}) COMP_CWORD=${typed.length - 1}
_incognita
printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr, status } = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  return stdout
    .trim()
    .split('\n')
    .filter((word) => word !== '');
}

const hasShell = (shell: string): boolean => spawnSync(shell, ['--version']).status === 0;

describe('completion in bash', () => {
  it.each([
    ['incognita exp', ['explain', 'export'].filter((name) => name.startsWith('exp'))],
    ['incognita export --ari', ['--arity']],
    ['incognita entries --format ', ['csv', 'jsonl', 'optimade']],
    ['incognita --workspace lab export --format js', ['jsonl']],
    ['incognita sources re', ['remove', 'rename']],
    ['incognita completion ', ['bash', 'zsh', 'fish']],
    ['incognita help conf', ['config']],
    ['incognita sources remove ', []],
  ])('%s', (line, expected) => {
    expect(offered(line).sort()).toEqual([...expected].sort());
  });

  it.each(words.map(({ name, options }) => [name, options] as const))('offers every option of %s', (name, options) => {
    expect(offered(`incognita ${name} --`).sort()).toEqual(options.map(({ long }) => long).sort());
  });
});

describe('completion in other shells', () => {
  it.each([
    ['zsh', zshCompletion(words)],
    ['fish', fishCompletion(words)],
  ])('is a script that %s can read, with every command and option', (shell, script) => {
    for (const { name, options } of words) {
      expect(script).toContain(name);
      for (const { long } of options) expect(script).toContain(long.slice(2));
    }
    // A quotation mark that is not closed would swallow the rest of the script.
    expect(
      script.split('\n').filter((line) => line.replaceAll(/\\['\\]|'\\''/g, '').split("'").length % 2 === 0),
    ).toEqual([]);
    if (hasShell(shell))
      expect(spawnSync(shell, ['-n', '/dev/stdin'], { input: script, encoding: 'utf8' }).stderr).toBe('');
  });

  it.each(['bash', 'zsh', 'fish'])('is printed for %s', async (shell) => {
    expect((await runHere(['completion', shell])).stdout).toContain('incognita');
  });
});
