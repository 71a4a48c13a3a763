import { FLAGS, type Flag, type FlagName } from './flag.js';

/** Flags as lists store them: "rare-state:Fe4+,O,3,812 metallic:"; empty if there are none. */
export function flagsText(flags: readonly Flag[]): string {
  return flags.map(({ name, about }) => `${name}:${about.join(',')}`).join(' ');
}

/** The flags of such a text; what is none, as in a list of a later version, is left out. */
export function readFlags(text: string): Flag[] {
  if (text === '') return [];
  return text.split(' ').flatMap((word) => {
    const colon = word.indexOf(':');
    const name = word.slice(0, Math.max(0, colon));
    if (!Object.hasOwn(FLAGS, name)) return [];
    const about = word.slice(colon + 1);
    return [{ name: name as FlagName, about: about === '' ? [] : about.split(',') }];
  });
}
