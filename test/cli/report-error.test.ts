import { message } from '../../src/messages/message.js';
import { Writable } from 'node:stream';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fromErrorMessage, toErrorMessage } from '../../src/jobs/error-message.js';
import { reportError } from '../../src/cli/report-error.js';
import { errorCatalogue, IncognitaError, type ErrorCode, internalError } from '../../src/errors.js';

afterEach(() => vi.unstubAllEnvs());

function report(error: unknown): { status: number; text: string } {
  let text = '';
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      text += chunk.toString();
      done();
    },
  });
  return { status: reportError(error, stream), text };
}

describe('an error on the command line', () => {
  it.each(Object.keys(errorCatalogue) as ErrorCode[])(
    '%s ends with the exit status of the catalogue, never 0',
    (code) => {
      const { status } = report(new IncognitaError(code, message('problem.stopped')));
      expect(status).toBe(errorCatalogue[code].exit);
      expect(status).toBeGreaterThan(0);
    },
  );

  it('is one line without a stack', () => {
    expect(
      report(new IncognitaError('USAGE', message('problem.internal', { detail: 'Say\n  which list.' }))).text,
    ).toBe('incognita: Say which list.\n');
  });

  it('comes with the stack, and that of its cause, where INCOGNITA_DEBUG is 1', () => {
    vi.stubEnv('INCOGNITA_DEBUG', '1');
    const { text } = report(internalError('Outer.', {}, { cause: new Error('inner') }));
    expect(text).toContain('report-error.test.ts');
    expect(text).toContain('caused by Error: inner');
  });

  it('names the file where the file system refused', () => {
    const { status, text } = report(Object.assign(new Error('ENOENT: open'), { code: 'ENOENT', path: 'a/b.csv' }));
    expect(text).toBe('incognita: a/b.csv: there is no such file or folder.\n');
    expect(status).toBe(errorCatalogue.FILE_UNUSABLE.exit);
  });

  it.each([
    ['SQLITE_FULL', 'The disk is full.'],
    ['ENOSPC', 'The disk is full.'],
    ['SQLITE_IOERR_WRITE', 'The disk reports an error or is full.'],
    ['SQLITE_READONLY_DIRECTORY', 'The workspace cannot be written to'],
  ])('of the disk (%s) says what to do, also if it comes from another thread', (code, sentence) => {
    const error = Object.assign(new Error('database or disk is full'), { code });
    for (const each of [error, fromErrorMessage(structuredClone(toErrorMessage(error)))]) {
      const { status, text } = report(each);
      expect(text).toContain(`incognita: ${sentence}`);
      expect(status).toBe(errorCatalogue.FILE_UNUSABLE.exit);
    }
  });

  it('is called ours where nobody foresaw it', () => {
    const { status, text } = report(new TypeError('x is undefined'));
    expect(text).toContain('inside Incognita: x is undefined');
    expect(status).toBe(1);
  });
});
