import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { message, type Message } from '../../src/messages/message.js';
import { say } from '../../src/messages/say.js';
import { storedMessage, storedMessages } from '../../src/store/stored-messages.js';

function verbatim(text: string): Message {
  return message('text.verbatim', { text });
}

describe('messages that a workspace has stored', () => {
  it('come back as they were, and can be said in both languages', () => {
    const messages = [
      message('row.empty-formula'),
      message('text.two-sentences', { first: message('row.empty-formula'), second: message('row.no-lattice') }),
      message('reading.years', { count: 2, example: '{count}' }),
    ];
    expect(messages.map((each) => storedMessage(JSON.stringify(each)))).toEqual(messages);
    expect(storedMessages(JSON.stringify(messages))).toEqual(messages);
    expect(say(storedMessage(JSON.stringify(messages[1])), 'en')).toBe(
      'The formula is empty. The frame has no lattice, so it is a molecule.',
    );
  });

  it('stay text if they are sentences of 0.1.0, or of a version with other texts', () => {
    const others = [{ id: 'row.of-another-version' }, { id: 'reading.years', values: { rows: 2 } }, null, 3];
    const texts = ['There is no element Xx.', '', '{"id', ...others.map((each) => JSON.stringify(each))];
    expect(texts.map(storedMessage)).toEqual(texts.map(verbatim));
    expect(storedMessages(JSON.stringify(['Skipped.', ...others]))).toEqual(
      ['Skipped.', ...others.map((each) => JSON.stringify(each))].map(verbatim),
    );
  });

  it('never make reading fail, with any text in the column', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        expect(typeof say(storedMessage(text), 'ja')).toBe('string');
      }),
    );
  });
});
