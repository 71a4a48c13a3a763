import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draftName } from '../../src/store/draft-path.js';
import { WorkFolder } from '../../src/store/work-folder.js';
import { temporaryFolder } from '../cli/temporary-folder.js';
import { DEAD, draftOf } from './draft-of.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a work folder', () => {
  const dir = temporaryFolder();

  it('keeps what is written under a name, and has nothing else', () => {
    const work = new WorkFolder(dir, 'one');
    expect(work.read('piece')).toBeUndefined();
    expect(work.names()).toEqual([]);
    work.write('piece', bytes('first'));
    work.write('piece', bytes('second'));
    expect(new TextDecoder().decode(work.read('piece'))).toBe('second');
    expect(work.has('piece')).toBe(true);
    expect(work.names()).toEqual(['piece']);
    expect(readdirSync(work.path)).toEqual(['piece']);
  });

  it('does not count what a process that was killed had not finished', () => {
    const work = new WorkFolder(dir, 'torn');
    mkdirSync(work.path, { recursive: true });
    writeFileSync(draftName(join(work.path, 'piece')), 'half');
    expect(work.names()).toEqual([]);
  });

  it('loses what dead processes had not finished, when the next one stores something there or builds', () => {
    const left = (key: string): string[] => {
      const work = new WorkFolder(dir, key);
      mkdirSync(work.path, { recursive: true });
      const drafts = [draftOf(join(work.path, 'a'), DEAD), draftOf(join(work.path, 'b'), process.ppid)];
      for (const draft of drafts) writeFileSync(draft, 'half');
      return drafts.map((draft) => basename(draft));
    };
    const [, alive] = left('shard');
    const work = new WorkFolder(dir, 'shard');
    work.write('c', bytes('x'));
    expect(readdirSync(work.path).sort()).toEqual([alive, 'c']);
    const [, other] = left('others');
    WorkFolder.removeRests(dir);
    expect(readdirSync(join(dir, 'work', 'others'))).toEqual([other]);
  });

  it('says where it cannot write', () => {
    mkdirSync(join(dir, 'work'), { recursive: true });
    writeFileSync(join(dir, 'work', 'file'), '');
    expect(() => new WorkFolder(dir, 'file').write('piece', bytes('x'))).toThrow(
      expect.objectContaining({ code: 'FILE_UNUSABLE' }),
    );
  });

  it('is removed a week after it was last written to, and not before', () => {
    const now = new Date('2030-05-20T00:00:00Z');
    const touched = (key: string, day: string): string => {
      const work = new WorkFolder(dir, key);
      work.write('piece', bytes('x'));
      utimesSync(work.path, new Date(day), new Date(day));
      return key;
    };
    const old = touched('old', '2030-05-12');
    const recent = touched('recent', '2030-05-14');
    WorkFolder.removeAbandoned(dir, now);
    const left = readdirSync(join(dir, 'work'));
    expect(left).toContain(recent);
    expect(left).not.toContain(old);
  });

  it('is no work any more when it begins to be removed, and the next removal ends what one has begun', () => {
    const other = temporaryFolder();
    const work = new WorkFolder(other, 'published');
    for (const name of ['a', 'plan.json', 'z']) work.write(name, bytes('x'));
    work.remove();
    expect(readdirSync(join(other, 'work'))).toEqual([]);
    work.remove();
    mkdirSync(join(other, 'work', '.removed-1'));
    writeFileSync(join(other, 'work', '.removed-1', 'z'), 'of a process that died');
    expect(WorkFolder.all(other)).toEqual([]);
    WorkFolder.removeRests(other);
    expect(readdirSync(join(other, 'work'))).toEqual([]);
  });
});
