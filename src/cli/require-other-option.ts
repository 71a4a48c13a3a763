import type { Command, Option } from 'commander';

interface Need {
  /** The other option, by the name of its attribute, e.g. "protocol". */
  readonly attribute: string;
  /** Values of the other option of which one is enough; any value if there are none. */
  readonly values?: readonly string[];
}

const NEEDS = new WeakMap<Option, Need>();

/** Says that an option has no effect unless another one is given, and then, if values are named, with one of these. */
export function requireOtherOption(option: Option, attribute: string, values?: readonly string[]): Option {
  NEEDS.set(option, { attribute, ...(values && { values }) });
  return option;
}

/** Ends the command with an error if an option was given on the command line without the one that it needs. */
export function checkNeeds(command: Command): void {
  for (const option of command.options) {
    const need = NEEDS.get(option);
    if (!need || command.getOptionValueSource(option.attributeName()) !== 'cli') continue;
    const value = command.getOptionValue(need.attribute) as unknown;
    const given = (Array.isArray(value) ? value : [value]).filter((each) => each !== undefined);
    if (need.values ? given.some((each) => need.values!.includes(String(each))) : given.length > 0) continue;
    const other = command.options.find((each) => each.attributeName() === need.attribute)!;
    const choice = need.values ? ` ${need.values.join(' or ')}` : '';
    command.error(`error: option '${option.long}' has no effect without '${other.long}${choice}'`);
  }
}
