import { expect, it } from 'vitest';
import { KnownRankings } from '../../../src/service/rows/known-rankings.js';
import { ScorerCache } from '../../../src/service/scores/scorer-cache.js';
import { describeList, NOW, sampleRows } from '../../store/sample-list.js';
import { temporaryWorkspace } from '../../store/temporary-workspace.js';

it('the known compounds among the rows of all kinds are those of the kinds that the list was put together from', () => {
  const workspace = temporaryWorkspace();
  const publish = (
    kind: 'ionic' | 'several-anions' | 'hydrogen' | 'all',
    parts?: readonly ('ionic' | 'several-anions')[],
  ) => {
    const writer = workspace.lists.begin(3, kind);
    for (const row of sampleRows(4)) writer.append(row);
    const ofParts = parts?.map((part) => ({ list: `ternary-${part}-v1`, kind: part, rows: 2 }));
    return writer.publish(describeList({ kind, ...(ofParts && { parts: ofParts }) }), NOW);
  };
  const rankings = new KnownRankings(workspace, new ScorerCache(workspace));
  const lists = (['ionic', 'several-anions', 'hydrogen'] as const).map((kind) => publish(kind));
  const list = publish('all', ['ionic', 'several-anions']);
  for (const each of lists) {
    const ranked = JSON.stringify({ formula: `known ${each.kind}`, score: 2 });
    rankings.keep(rankings.key(each), { listed: new Set(), ranked });
  }
  const all = rankings.get(list);
  expect(all.ranked).toContain('known ionic');
  expect(all.ranked).toContain('known several-anions');
  expect(all.ranked).not.toContain('known hydrogen');
});
