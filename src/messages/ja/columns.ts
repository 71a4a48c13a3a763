import type { columns as english } from '../en/columns.js';

export const columns: Readonly<Record<keyof typeof english, string>> = {
  'computed.title': '{column}',
  'computed.unit': '単位：{unit}',
  'computed.scale': '横棒：標準偏差（±1σ）、目盛りは{from}～{to} {unit}',
  'computed.yes': 'はい',
  'computed.no': 'いいえ',
  'computed.outside': '学習した範囲の外',
  'computed.filter': '列で絞り込む',
  'computed.above-hull': '凸包からの距離が次の値より大きいものを除く',
  'computed.from': '{column}の下限',
  'computed.to': '上限',
  'computed.rows': '上位{count}行について計算済み：{columns}。',
  'computed.stale': '計算後に元データが変わった列：{columns}。',
  'computed.sort-up': '{column}の小さい順',
  'computed.sort-down': '{column}の大きい順',
  'columns.no-shelf': '列made_fromには手持ちの化合物の一覧が必要です：--shelf FILE。',
  'columns.taken': 'リストにはすでに列「{name}」があります。物性を別の名前で学習してください。',
  'columns.unknown': '計算できる列に「{name}」はありません。列は次のとおりです：{names}。',
  'columns.uncomputed':
    '{list}：列は上位{computed, number}行についてだけ計算されているため、{rows, number}行のうち{uncomputed, number}行は対象外です。',
  'columns.usage':
    '「columns compute LIST」「columns list LIST」「columns remove LIST NAME...」のいずれかを書いてください。',
  'columns.not-there': '{list}には列「{name}」が計算されていません。',
};
