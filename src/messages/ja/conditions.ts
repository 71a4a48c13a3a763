import type { conditions as english } from '../en/conditions.js';

export const conditions: Readonly<Record<keyof typeof english, string>> = {
  'condition.field-any-of': 'いずれか一つ以上を含む',
  'condition.field-ions': '含むイオン',
  'condition.field-charge-max': '陽イオンの電荷の上限',
  'condition.field-score-min': 'スコアの下限',

  'condition.with-element': '{element}を含む',
  'condition.without-element': '{element}を含まない',
  'condition.without-elements': '{count}元素を含まない',
  'condition.with-one-of': '{elements}のいずれかを含む',
  'condition.with-ion': '{ion}を含む',
  'condition.no-cation-above': '陽イオンは{charge}+以下',
  'condition.system': '元素系 {system}',
  'condition.type': '組成タイプ {type}',
  'condition.formula': '組成式 {formula}',
  'condition.anion': '陰イオン {anion}',
  'condition.kind': '{kinds}',
  'condition.score-from': 'スコア{score}以上',
  'condition.column-from': '{column}が{value}以上',
  'condition.column-to': '{column}が{value}以下',
  'condition.column-above': '{column}が{value}を超える',
  'condition.column-below': '{column}が{value}未満',
  'condition.column-yes': '{column}に該当',
  'condition.column-not': '{condition}ものを除く',
};
