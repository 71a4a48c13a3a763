import { IncognitaError } from '../errors.js';
import { say } from '../messages/say.js';
import { isFailure } from '../service/answer-each.js';
import type { FormulaFailure } from '../service/types.js';
import { visible } from '../visible-text.js';

/** Ends a command with the error of the first formula that could not be read, once the answers about the others are written; the errors of further ones are written before. */
export function throwFailures<Answer extends object>(answers: readonly (Answer | FormulaFailure)[]): void {
  const [first, ...others] = answers.filter(isFailure);
  if (first === undefined) return;
  for (const { error } of others) process.stderr.write(`incognita: ${visible(say(error.message, 'en'))}\n`);
  const { code, message: sentences, details } = first.error;
  throw new IncognitaError(code, sentences[0]!, details);
}
