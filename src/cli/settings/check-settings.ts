import type { Command, Option } from 'commander';
import { closestMatch } from 'leven';
import { IncognitaError } from '../../errors.js';
import { message } from '../../messages/message.js';
import type { SettingsFile } from './settings-file.js';

/** What is asked for once, on the command line, and never by a file. */
const NEVER = ['yes', 'help', 'version'];

/** The name of the setting of an option: without dashes, and without "no-". */
export function settingName(option: Option): string {
  return option.long!.replace(/^--(no-)?/, '');
}

/** The names of what a file can set for a command. */
function settable(command: Command): string[] {
  return [...new Set(command.options.map(settingName))].filter((name) => !NEVER.includes(name));
}

/** Throws USAGE, with what may be meant, for a key of a file that is no setting. `isOfWorkspace` excludes the workspace's own folder. */
export function checkSettings(program: Command, file: SettingsFile, isOfWorkspace: boolean): void {
  const everywhere = [...new Set(program.commands.flatMap(settable))];
  for (const key of file.general.keys()) {
    if (key === 'workspace' && isOfWorkspace) {
      throw new IncognitaError('USAGE', message('settings.workspace-in-workspace', { file: file.path }));
    }
    if (!everywhere.includes(key)) {
      const commands = program.commands.map((command) => command.name());
      throw unknownKey(file, key, [...everywhere, ...commands]);
    }
  }
  for (const [name, settings] of file.byCommand) {
    const command = program.commands.find((each) => each.name() === name);
    if (!command)
      throw unknownKey(
        file,
        name,
        program.commands.map((each) => each.name()),
      );
    const names = settable(command);
    for (const key of settings.keys()) {
      if (!names.includes(key))
        throw unknownKey(
          file,
          `${name}.${key}`,
          names.map((each) => `${name}.${each}`),
        );
    }
  }
}

function unknownKey({ path }: SettingsFile, key: string, keys: readonly string[]): IncognitaError {
  const suggestion = closestMatch(key, keys, { maxDistance: 3 });
  return new IncognitaError('USAGE', message('settings.unknown-key', { file: path, key: key.slice(0, 80) }), {
    file: path,
    suggestion,
  });
}
