import type { Command, Option } from 'commander';

/**
 * The arguments with the options that are before the command's name behind it, so that `--workspace lab lists` is
 * `lists --workspace lab`. What is no option of any command stays where it is, and is refused there.
 */
export function moveCommandFirst(program: Command, args: readonly string[]): string[] {
  const options = program.commands.flatMap((command) => command.options);
  let at = 0;
  while (at < args.length && args[at]!.startsWith('-')) {
    const [flag, value] = args[at]!.split(/=(.*)/s) as [string, string | undefined];
    const option = options.find((each) => each.short === flag || each.long === flag);
    if (!option) return [...args];
    at += takesValue(option) && value === undefined ? 2 : 1;
  }
  const name = args[at];
  return name === undefined ? [...args] : [name, ...args.slice(0, at), ...args.slice(at + 1)];
}

function takesValue(option: Option): boolean {
  return option.required || option.optional;
}
