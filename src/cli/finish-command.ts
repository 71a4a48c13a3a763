import { Option, type Command } from 'commander';
import { isRepeatable } from './repeatable.js';
import { setQuiet } from './hint.js';
import { applySettings } from './settings/apply-settings.js';
import { checkNeeds } from './require-other-option.js';
import { visible } from '../visible-text.js';
import { shortenMiddle } from './shorten-middle.js';
import { terminalWidth } from './terminal-width.js';

/** Short names of options that many commands have. */
const SHORT: Readonly<Record<string, string>> = { '--top': '-n', '--out': '-o', '--quiet': '-q' };

/** Commands on which settings have no influence. */
const WITHOUT_SETTINGS = ['help', 'completion', 'config'];

/**
 * Gives a command what all commands have: `--quiet`, short names, errors in one line, and the refusal of options that would
 * be dropped in silence. Whoever adds a command need not think of any of it.
 */
export function finishCommand(command: Command): void {
  finishHelp(command);
  command.addOption(new Option('--quiet', 'write no progress and no hints, only errors'));
  for (const option of command.options) {
    const short = option.long === undefined ? undefined : SHORT[option.long];
    if (short !== undefined) Object.assign(option, { short, flags: `${short}, ${option.long}${valueOf(option)}` });
  }
  refuseRepeated(command);
  command.hook('preAction', () => {
    // Help, completion and the settings themselves can be shown with any settings.
    if (!WITHOUT_SETTINGS.includes(command.name())) applySettings(command);
    checkNeeds(command);
    setQuiet(command.getOptionValue('quiet') === true);
  });
}

/** Help and errors, which the program itself has as well. */
export function finishHelp(command: Command): void {
  command
    .exitOverride()
    .helpOption('-h, --help', 'show this help')
    .configureHelp({ helpWidth: Math.min(terminalWidth() ?? 100, 100) })
    .configureOutput({
      outputError: (text, write) => {
        const sentence = text
          .trim()
          .replace(/^error: /, '')
          .replaceAll('\n', ' ');
        const see = command.parent ? `incognita ${command.name()} --help` : 'incognita --help';
        write(`incognita: ${visible(shortenMiddle(sentence))} (see ${see})\n`);
      },
    });
}

/** The value in an option's flags, e.g. " <n>". */
function valueOf({ flags }: Option): string {
  const at = flags.search(/ [<[]/);
  return at < 0 ? '' : flags.slice(at);
}

/** An option whose values do not add up can be given once, and not together with its opposite. */
function refuseRepeated(command: Command): void {
  const given = new Map<string, Option>();
  for (const option of command.options) {
    if (isRepeatable(option.parseArg)) continue;
    command.on(`option:${option.name()}`, () => {
      const before = given.get(option.attributeName());
      given.set(option.attributeName(), option);
      if (before && before !== option) {
        command.error(`error: option '${option.long}' cannot be used with option '${before.long}'`);
      }
      if (before && (option.required || option.optional)) {
        command.error(`error: option '${option.long}' can be given only once`);
      }
    });
  }
}
