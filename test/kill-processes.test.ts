import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { killProcesses, startProcess } from './fixtures/start-process.js';

const HERE = fileURLToPath(new URL('.', import.meta.url));

describe('processes that tests start', () => {
  it('are killed when the tests of a file are over, if a test left them running', async () => {
    const child = startProcess(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const closed = once(child, 'close');
    killProcesses();
    expect(await closed).toEqual([null, 'SIGKILL']);
  });

  it('that go on by themselves are all started so', () => {
    const files = (readdirSync(HERE, { recursive: true }) as string[]).filter((name) => name.endsWith('.ts'));
    const others = files.filter((name) =>
      /\b(?:spawn|fork)\b[^;]*'node:child_process'/.test(readFileSync(join(HERE, name), 'utf8')),
    );
    expect(others).toEqual(['fixtures/start-process.ts']);
  });
});
