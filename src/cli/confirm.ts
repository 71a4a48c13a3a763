import { createInterface } from 'node:readline/promises';
import { IncognitaError } from '../errors.js';
import { message, type Message } from '../messages/message.js';
import { say } from '../messages/say.js';
import { visible } from '../visible-text.js';
import { hint } from './hint.js';

/**
 * Says what a command will do, and asks on a terminal whether to do it; `--yes` answers that. Throws CANCELLED for any other
 * answer than yes, also Ctrl-C and the end of the input, and USAGE if nobody can be asked.
 */
export async function confirm(plan: readonly Message[], yes: boolean | undefined): Promise<void> {
  const text = plan.map((each) => `${visible(say(each, 'en'))}\n`).join('');
  if (yes) return hint(text);
  process.stderr.write(text);
  if (!process.stdin.isTTY || !process.stderr.isTTY) throw new IncognitaError('USAGE', message('change.needs-yes'));
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await terminal.question('Do it? [y/N] ').catch(() => {
      // Ctrl-C and Ctrl-D end no line.
      process.stderr.write('\n');
      return '';
    });
    if (!/^y(es)?$/i.test(answer.trim())) throw new IncognitaError('CANCELLED', message('change.declined'));
  } finally {
    terminal.close();
  }
}
