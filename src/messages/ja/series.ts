import type { series as english } from '../en/series.js';

export const series: Readonly<Record<keyof typeof english, string>> = {
  'series.title': 'イオン一つ違いの組成',
  'series.by-series': '系列ごと',
  'series.grouped': '系列ごとの候補',
  'series.grouped-means':
    'この表示の最初の{rows}行（{kind}）のうち、{suggested}行が、陽イオン一つだけが異なる既知化合物の系列{groups}本に続くものです。陽イオンの大きさが既知のものの間にあれば系列の内側です。',
  'series.one-by-one': '同じ行を一つずつ',
  'series.none': 'これらの行に、既知化合物の系列に続くものはありません。',
  'series.show-all': '全{count, number}系列を表示',
  'series.series': '系列',
  'series.known-for': '既知の範囲',
  'series.known-members': '（既知{count, number}件）',
  'series.suggested': '候補',
  'series.inside': '内側',
  'series.these': '{where}：',
  'series.beyond-small': '小さい側の外',
  'series.beyond-large': '大きい側の外',
  'series.known': '既知',
  'series.candidate': '{rank}位',
  'series.candidate-in': '{list}で{rank}位',
  'series.gap': '既知でもリストにもない',
  'series.between': '（既知のものの間にあります）',
  'series.solid-solution':
    '独立した化合物ではなく固溶体かもしれません。{first}と{second}は電荷が同じで半径も近く、{ends}が知られています。',
  'series.disordered':
    '固溶体の一部かもしれません。同じ元素からなり、一つのサイトを複数の元素が占める化合物がデータベースに報告されています：{entries}。',
};
