import type { filters as english } from '../en/filters.js';

export const filters: Readonly<Record<keyof typeof english, string>> = {
  'filter.contradiction':
    '{elements}を「含む」と「含まない」の両方に指定すると、該当する組成がありません。どちらかを外してください。',
  'filter.flag': '「{text}」という注記はありません。注記は{flags}です。',
  'filter.kind': '「{text}」という組成の種類はありません。種類は{kinds}です。指定しなければ全種類になります。',
  'filter.score-range': 'スコアの下限は0から1までの数です。',
  'filter.charge-range': '電荷の上限は1から{most}までの整数です。',
  'filter.not-an-element': '「{symbol}」は元素ではありません。{hint}',
  'filter.write-symbols': 'Feのような元素記号を書いてください。',
  'filter.not-a-type':
    '「{text}」は組成タイプではありません。ABC3のように、元素ごとに文字と数を書いてください。元素を指定するときはABO3のように元素記号を書きます。',
  'filter.unknown-sort': '「{sort}」では並べ替えられません。使えるのは{sorts}です。逆順は先頭に「-」を付けてください。',
  'filter.no-row': '{list}に該当する行はありません。',
  'filter.no-row-alone':
    '{list}に該当する行はありません。次の条件は、それだけでも該当する行がありません：{conditions}。',
  'filter.other-arity':
    '{list}には「{condition}」に該当する行はありえません。元素が{other, number}種類必要ですが、行の元素は{arity, number}種類です。別のリストを選んでください。',
  'filter.kind-not-built':
    '{list}には種類が「{kind}」の組成がなく、そのリストも作られていません。`incognita build {option} --arity {arity}`で作成できます。',
  'filter.kind-not-together':
    '{list}は{other}を含めずにまとめられています。そのリスト（--list {other}）を見てください。`incognita build {option} --arity {arity}`で両方を作り直せます。',
  'filter.kind-of-other-list': '{list}には種類が「{kind}」の組成がありません。{other}にあります。',
  'filter.unknown-column': '「{column}」という列はありません。列は次のとおりです：{columns}。',
  'filter.not-a-column-test':
    '「{text}」は列に対する条件ではありません。gap>=1.5のように列名と限界値を書くか、solid_solutionのようなフラグの名前を書いてください。前に「!」を付けると、該当しない行になります。',
  'filter.no-such-column':
    '{list}には列「{column}」が計算されていません。計算済みの列は{columns}です。計算するには incognita columns compute を使ってください。',
  'filter.page-size': '1ページは1件から{most, number}件までです（{limit}は指定できません）。',
  'filter.not-a-cursor':
    'このサーバーが発行したカーソルではありません。最初のページから、links.nextをそのまま使ってください。',
  'filter.cursor-of-others':
    'このカーソルは別の条件または順序のものです。元のページの条件を繰り返すか、カーソルを外してください。',
  'filter.cursor-of-list':
    'このカーソルはリスト{list}のものです。links.nextをそのまま使うか、カーソルを外してください。',
  'filter.compared-ranks': '比べられるのは上位1件から{most, number}件までです（{top}は指定できません）。',
  'filter.different-kinds': '{before}と{after}は対象が異なります。一つのリストの二つの版を比べてください。',
};
