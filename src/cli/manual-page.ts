import type { EventEmitter } from 'node:events';
import type { Command, Option } from 'commander';
import { EXIT_STATUSES } from './exit-statuses.js';
import { terminalWidth } from './terminal-width.js';

/** Columns of a page if the terminal is wider. */
const WIDEST = 100;

const INDENT = 7;

/** A page about a command, laid out like a page of `man`. */
export function manualPage(command: Command): string {
  const name = `incognita ${command.name()}`;
  const help = command.createHelp();
  const options = help.visibleOptions(command);
  const parts: [string, string[]][] = [
    ['NAME', wrapped(`${name} - ${command.description()}`, textWidth())],
    ['SYNOPSIS', [help.commandUsage(command)]],
    ['ARGUMENTS', help.visibleArguments(command).flatMap((each) => described(`<${each.name()}>`, each.description))],
    ['OPTIONS', options.flatMap((option) => described(option.flags, help.optionDescription(option)))],
    ['EXAMPLES', examplesOf(command).flatMap(([line, what]) => described(line, what))],
    ['ENVIRONMENT', environment(options)],
    ['EXIT STATUS', EXIT_STATUSES.flatMap(([status, meaning]) => described(String(status), meaning))],
    ['SEE ALSO', ['docs/cli.md describes all commands, and the files that they read and write.']],
  ];
  return parts
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => `${title}\n${lines.map((line) => indented(line)).join('\n')}\n`)
    .join('\n');
}

/** The lines to type that a command shows behind its help, each with what it does. */
function examplesOf(command: Command): [line: string, what: string][] {
  let text = '';
  // Commander's types leave out that a command is an emitter, and that this event asks for the text.
  (command as unknown as EventEmitter).emit('afterHelp', {
    error: false,
    command,
    write: (more: string) => (text += more),
  });
  return [...text.matchAll(/^ {2}(\$ .*?) {3,}(.*)$/gm)].map(([, line, what]) => [line!, what!]);
}

function described(term: string, text: string): string[] {
  return [term, ...wrapped(text, textWidth() - INDENT).map((line) => `       ${line}`)];
}

function environment(options: readonly Option[]): string[] {
  const named = options.flatMap(({ envVar, long, description }) =>
    envVar === undefined ? [] : described(envVar, `${description}; ${long} comes first`),
  );
  return [...named, ...described('INCOGNITA_DEBUG=1', 'adds to an error where it happened')];
}

/** Columns for text behind the indent. */
function textWidth(): number {
  return Math.min(terminalWidth() ?? WIDEST, WIDEST) - INDENT;
}

function indented(line: string): string {
  return `${' '.repeat(INDENT)}${line}`;
}

function wrapped(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!;
    if (line !== '' && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}
