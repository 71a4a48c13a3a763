import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../../src/chemistry/formula/formula.js';
import { parseIon } from '../../../src/chemistry/ions/ion.js';
import { message } from '../../../src/messages/message.js';
import { PlaceScorer } from '../../../src/service/scores/place-score.js';
import { scoreInLists } from '../../../src/service/scores/score-in-lists.js';
import { scoreFormula } from '../../../src/service/scores/score.js';
import type { ScorerCache } from '../../../src/service/scores/scorer-cache.js';
import type { ListMetadata } from '../../../src/store/types.js';
import type { Workspace } from '../../../src/store/workspace.js';

const list = (kind: string): ListMetadata =>
  ({
    id: `ternary-${kind}`,
    arity: 3,
    kind,
    rows: 10,
    candidates: 1000,
    calibration: { knots: [] },
  }) as unknown as ListMetadata;
const LISTS = [list('ionic'), list('no-charges')];

/** A workspace of two lists without rows, of which those that are named have no score for anything. */
function withoutScoreIn(...silent: string[]): readonly [Workspace, ScorerCache] {
  const workspace = {
    entries: { get: () => undefined },
    lists: { current: () => LISTS, open: () => ({ byFormula: () => undefined }) },
  };
  const scorers = {
    get: ({ kind }: ListMetadata) => ({
      score: () =>
        silent.includes(kind)
          ? { ok: false, reason: 'unknown-ion', detail: message('unscored.unknown-ion', { ions: [kind] }), raw: {} }
          : {
              ok: true,
              score: kind === 'ionic' ? 0.5 : 0.25,
              estimatedRank: 5000,
              estimatedRankBlend: 5000,
              percentile: 50,
              flags: [],
              raw: {},
              ions: (kind === 'ionic' ? ['Ba2+', 'Ti4+', 'O2-'] : []).map(parseIon),
            },
    }),
  };
  return [workspace as unknown as Workspace, scorers as unknown as ScorerCache];
}

const asked = { composition: parseFormula('BaTiO3'), formula: 'BaO3Ti', known: false };
const answeredBy = (...silent: string[]): string | undefined => {
  const answer = scoreInLists(...withoutScoreIn(...silent), LISTS, asked);
  return answer && `${answer.list.kind} ${answer.scored.ok}`;
};

describe('the score of a composition in the lists for it', () => {
  it('is that of the first that has one, and if none has, the first says why', () => {
    expect(answeredBy()).toBe('ionic true');
    expect(answeredBy('ionic')).toBe('no-charges true');
    expect(answeredBy('ionic', 'no-charges')).toBe('ionic false');
  });

  it.each([[[]], [['ionic']], [['ionic', 'no-charges']]])('is the same on a map as alone without %j', (silent) => {
    const [workspace, scorers] = withoutScoreIn(...silent);
    const { result, list: from } = scoreFormula(workspace, scorers, 'BaTiO3');
    const onMap = new PlaceScorer(workspace, scorers).score(asked.composition);
    expect(onMap.score).toBe(result.score);
    expect(onMap.rank).toBe(result.rank);
    expect(onMap.list).toBe(onMap.score === null ? null : from?.id);
  });

  it('without charges is shown on a map with the ions of the likeliest form', () => {
    const { ions } = new PlaceScorer(...withoutScoreIn('ionic')).score(asked.composition);
    expect(ions).toEqual(['Ba2+', 'Ti4+', 'O2-'].map(parseIon));
  });
});
