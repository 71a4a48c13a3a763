import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { draftName, draftPath, isDraft } from '../../src/store/draft-path.js';
import { temporaryFolder } from '../cli/temporary-folder.js';
import { DEAD, draftOf } from './draft-of.js';

const dir = temporaryFolder();

/** What is left of these names in a folder, after a file of the name `list.csv` is begun there. */
function leftOf(names: readonly string[], daysOld = 0): string[] {
  const folder = join(dir, String(readdirSync(dir).length));
  mkdirSync(folder);
  const then = Date.now() / 1000 - daysOld * 86_400;
  for (const name of names) {
    writeFileSync(join(folder, name), '');
    utimesSync(join(folder, name), then, then);
  }
  draftPath(join(folder, 'list.csv'));
  return readdirSync(folder).sort();
}

const dead = draftOf('list.csv', DEAD);
/** As another machine would name it, on which a process has a number that none has here. */
const elsewhere = dead.replace(/[0-9a-f]{8}(?=-)/, (writer) => [...writer].toReversed().join('').replace(/^./, 'f'));

describe('what another process writes', () => {
  it('is removed when that is dead and the same is written again, and nothing else is', () => {
    const others = ['list.csv', 'list.csv.x.partial', draftOf('other.csv', DEAD), draftOf('list.csv', process.ppid)];
    expect(leftOf([dead, `${dead}-journal`, ...others])).toEqual([...others].sort());
  });

  it('is left alone on other machines, which may share the folder, until nothing was written for a week', () => {
    expect(elsewhere).not.toBe(dead);
    expect(leftOf([elsewhere], 6.9)).toEqual([elsewhere]);
    expect(leftOf([elsewhere], 7.1)).toEqual([]);
  });

  it('is never that of a process which is alive, however old', () => {
    const mine = draftName('list.csv');
    expect(leftOf([mine], 30)).toEqual([mine]);
  });

  it('is left alone if it belongs to another user', () => {
    const getuid = vi.spyOn(process, 'getuid').mockReturnValue(process.getuid!() + 1);
    onTestFinished(() => getuid.mockRestore());
    expect(leftOf([dead])).toEqual([dead]);
  });

  it('has a name of its own each time, next to its final place', () => {
    const names = [draftName(join(dir, 'a b.csv')), draftName(join(dir, 'a b.csv'))];
    expect(new Set(names).size).toBe(2);
    expect(names.map((name) => isDraft(basename(name)))).toEqual([true, true]);
    expect(isDraft('a b.csv')).toBe(false);
  });
});
