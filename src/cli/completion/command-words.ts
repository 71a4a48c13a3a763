import type { Argument, Command, Option } from 'commander';

/** What can be typed behind a word: nothing, one of some words, the name of a file, or some other text. */
type Following = { readonly words: readonly string[] } | 'nothing' | 'file' | 'text';

export interface OptionWords {
  readonly long: string;
  readonly short: string | undefined;
  readonly description: string;
  readonly value: Following;
}

/** What a shell completes of a command. */
export interface CommandWords {
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionWords[];
  /** Words that may come first behind the command, such as what it does or the name of another command. */
  readonly actions: readonly string[];
  readonly takesFiles: boolean;
}

/** Values and arguments of these names are paths. */
const PATHS = /^(file|dir|folder)$/;

/** The words of every command, with the options of all. */
export function commandWords(program: Command): CommandWords[] {
  const help = program.createHelp();
  const visible = help.visibleCommands(program);
  return visible.map((command) => ({
    name: command.name(),
    description: command.description(),
    options: help.visibleOptions(command).map(optionWords),
    actions: command.name() === 'help' ? visible.map((each) => each.name()) : actionsOf(command.registeredArguments[0]),
    takesFiles: command.registeredArguments.some((argument) => PATHS.test(argument.name())),
  }));
}

function optionWords({ long, short, description, flags, argChoices, required, optional }: Option): OptionWords {
  const value = /[<[]([^>\]]+)[>\]]/.exec(flags)?.[1] ?? '';
  return {
    long: long!,
    short,
    description,
    value: argChoices ? { words: argChoices } : PATHS.test(value) ? 'file' : required || optional ? 'text' : 'nothing',
  };
}

function actionsOf(argument: Argument | undefined): readonly string[] {
  return argument?.argChoices ?? [];
}
