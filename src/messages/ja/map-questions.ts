import type { mapQuestions as english } from '../en/map-questions.js';

export const mapQuestions: Readonly<Record<keyof typeof english, string>> = {
  'map.not-an-anion': '「{text}」は候補空間の陰イオンではありません。{anions}から選んでください。',
  'map.not-a-cation': '「{text}」は陽イオンではありません。Feのような元素か、Fe3+のようなイオンで書いてください。',
  'map.is-the-anion': '{element}はこの図の陰イオンです。',
  'map.no-hydrogen-lists':
    '水素を含むマップには水素を含むリストが必要です。`incognita build --scope hydrogen`で作れます。',
  'map.no-cation-with': '{element}は{anion}に対する陽イオンになりません。別の元素を選んでください。',
  'map.no-state': '{element}に{charge}+の状態はありません。あるのは{states}です。',
  'map.two-or-three-cations': '図には二つか三つの異なる陽イオンが必要です。',
  'map.amount-range': 'ヒートマップの数は1から{most}までの整数です。',
  'map.charge-range': 'ヒートマップの電荷は1から{most}までの整数です。',
};
