import { describe, expect, it } from 'vitest';
import { SERVER_LIMITS } from '../../src/api/server-limits.js';
import { createProgram } from '../../src/cli/program.js';
import { EXIT_STATUSES, TERMINATED } from '../../src/cli/exit-statuses.js';
import { errorCatalogue } from '../../src/errors.js';
import { say } from '../../src/messages/say.js';
import { page } from './code-blocks.js';

const text = page('docs/cli.md');

/** What holds for every command is said once, at the top. */
const EVERYWHERE = ['--workspace <dir>', '-q, --quiet'];

/** The part of the page under the heading of a command. */
function section(name: string): string {
  return text.split(/^## /m).find((part) => part.startsWith(`${name}\n`)) ?? '';
}

describe('the page of the command line', () => {
  it('has a section for every command, and no other commands', () => {
    const headings = [...text.matchAll(/^## ([a-z-]+)$/gm)].map((match) => match[1]!);
    expect(headings.sort()).toEqual(
      createProgram()
        .commands.map((command) => command.name())
        .sort(),
    );
  });

  it.each(createProgram().commands.map((command) => [command.name(), command] as const))(
    'describes every option of %s, spelt as its help spells it, and no other',
    (name, command) => {
      const described = [...section(name).matchAll(/^\| `(-[^`]+)` \|/gm)].map((match) => match[1]!);
      const options = command.options.map((option) => option.flags).filter((flags) => !EVERYWHERE.includes(flags));
      expect(described.sort()).toEqual(options.sort());
    },
  );

  it('has the limits of a server as they are', () => {
    const rows = [
      ...section('serve').matchAll(/^\| `(--\S+) <(\w+)>` \| (.+); ([\d,]+)(?: seconds)? by default \(`(\w+)`\) \|$/gm),
    ];
    const described = rows.map(([, option, value, meaning, standard, variable]) => {
      return { option, variable, value, meaning, standard: Number(standard!.replaceAll(',', '')) };
    });
    const limits = Object.values(SERVER_LIMITS).map(({ option, variable, value, meaning, standard }) => {
      return { option, variable, value, meaning, standard };
    });
    expect(described).toEqual(limits);
  });

  it('lists every exit status that a command can have, with its meaning', () => {
    const rows = [...section('Exit status').matchAll(/^\| (\d+) \| (.+) \|$/gm)];
    expect(rows.map(([, status, meaning]) => [Number(status), meaning])).toEqual(EXIT_STATUSES);
    const statuses = [0, ...Object.values(errorCatalogue).map(({ exit }) => exit), TERMINATED];
    expect(EXIT_STATUSES.map(([status]) => status)).toEqual([...new Set(statuses)].sort((a, b) => a - b));
  });

  it('lists every code of the catalogue with its title and statuses', () => {
    const rows = [...section('Codes of errors').matchAll(/^\| `([A-Z_]+)` \| (.+) \| (\d+) \| (\d+) \|/gm)];
    const listed = rows.map(([, code, title, status, exit]) => [code, title, Number(status), Number(exit)]);
    const catalogue = Object.entries(errorCatalogue).map(([code, { title, status, exit }]) => {
      return [code, say(title, 'en'), status, exit];
    });
    expect(listed).toEqual(catalogue);
  });
});
