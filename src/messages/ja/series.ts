import type { series as english } from '../en/series.js';

export const series: Readonly<Record<keyof typeof english, string>> = {
  'series.title': 'イオン一つ違いの組成',
  'series.known': '既知',
  'series.candidate': '{rank}位',
  'series.gap': '既知でもリストにもない',
  'series.between': '既知のものの間にあります。',
  'series.solid-solution':
    '独立した化合物ではなく固溶体かもしれません。{first}と{second}は電荷が同じで半径も近く、{ends}が知られています。',
  'series.disordered':
    '固溶体の一部かもしれません。同じ元素からなり、原子が席を分け合う化合物がデータベースに報告されています：{entries}。',
};
