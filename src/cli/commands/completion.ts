import { Argument, Command } from 'commander';
import { bashCompletion } from '../completion/bash-completion.js';
import { commandWords, type CommandWords } from '../completion/command-words.js';
import { fishCompletion } from '../completion/fish-completion.js';
import { zshCompletion } from '../completion/zsh-completion.js';
import { examples } from '../examples.js';

const SHELLS: Readonly<Record<string, (commands: readonly CommandWords[]) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
};

export function completionCommand(): Command {
  const completion: Command = new Command('completion')
    .description('Print a script that lets a shell complete commands, options and values.')
    .addArgument(new Argument('<shell>', 'the shell').choices(Object.keys(SHELLS)))
    .addHelpText(
      'after',
      examples([
        ['incognita completion bash > incognita-completion', 'then: source incognita-completion, e.g. in ~/.bashrc'],
        ['incognita completion fish > incognita.fish', 'for ~/.config/fish/completions'],
      ]),
    )
    .action((shell: string) => {
      process.stdout.write(SHELLS[shell]!(commandWords(completion.parent!)));
    });
  return completion;
}
