import { Command } from 'commander';
import { version } from '../version.js';
import { benchCommand } from './commands/bench.js';
import { buildCommand } from './commands/build.js';
import { entriesCommand } from './commands/entries.js';
import { evaluateCommand } from './commands/evaluate.js';
import { explainCommand } from './commands/explain.js';
import { exportCommand } from './commands/export.js';
import { ingestCommand } from './commands/ingest.js';
import { listsCommand } from './commands/lists.js';
import { mergeCommand } from './commands/merge.js';
import { releaseCommand } from './commands/release.js';
import { scoreCommand } from './commands/score.js';
import { serveCommand } from './commands/serve.js';
import { startCommand } from './commands/start.js';
import { verifyCommand } from './commands/verify.js';
import { workerCommand } from './commands/worker.js';

/** The whole command line. Errors of usage are thrown as CommanderError once they have been printed. */
export function createProgram(): Command {
  const program = new Command('incognita')
    .description('Where unknown inorganic compounds are likely to be found.')
    .version(version, '-V, --version', 'print the version')
    .helpCommand('help [command]', 'Show the help of a command.')
    .addHelpText(
      'after',
      `
A first ranking from your own database:
  $ incognita ingest compounds.csv
  $ incognita build
  $ incognita export --arity 3 --top 100

Exit status is 0 only on success. Data goes to standard output, progress and errors to standard error.`,
    );
  const commands = [
    ingestCommand(),
    entriesCommand(),
    buildCommand(),
    mergeCommand(),
    workerCommand(),
    listsCommand(),
    verifyCommand(),
    exportCommand(),
    scoreCommand(),
    explainCommand(),
    evaluateCommand(),
    serveCommand(),
    benchCommand(),
  ];
  for (const command of commands) program.addCommand(command);
  program.addCommand(startCommand(), { hidden: true });
  program.addCommand(releaseCommand(), { hidden: true });
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      outputError: (text, write) => {
        const hint = command === program ? 'incognita --help' : `incognita ${command.name()} --help`;
        write(
          `incognita: ${text
            .trim()
            .replace(/^error: /, '')
            .replaceAll('\n', ' ')} (${hint} shows what there is)\n`,
        );
      },
    });
    command.helpOption('-h, --help', 'show this help').configureHelp({ helpWidth: 100 });
  }
  return program;
}
