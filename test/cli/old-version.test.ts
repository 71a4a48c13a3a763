import { expect, it } from 'vitest';
import { publishSmallList } from '../fixtures/small-list.js';
import { NOW, textbookWorkspace } from '../fixtures/workspace.js';
import { runHere } from './run-here.js';

it('export says on standard error that a list is an old version', async () => {
  const fixture = await textbookWorkspace();
  publishSmallList(fixture.workspace, { arity: 3, top: 5, now: NOW });
  const export1 = (list: string) => runHere(['export', '--list', list, '--top', '1', '--workspace', fixture.dir]);
  const told = 'ternary-ionic-v1 is an old version of this list. The current one is ternary-ionic-v2.';
  const [old, current] = [await export1('ternary-ionic-v1'), await export1('ternary-ionic-v2')];
  expect([old.stderr.includes(told), old.stdout.includes(told), current.stderr]).toEqual([
    true,
    false,
    expect.not.stringContaining('old version'),
  ]);
  fixture.remove();
});
