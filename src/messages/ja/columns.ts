import type { columns as english } from '../en/columns.js';

export const columns: Readonly<Record<keyof typeof english, string>> = {
  'columns.no-shelf': '列made_fromには手持ちの化合物の一覧が必要です：--shelf FILE。',
  'columns.taken': 'リストにはすでに列「{name}」があります。物性を別の名前で学習してください。',
  'columns.unknown': '計算できる列に「{name}」はありません。列は次のとおりです：{names}。',
  'columns.uncomputed':
    '{list}：列は上位{computed, number}行についてだけ計算されているため、{rows, number}行のうち{uncomputed, number}行は対象外です。',
  'columns.usage':
    '「columns compute LIST」「columns list LIST」「columns remove LIST NAME...」のいずれかを書いてください。',
  'columns.not-there': '{list}には列「{name}」が計算されていません。',
};
