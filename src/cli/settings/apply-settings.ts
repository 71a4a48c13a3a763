import { InvalidArgumentError, type Command, type Option } from 'commander';
import { IncognitaError } from '../../errors.js';
import { message } from '../../messages/message.js';
import { isRepeatable } from '../repeatable.js';
import { settingName } from './check-settings.js';
import { loadSettings, type Settings } from './load-settings.js';
import type { SettingValue } from './settings-file.js';

/** Sources of values that come before files. */
const FIRST = ['cli', 'env'];

/** A setting of a file, and where it is from. */
export interface FoundSetting {
  readonly key: string;
  readonly value: SettingValue;
  readonly from: Settings['files'][number]['from'];
  readonly path: string;
}

/** Gives the options of a command that are neither on the command line nor in the environment what files of settings say. */
export function applySettings(command: Command): void {
  const option = command.options.find((each) => each.long === '--workspace');
  const given = FIRST.includes(command.getOptionValueSource('workspace') ?? '');
  const workspace = given ? String(command.getOptionValue('workspace')) : undefined;
  const settings = loadSettings(command.parent!, workspace, String(option?.defaultValue ?? './workspace'));
  for (const each of command.options) {
    if (FIRST.includes(command.getOptionValueSource(each.attributeName()) ?? '')) continue;
    const found = findSetting(settings, command.name(), settingName(each));
    if (found && !isOverruled(command, each)) set(command, each, found);
  }
}

/** What the files say about an option: the workspace's comes first, and in a file what it says about this command. */
export function findSetting({ files }: Settings, command: string, name: string): FoundSetting | undefined {
  for (const { from, file } of files) {
    const own = file.byCommand.get(command)?.get(name);
    const value = own ?? file.general.get(name);
    if (value !== undefined)
      return { key: own === undefined ? name : `${command}.${name}`, value, from, path: file.path };
  }
  return undefined;
}

/** What is on the command line comes before a setting that cannot be used with it. */
function isOverruled(command: Command, option: Option): boolean {
  return command.options.some((other) => {
    const conflicts =
      conflictsOf(option).includes(other.attributeName()) || conflictsOf(other).includes(option.attributeName());
    return conflicts && FIRST.includes(command.getOptionValueSource(other.attributeName()) ?? '');
  });
}

/** Commander keeps these names, but its types leave them out. */
function conflictsOf(option: Option): readonly string[] {
  return (option as unknown as { readonly conflictsWith: readonly string[] }).conflictsWith;
}

function set(command: Command, option: Option, { key, value, path }: FoundSetting): void {
  const attribute = option.attributeName();
  const wrong = (reason: string): IncognitaError => {
    return new IncognitaError('USAGE', message('settings.wrong-value', { file: path, key, reason }), {
      file: path,
      key,
    });
  };
  const takesValue = option.required || option.optional;
  if (typeof value === 'boolean') {
    if (takesValue) throw wrong('A value is needed, not true or false.');
    // "--no-x" and "--x" are one setting: true is the one, false the other.
    if (value !== option.negate) command.setOptionValueWithSource(attribute, value, 'config');
    return;
  }
  if (!takesValue) throw wrong('true or false is needed.');
  if (value.length !== 1 && !isRepeatable(option.parseArg)) throw wrong('One value is needed.');
  try {
    let read: unknown;
    for (const text of value) read = option.parseArg ? option.parseArg(text, read as never) : text;
    command.setOptionValueWithSource(attribute, read, 'config');
  } catch (error) {
    if (error instanceof InvalidArgumentError) throw wrong(error.message);
    throw error;
  }
}
