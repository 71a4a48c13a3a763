import { message, type Message } from '../messages/message.js';

/** A row of a file that could not be read. */
interface Refusal {
  readonly line: number;
  /** The file inside an archive; absent if the file is none. */
  readonly member?: string;
  readonly text: string;
  readonly reason: Message | readonly Message[];
}

/** The first refused rows, each with its line and why. */
export function refusalMessages(refusals: readonly Refusal[], shown: number): Message[] {
  return refusals.slice(0, shown).map(({ line, member, text, reason }) => {
    const values = { line: String(line), reason, text };
    return member === undefined
      ? message('ingest.refusal', values)
      : message('ingest.refusal-within', { ...values, member });
  });
}
