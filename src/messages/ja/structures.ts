import type { structures as english } from '../en/structures.js';

export const structures: Readonly<Record<keyof typeof english, string>> = {
  'structures.title': '考えられる構造',
  'structures.means':
    'イオンの置換しやすさで近い既知化合物の構造型と、同じ組成タイプで半径の合うプロトタイプ（AFLOWライブラリのもの、および原子座標つきで取り込んだ結晶）です。CIFファイルはイオンを置き換えて体積を合わせたもので、構造緩和はしていません。',
  'structures.table': '{formula}の考えられる構造（有望な順）',
  'structures.prototype': 'プロトタイプ',
  'structures.space-group': '空間群',
  'structures.example': '最も近い既知化合物',
  'structures.coordinates': '座標：{source}',
  'structures.tolerance':
    'Aサイトが{a}、Bサイトが{b}のペロブスカイトとしての許容因子：{goldschmidt}（Goldschmidt、ペロブスカイトは約0.8～1.06）、{bartel}（Bartel 2019、ペロブスカイトは4.18未満）。',
  'structures.no-prototype': '{formula}には、プロトタイプ「{prototype}」の構造がありません。',
};
