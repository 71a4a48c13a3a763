import { existsSync } from 'node:fs';
import { Command, type Option } from 'commander';
import { examples } from '../examples.js';
import { hint } from '../hint.js';
import { printJson } from '../print-json.js';
import { settingName } from '../settings/check-settings.js';
import { findSetting } from '../settings/apply-settings.js';
import { loadSettings, type Settings } from '../settings/load-settings.js';
import { textTable } from '../text-table.js';
import { workspaceOption } from '../workspace-option.js';

interface ConfigOptions {
  readonly json?: boolean;
  readonly workspace: string;
}

/** An option of a command with the value that it has if it is not given. */
interface HeldSetting {
  readonly command: string;
  readonly option: string;
  readonly value: unknown;
  /** default, environment, user file or workspace file */
  readonly from: string;
  /** The variable or file. */
  readonly where: string | null;
}

export function configCommand(): Command {
  const config: Command = new Command('config')
    .description('Show the settings in force, and where each comes from.')
    .option('--json', 'print every option of every command with its value')
    .addOption(workspaceOption())
    .addHelpText(
      'after',
      examples([['incognita config', 'what files and the environment set; the rest has its default']]),
    )
    .action(({ json, workspace }: ConfigOptions) => {
      const program = config.parent!;
      const isGiven = config.getOptionValueSource('workspace') !== 'default';
      const settings = loadSettings(program, isGiven ? workspace : undefined, workspace);
      const all = program.commands.flatMap((command) => command.options.map((each) => held(settings, command, each)));
      if (json) return printJson(all);
      process.stdout.write(`Workspace: ${settings.workspace}\n`);
      for (const path of settings.paths)
        process.stdout.write(`Settings: ${path}${existsSync(path) ? '' : ' (none)'}\n`);
      const set = all.filter(({ from }) => from !== 'default');
      if (set.length > 0) process.stdout.write(`\n${settingsTable(set)}`);
      hint('Everything else has its default; --json shows all.\n');
    });
  return config;
}

function held(settings: Settings, command: Command, option: Option): HeldSetting {
  const name = { command: command.name(), option: settingName(option) };
  const { envVar, defaultValue } = option;
  const variable = envVar === undefined ? undefined : process.env[envVar];
  if (variable !== undefined) return { ...name, value: variable, from: 'environment', where: envVar! };
  const found = findSetting(settings, command.name(), name.option);
  if (!found) return { ...name, value: (defaultValue as unknown) ?? null, from: 'default', where: null };
  const value = typeof found.value === 'object' && found.value.length === 1 ? found.value[0] : found.value;
  return { ...name, value, from: found.from, where: found.path };
}

function settingsTable(all: readonly HeldSetting[]): string {
  return textTable(all, [
    { title: 'COMMAND', value: ({ command }) => command },
    { title: 'SETTING', value: ({ option }) => option },
    { title: 'VALUE', value: ({ value }) => String(value) },
    { title: 'FROM', value: ({ from, where }) => (where === null ? from : `${from} (${where})`) },
  ]);
}
