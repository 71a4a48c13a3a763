/** What is wrong with a file of settings. */
export const settings = {
  'settings.too-large': '{file} is too large for a file of settings.',
  'settings.not-toml': '{file}, line {line}, is not TOML: {reason}.',
  'settings.not-a-value': '{file}: "{key}" needs a text, a number, true or false, or a list of texts and numbers.',
  'settings.unknown-key': '{file}: there is no setting "{key}". Settings are the options of commands without dashes.',
  'settings.workspace-in-workspace': '{file} is in the workspace, so it cannot choose the workspace.',
  'settings.wrong-value': '{file}: "{key}" cannot be used. {reason}',
} as const;
