import { ionLabel, type Ion } from '../chemistry/ions/ion.js';
import { isMessage } from '../messages/is-message.js';
import { say } from '../messages/say.js';

/** Values under these names are sent as they are: their own names are not ours to change. */
const VERBATIM = new Set(['raw', 'parameters', 'details']);

/**
 * A value as the API has it: the names of fields in snake_case, as in the CSV exports, ions by their labels and messages in
 * English; several messages are the sentences of one text. The formula as chemists write it has two names: `conventional`,
 * and `formula_pretty`, as in the exports and in other databases.
 */
export function toWire(value: unknown): unknown {
  if (isMessage(value)) return say(value, 'en');
  if (Array.isArray(value)) return value.length > 0 && value.every(isMessage) ? say(value, 'en') : value.map(toWire);
  if (typeof value !== 'object' || value === null) return value;
  if (isIon(value)) return ionLabel(value);
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => {
      const field = [snakeCase(name), VERBATIM.has(name) ? inner : toWire(inner)];
      return name === 'conventional' ? [field, ['formula_pretty', inner]] : [field];
    }),
  );
}

function isIon(value: object): value is Ion {
  return 'element' in value && 'charge' in value && Object.keys(value).length === 2;
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
