import { InvalidArgumentError } from 'commander';
import { IncognitaError } from '../errors.js';
import { markRepeatable } from './repeatable.js';
import { expressionText } from '../expression/expression-text.js';
import { parseKnown } from '../ingest/known-expression.js';
import type { Shard } from '../service/build/saved-work.js';
import type { SpaceKind } from '../space/space-definition.js';
import { kindByName } from '../space/kind-names.js';
import { SPACE_KINDS } from '../space/space-choice.js';

/** Readers of option values. Each throws commander's InvalidArgumentError with what would have been right. */

/** A whole number between two bounds. */
export function wholeNumber(min: number, max: number = Number.MAX_SAFE_INTEGER): (text: string) => number {
  return (text) => {
    const value = /^\d+$/.test(text) ? Number(text) : NaN;
    if (value >= min && value <= max) return value;
    const range = max === Number.MAX_SAFE_INTEGER ? `of ${min} or more` : `from ${min} to ${max}`;
    throw new InvalidArgumentError(`A whole number ${range} is needed.`);
  };
}

/** Numbers of elements, e.g. "3,4": distinct, ascending, each from 2 to 5. They add up if the option is repeated. */
export const arities = markRepeatable((text: string, before: readonly number[] = []): number[] => {
  const values = [...before, ...names(text).map(wholeNumber(2, 5))];
  return [...new Set(values)].sort((a, b) => a - b);
});

/** Kinds of space, e.g. "ionic,no-charges". */
export function spaceKinds(text: string): SpaceKind[] {
  return names(text).map((name) => {
    const kind = kindByName(name);
    if (kind) return kind;
    throw new InvalidArgumentError(`"${name}" is none of: ${SPACE_KINDS.join(', ')}. Without --kind, all are meant.`);
  });
}

/** The path of a folder. An empty one, such as that of a variable that is not set, would be the folder in which one is. */
export function folder(text: string): string {
  if (text.trim() !== '') return text;
  throw new InvalidArgumentError('The name of a folder is needed.');
}

/** Words with commas between them, e.g. "Li,O". Nothing between two commas is a mistake. */
export function names(text: string): string[] {
  const found = text.split(',').map((name) => name.trim());
  if (found.every((name) => name === '')) throw new InvalidArgumentError('At least one name is needed.');
  if (found.includes('')) throw new InvalidArgumentError('There is nothing before, after or between two commas.');
  return found;
}

const UNITS: Readonly<Record<string, number>> = { '': 1, K: 1e3, M: 1e6, G: 1e9, T: 1e12 };

/** An amount of memory in bytes, e.g. "2GB", "1500M". */
export function bytes(text: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*([KMGT]?)I?B?$/.exec(text.trim().toUpperCase());
  if (!match) throw new InvalidArgumentError('An amount of memory is needed, e.g. 2GB or 1500MB.');
  return Math.floor(Number(match[1]) * UNITS[match[2]!]!);
}

/** A share of work, e.g. "3/8". */
export function shard(text: string): Shard {
  const match = /^(\d+)\/(\d+)$/.exec(text);
  const [number, of] = [Number(match?.[1]), Number(match?.[2])];
  if (number >= 1 && number <= of && of <= 10_000) return { number, of };
  throw new InvalidArgumentError('A share is needed, e.g. 3/8: the third of eight.');
}

/** A condition on entries, in its one spelling. */
export function knownExpression(text: string): string {
  try {
    return expressionText(parseKnown(text));
  } catch (error) {
    if (error instanceof IncognitaError) throw new InvalidArgumentError(error.message);
    throw error;
  }
}

/** A reader of lists for an option that can be repeated: the lists are combined. */
export function readRepeated<Item>(read: (text: string) => Item[]): (text: string, before?: readonly Item[]) => Item[] {
  return markRepeatable((text: string, before: readonly Item[] = []) => [...new Set([...before, ...read(text)])]);
}

/** Collects the values of an option that can be repeated. */
export const oneOrMore = markRepeatable((text: string, before: readonly string[] | undefined): string[] => {
  return [...(before ?? []), text];
});

/** Collects the names of hosts, e.g. "lists.example.org", without protocol and port. */
export const hostName = markRepeatable((text: string, before: readonly string[] = []): string[] => {
  if (/^(?=.{1,253}$)[\w-]+(?:\.[\w-]+)*$/.test(text)) return [...before, text];
  throw new InvalidArgumentError('The name of a host is needed, e.g. lists.example.org, without http:// and port.');
});

/** Some of these words, with commas between them. */
export function words<Word extends string>(choices: readonly Word[]): (text: string) => Word[] {
  return (text) =>
    names(text).map((name) => {
      const word = choices.find((choice) => choice === name);
      if (word === undefined) throw new InvalidArgumentError(`"${name}" is none of ${choices.join(', ')}.`);
      return word;
    });
}
