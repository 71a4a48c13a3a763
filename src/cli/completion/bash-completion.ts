import type { CommandWords, OptionWords } from './command-words.js';

/** A script that lets bash complete commands, options, and values that are one of some words. */
export function bashCompletion(commands: readonly CommandWords[]): string {
  const names = commands.map(({ name }) => name);
  const values = commands.flatMap((command) => command.options.flatMap((option) => valueCase(command.name, option)));
  const words = commands.map(({ name, options, actions }) => {
    return `    ${name}) words='${options.map(({ long }) => long).join(' ')}' actions='${actions.join(' ')}' ;;`;
  });
  return `# Completion of incognita for bash: source <(incognita completion bash)
_incognita() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD - 1]}" command='' words='' actions='' first=0 i
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "\${COMP_WORDS[i]}" in
    ${names.join('|')})
      command="\${COMP_WORDS[i]}" first=$((i + 1))
      break
      ;;
    esac
  done
  COMPREPLY=()
  case "$command $before" in
${values.join('\n')}
  esac
  case "$command" in
    '') words='--help --version --workspace --quiet' actions='${names.join(' ')}' first=$COMP_CWORD ;;
${words.join('\n')}
  esac
  if [[ $word == -* ]]; then
    COMPREPLY=($(compgen -W "$words" -- "$word"))
  elif ((COMP_CWORD == first)); then
    COMPREPLY=($(compgen -W "$actions" -- "$word"))
  fi
}
complete -o default -F _incognita incognita
`;
}

function valueCase(command: string, { long, short, value }: OptionWords): string[] {
  if (typeof value === 'string') return [];
  const flags = [long, ...(short === undefined ? [] : [short])].map((flag) => `'${command} ${flag}'`);
  const reply = `COMPREPLY=($(compgen -W '${value.words.join(' ')}' -- "$word"))`;
  return [`    ${flags.join(' | ')}) ${reply}; return ;;`];
}
