import type { CommandWords, OptionWords } from './command-words.js';

/** A script that lets zsh complete commands, options and values, with what they mean. */
export function zshCompletion(commands: readonly CommandWords[]): string {
  const described = commands.map(({ name, description }) => `    ${quoted(`${name}:${description}`)}`);
  return `#compdef incognita
# Completion of incognita for zsh: source <(incognita completion zsh)
_incognita() {
  local -a commands
  commands=(
${described.join('\n')}
  )
  if ((CURRENT == 2)); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  ((CURRENT--))
  case $command in
${commands.map(commandCase).join('\n')}
  esac
}
compdef _incognita incognita
`;
}

function commandCase({ name, options, actions, takesFiles }: CommandWords): string {
  const rest =
    actions.length > 0 ? [`'1:action:(${actions.join(' ')})'`] : takesFiles ? [`'*:file:_files'`] : [`'*: :'`];
  return `    ${name}) _arguments ${[...options.flatMap(specifications), ...rest].join(' ')} ;;`;
}

function specifications({ long, short, description, value }: OptionWords): string[] {
  const meaning = `[${description.replaceAll(/[[\]\\:]/g, (sign) => `\\${sign}`)}]`;
  const follows =
    typeof value === 'object'
      ? `:value:(${value.words.join(' ')})`
      : { nothing: '', file: ':file:_files', text: ':value: ' }[value];
  return [long, ...(short === undefined ? [] : [short])].map((flag) => quoted(`*${flag}${meaning}${follows}`));
}

/** A text as one word of the shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
