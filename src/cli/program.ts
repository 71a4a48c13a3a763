import { Command } from 'commander';
import { version } from '../version.js';
import { backupCommand } from './commands/backup.js';
import { benchCommand } from './commands/bench.js';
import { buildCommand } from './commands/build.js';
import { columnsCommand } from './commands/columns.js';
import { completionCommand } from './commands/completion.js';
import { configCommand } from './commands/config.js';
import { entriesCommand } from './commands/entries.js';
import { evaluateCommand } from './commands/evaluate.js';
import { explainCommand } from './commands/explain.js';
import { exportCommand } from './commands/export.js';
import { helpCommand } from './commands/help.js';
import { ingestEnergiesCommand } from './commands/ingest-energies.js';
import { ingestCommand } from './commands/ingest.js';
import { listsCommand } from './commands/lists.js';
import { logCommand } from './commands/log.js';
import { mcpCommand } from './commands/mcp.js';
import { mergeCommand } from './commands/merge.js';
import { precursorsCommand } from './commands/precursors.js';
import { nextCommand } from './commands/next.js';
import { outcomesCommand } from './commands/outcomes.js';
import { propertyCommand } from './commands/property.js';
import { releaseCommand } from './commands/release.js';
import { restoreCommand } from './commands/restore.js';
import { scoreCommand } from './commands/score.js';
import { seriesCommand } from './commands/series.js';
import { serveCommand } from './commands/serve.js';
import { stabilityCommand } from './commands/stability.js';
import { sourcesCommand } from './commands/sources.js';
import { startCommand } from './commands/start.js';
import { structuresCommand } from './commands/structures.js';
import { verifyCommand } from './commands/verify.js';
import { workCommand } from './commands/work.js';
import { workerCommand } from './commands/worker.js';
import { finishCommand, finishHelp } from './finish-command.js';

/** Every command, in the order of the help. Options, help, completion and settings of all of them follow from this table. */
const COMMANDS: readonly (() => Command)[] = [
  startCommand,
  ingestCommand,
  ingestEnergiesCommand,
  entriesCommand,
  buildCommand,
  mergeCommand,
  workCommand,
  workerCommand,
  listsCommand,
  sourcesCommand,
  logCommand,
  verifyCommand,
  backupCommand,
  restoreCommand,
  exportCommand,
  scoreCommand,
  explainCommand,
  columnsCommand,
  stabilityCommand,
  precursorsCommand,
  structuresCommand,
  propertyCommand,
  nextCommand,
  outcomesCommand,
  seriesCommand,
  evaluateCommand,
  serveCommand,
  mcpCommand,
  benchCommand,
  configCommand,
  completionCommand,
  helpCommand,
];

/** Those that only the project itself needs; not in the help. */
const HIDDEN: readonly (() => Command)[] = [releaseCommand];

/** The whole command line. Errors of usage are thrown as CommanderError once they have been printed. */
export function createProgram(): Command {
  const program = new Command('incognita')
    .description('Rank unknown inorganic compositions by how likely they are to exist.')
    .version(version, '-V, --version', 'print the version')
    .helpCommand(false)
    .addHelpText(
      'after',
      `
A first ranking from your own database:
  $ incognita ingest compounds.csv
  $ incognita build
  $ incognita export --arity 3 --top 100

Exit status is 0 only on success. Data goes to standard output, progress and errors to standard error.`,
    );
  for (const command of COMMANDS) program.addCommand(command());
  for (const command of HIDDEN) program.addCommand(command(), { hidden: true });
  finishHelp(program);
  for (const command of program.commands) finishCommand(command);
  return program;
}
