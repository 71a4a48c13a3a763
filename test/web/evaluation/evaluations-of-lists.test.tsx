import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { ListEvaluation } from '../../../src/service/evaluate/evaluation-of-list.js';
import type { ListMetadata } from '../../../src/store/types.js';
import { EvaluationsOfLists } from '../../../src/web/evaluation/evaluations-of-lists.js';

const EXPERIMENTS = { name: 'experiments' };

function list(
  arity: number,
  kind: ListMetadata['kind'],
  artifacts: readonly { readonly name: string }[],
): ListMetadata {
  return { id: `${arity}-${kind}`, arity, kind, artifacts, known: { compounds: 10 } } as unknown as ListMetadata;
}

const LATE: ListEvaluation = { id: 15, savedAt: '2026-11-28T08:00:00Z', sameData: true };

function said(lists: Parameters<typeof EvaluationsOfLists>[0]['lists']): string {
  return renderToString(<EvaluationsOfLists lists={lists} shown={15} />)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

describe('the evaluations of the current lists', () => {
  const lists = [
    { list: list(2, 'all', []), evaluation: null },
    { list: list(2, 'ionic', [EXPERIMENTS]), evaluation: LATE },
    { list: list(2, 'no-charges', []), evaluation: null },
    { list: list(3, 'all', []), evaluation: null },
    { list: list(3, 'ionic', [EXPERIMENTS]), evaluation: LATE },
    { list: list(3, 'polyanionic', [EXPERIMENTS]), evaluation: LATE },
  ];

  it('say the date of each evaluation once', () => {
    expect(said(lists).match(/28 November 2026/g)).toHaveLength(1);
    expect(said(lists).match(/Evaluation 15/g)).toHaveLength(4);
  });

  it('say why there is none, each reason once', () => {
    expect(said(lists)).toContain(
      'None for 2-all: a list that each is put together from was built by an earlier version',
    );
    expect(said(lists)).toContain('None for 3-all: the experiments of the lists that each is put together from hid');
    expect(said(lists)).toContain('None for 2-no-charges: their models have not been evaluated yet');
    expect(said(lists.slice(4))).not.toContain('None for');
  });
});
