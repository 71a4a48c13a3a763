import { Command } from 'commander';
import { manualPage } from '../manual-page.js';

/** `help`, the help of the program, and `help COMMAND`, a page about one command. */
export function helpCommand(): Command {
  const help: Command = new Command('help')
    .description('Show a page about a command: what it does, every option, examples.')
    .argument('[command]', 'name of a command')
    .action((name: string | undefined) => {
      const program = help.parent!;
      if (name === undefined) return program.outputHelp();
      const command = program.commands.find((each) => each.name() === name);
      // Says that there is no such command, and which one may be meant.
      if (!command) return void program.parse([name], { from: 'user' });
      process.stdout.write(manualPage(command));
    });
  return help;
}
