import { readFileSync } from 'node:fs';
import { parse, TomlError } from 'smol-toml';
import { IncognitaError } from '../../errors.js';
import { message } from '../../messages/message.js';

/** The name of a file of settings. */
export const SETTINGS_FILE = 'incognita.toml';

/** Larger files are no settings. */
const LARGEST = 1_000_000;

/** A value of a setting: texts for the parser of its option, or whether an option without value is given. */
export type SettingValue = readonly string[] | boolean;

/** What a file of settings says. */
export interface SettingsFile {
  readonly path: string;
  /** For every command that has the option, by its name without dashes. */
  readonly general: ReadonlyMap<string, SettingValue>;
  /** For one command. */
  readonly byCommand: ReadonlyMap<string, ReadonlyMap<string, SettingValue>>;
}

/** Reads a file of settings; undefined if there is none. Throws USAGE with the line of what is no TOML or no setting. */
export function readSettingsFile(path: string): SettingsFile | undefined {
  const text = textOf(path);
  if (text === undefined) return undefined;
  const general = new Map<string, SettingValue>();
  const byCommand = new Map<string, ReadonlyMap<string, SettingValue>>();
  for (const [key, value] of Object.entries(parsed(path, text))) {
    if (!isTable(value)) general.set(key, settingValue(path, key, value));
    else {
      const entries = Object.entries(value);
      byCommand.set(key, new Map(entries.map(([name, each]) => [name, settingValue(path, `${key}.${name}`, each)])));
    }
  }
  return { path, general, byCommand };
}

function textOf(path: string): string | undefined {
  try {
    const bytes = readFileSync(path);
    if (bytes.byteLength > LARGEST) {
      throw new IncognitaError('USAGE', message('settings.too-large', { file: path }), { file: path });
    }
    return bytes.toString('utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}

function parsed(path: string, text: string): Record<string, unknown> {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const reason = error.message.split('\n')[0]!.replace(/^Invalid TOML document: /, '');
    throw new IncognitaError('USAGE', message('settings.not-toml', { file: path, line: error.line, reason }), {
      file: path,
    });
  }
}

function settingValue(path: string, key: string, value: unknown): SettingValue {
  if (typeof value === 'boolean') return value;
  const texts = (Array.isArray(value) ? value : [value]).map((each: unknown) => {
    if (typeof each === 'string') return each;
    if (typeof each === 'number' && Number.isFinite(each)) return String(each);
    throw new IncognitaError('USAGE', message('settings.not-a-value', { file: path, key }), { file: path, key });
  });
  return texts;
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
