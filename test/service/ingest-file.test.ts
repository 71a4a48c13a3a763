import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { say } from '../../src/messages/say.js';
import { ingestFile } from '../../src/service/ingest-file.js';
import type { IngestFileOptions } from '../../src/service/ingest-file.js';
import type { Workspace } from '../../src/store/workspace.js';
import { NOW } from '../store/sample-list.js';
import { temporaryFolder, temporaryWorkspace } from '../store/temporary-workspace.js';

const SHARED = process.env['INCOGNITA_SHARED'] ?? fileURLToPath(new URL('../../../shared', import.meta.url));
const KNOWN = join(SHARED, 'data/known.csv');

function ingest(workspace: Workspace, name: string, content: string, options: Partial<IngestFileOptions> = {}) {
  const folder = join(temporaryFolder(), 'files');
  mkdirSync(folder);
  writeFileSync(join(folder, name), content);
  return ingestFile(workspace, join(folder, name), { now: NOW, ...options });
}

describe('ingesting a file', () => {
  it('says what became of every row', async () => {
    const workspace = temporaryWorkspace();
    const result = await ingest(workspace, 'my.crystals.csv', 'name;compound;ref\nsalt;NaCl;1\nrust;fe2o3;2\n;MgO;3\n');
    expect(result).toMatchObject({
      source: 'my.crystals',
      starter: false,
      file: 'my.crystals.csv',
      format: 'csv',
      reading: { delimiter: ';', formula: 'compound' },
      ingestedAt: NOW.toISOString(),
      rows: 3,
      accepted: 2,
      added: 2,
      refused: 1,
      repeated: false,
    });
    expect(result.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(result.refusals).toMatchObject([{ line: 3, text: 'rust;fe2o3;2' }]);
    const [refusal] = result.refusals;
    expect(say(refusal!.reason, 'en')).toMatch(/\. Did you mean Fe2O3\?$/);
    expect(say(refusal!.reason, 'ja')).toContain('Fe2O3');
    expect(say(refusal!.reason, 'ja')).not.toContain('Did you mean');
    expect(workspace.entries.refusals(result.id)).toEqual(result.refusals);
  });

  it('names the source as asked, and knows the same file again under that name', async () => {
    const workspace = temporaryWorkspace();
    const text = 'formula\nNaCl\n';
    const first = await ingest(workspace, 'a.csv', text, { source: ' My database ' });
    const again = await ingest(workspace, 'renamed.csv', text, { source: 'My database' });
    const other = await ingest(workspace, 'a.csv', text);
    expect(first.source).toBe('My database');
    expect(again).toEqual({ ...first, repeated: true });
    expect([other.source, other.repeated, other.added]).toEqual(['a', false, 0]);
  });

  it('replaces the starter set by the first database of the user', async () => {
    const workspace = temporaryWorkspace();
    const starter = await ingest(workspace, 'starter.csv', 'formula\nNaCl\nMgO\n', { starter: true });
    expect(starter.starter).toBe(true);
    await ingest(workspace, 'mine.jsonl', '{"formula": "KCl"}\n{"formula": "LiF"}\n');
    expect([...workspace.entries.all()].map(({ formula }) => formula)).toEqual(['ClK', 'FLi']);
  });

  it.each([
    ['empty', ''],
    ['binary', 'formula\nNaCl\n\0'],
    ['without a formula column', 'a,b\n1,2\n'],
    ['without a row that can be read', 'formula\nsalt\nrust\n'],
    ['with an endless line', `formula\nKCl\n${'x'.repeat(10_000_000)}\n`],
    ['with an unclosed quote at its end', 'formula,note\nKCl,a\nLiF,"b\n'],
  ])('leaves the workspace as it was for a file %s', async (_, content) => {
    const workspace = temporaryWorkspace();
    await ingest(workspace, 'starter.csv', 'formula\nNaCl\n', { starter: true });
    const before = [workspace.entries.fingerprint(), workspace.entries.ingests()];
    await expect(ingest(workspace, 'bad.csv', content)).rejects.toThrow(
      expect.objectContaining({ code: 'INPUT_UNREADABLE' }),
    );
    expect([workspace.entries.fingerprint(), workspace.entries.ingests()]).toEqual(before);
  });

  it.skipIf(!existsSync(KNOWN))(
    'takes in a list of 30,549 compounds (needs ../shared/data or INCOGNITA_SHARED)',
    async () => {
      const workspace = temporaryWorkspace();
      const result = await ingestFile(workspace, KNOWN, { now: NOW });
      expect(result).toMatchObject({
        rows: 30_549,
        source: 'known',
        reading: { formula: 'formula', id: 'material_id' },
      });
      expect(result.accepted + result.refused).toBe(30_549);
      expect(result.refused).toBeLessThan(10);
      expect(workspace.entries.count()).toBe(result.added);
    },
  );
});
