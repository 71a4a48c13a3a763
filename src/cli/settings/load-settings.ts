import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { checkSettings } from './check-settings.js';
import { readSettingsFile, SETTINGS_FILE, type SettingsFile } from './settings-file.js';

/** The files of settings that hold, the one that comes first first. */
export interface Settings {
  readonly workspace: string;
  readonly files: readonly { readonly from: 'workspace file' | 'user file'; readonly file: SettingsFile }[];
  /** Where they are looked for, in the same order. */
  readonly paths: readonly string[];
}

/** The user's own file of settings: INCOGNITA_CONFIG, or incognita/incognita.toml where programs have their settings. */
function userSettingsPath(env: NodeJS.ProcessEnv = process.env): string {
  const { INCOGNITA_CONFIG: own, XDG_CONFIG_HOME: xdg, APPDATA: windows } = env;
  return own ?? join(xdg || windows || join(homedir(), '.config'), 'incognita', SETTINGS_FILE);
}

/** The user's file; one that cannot be read counts only if it was asked for, as for a service without a home of its own. */
function readUserFile(path: string): SettingsFile | undefined {
  try {
    return readSettingsFile(path);
  } catch (error) {
    const hidden = (error as NodeJS.ErrnoException).code === 'EACCES' && process.env['INCOGNITA_CONFIG'] === undefined;
    if (hidden) return undefined;
    throw error;
  }
}

/**
 * Reads and checks the files of settings of the user and of the workspace, which is `workspace` if that was given, otherwise
 * what the user's file says, otherwise `fallback`. Throws USAGE.
 */
export function loadSettings(program: Command, workspace: string | undefined, fallback: string): Settings {
  const userPath = userSettingsPath();
  const user = userPath === '' ? undefined : readUserFile(userPath);
  if (user) checkSettings(program, user, false);
  const named = user?.general.get('workspace');
  const dir = workspace ?? (Array.isArray(named) ? String(named[0]) : fallback);
  const path = join(dir, SETTINGS_FILE);
  const own = readSettingsFile(path);
  if (own) checkSettings(program, own, true);
  return {
    workspace: dir,
    files: [
      ...(own ? [{ from: 'workspace file' as const, file: own }] : []),
      ...(user ? [{ from: 'user file' as const, file: user }] : []),
    ],
    paths: [path, ...(userPath === '' ? [] : [userPath])],
  };
}
