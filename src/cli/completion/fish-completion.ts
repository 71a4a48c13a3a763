import type { CommandWords, OptionWords } from './command-words.js';

/** A script that lets fish complete commands, options and values, with what they mean. */
export function fishCompletion(commands: readonly CommandWords[]): string {
  const lines = commands.flatMap(({ name, description, options, actions, takesFiles }) => {
    const here = `complete -c incognita -n '__fish_seen_subcommand_from ${name}'`;
    return [
      `complete -c incognita -f -n __fish_use_subcommand -a ${name} -d ${quoted(description)}`,
      ...(takesFiles ? [] : [`${here} -f`]),
      ...(actions.length > 0 ? [`${here} -f -a '${actions.join(' ')}'`] : []),
      ...options.map((option) => `${here}${optionText(option)}`),
    ];
  });
  return `# Completion of incognita for fish: incognita completion fish | source\n${lines.join('\n')}\n`;
}

function optionText({ long, short, description, value }: OptionWords): string {
  const name = ` -l ${long.slice(2)}${short === undefined ? '' : ` -s ${short.slice(1)}`}`;
  const follows =
    typeof value === 'object'
      ? ` -x -a '${value.words.join(' ')}'`
      : { nothing: '', file: ' -r -F', text: ' -x' }[value];
  return `${name}${follows} -d ${quoted(description)}`;
}

/** A text as one word of the shell. */
function quoted(text: string): string {
  return `'${text.replaceAll(/['\\]/g, (sign) => `\\${sign}`)}'`;
}
