import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textbookWorkspace, type TestWorkspace } from '../fixtures/workspace.js';
import { runHere } from './run-here.js';

let fixture: TestWorkspace;

beforeAll(async () => {
  fixture = await textbookWorkspace();
});
afterAll(() => fixture.remove());

const verify = (...options: string[]) => runHere(['verify', '--workspace', fixture.dir, ...options]);

function flipBit(file: string, share: number): () => void {
  const path = join(fixture.dir, file);
  const intact = readFileSync(path);
  const damaged = Buffer.from(intact);
  damaged[Math.floor(share * damaged.length)]! ^= 4;
  writeFileSync(path, damaged);
  return () => writeFileSync(path, intact);
}

describe('incognita verify', () => {
  it('finds a new workspace intact', async () => {
    expect(await verify()).toMatchObject({
      status: 0,
      stdout: 'incognita.sqlite: intact\nternary-ionic-v1: intact\nbinary-ionic-v1: intact\n',
      stderr: '',
    });
  });

  it.each([0.3, 0.6, 0.95])('finds a single bit that differs in a list (at %f) or a model', async (share) => {
    const [model] = fixture.workspace.lists.find('ternary-ionic-v1')!.artifacts;
    for (const file of ['lists/ternary-ionic-v1.sqlite', model!.file]) {
      const mend = flipBit(file, share);
      const { status, stdout, stderr } = await verify();
      mend();
      expect([file, status]).toEqual([file, 5]);
      expect(stdout).toMatch(/^ternary-ionic-v1: .*not the one that was published/m);
      expect(stdout).toContain('binary-ionic-v1: intact');
      expect(stderr).toContain('Damaged: ternary-ionic-v1.');
    }
  });

  it('says the same as JSON', async () => {
    const { stdout } = await verify('--json');
    expect(JSON.parse(stdout)).toContainEqual({ name: 'binary-ionic-v1', intact: true, problems: [] });
  });
});
