/** Operations on compositions, their competing phases and structures. */
export const compositionTexts: Readonly<Record<string, string>> = {
  'getComposition.summary': '一つの組成についてわかることすべて',
  'getComposition.description':
    '元素数の合う現在のリストでのスコアと順位、既知かどうかとその出典、電荷中性の形、各モデルの判定、似た既知化合物、元素系を返します。スコアのない組成式（合金など）にも、理由を`unscored`に入れて応答します。',
  'getComposition.formula': '任意の書き方の組成式。例：`BaTiO3`、`Ca(OH)2`、`CuSO4·5H2O`（パーセント符号化）。',
  'postScores.summary': '多数の組成式のスコア',
  'postScores.description':
    '1件から1,000件までの組成式に、その順序で応答します。読み取れない組成式には`error`が入り、ほかに影響しません。',
  'getStability.summary': '組成と競合する相',
  'getStability.description':
    'この組成での元素系の凸包：競合する相とその量、エネルギーのある化合物では凸包からの距離、候補では下回るべきエネルギー。両端の組成を結ぶ線の上の凸包と、三元素の凸包の図のデータも返します。エネルギーはeV/atomで、知られていなければnullです。予測はしません。',
  'getListStability.summary': 'リスト上位の候補のエネルギー',
  'getListStability.description':
    '上位の候補のうちエネルギーのあるものの数と、そのうち凸包から0.05 eV/atom以内のものの数、各候補の凸包からの距離と下回るべきエネルギー。',
  'getListStability.top': '調べる候補の数。',
  'getPrecursors.summary': '組成を何から作れるか',
  'getPrecursors.description':
    '市販の化合物と元素、または手持ちの試薬からの釣り合った反応を、厳密な計算で求めます。前駆体が少なく一般的なものから順に返します。',
  'getStructures.summary': '考えられる構造',
  'getStructures.description':
    'イオンの置換しやすさで近い既知化合物の構造型と、同じ組成タイプで半径の合うプロトタイプを、有望な順に返します。ABX3の組成では許容因子も返します。',
  'getStructureCif.summary': '考えられる構造のCIFファイル',
  'getStructureCif.description': 'プロトタイプのサイトにイオンを置き、体積を合わせた構造です。構造緩和はしていません。',
  'getSeries.summary': 'イオン一つ違いの組成',
  'getSeries.description':
    '似たイオンのある各イオン（ランタノイド、Mg Ca Sr Ba、S Se Teなど）について、それらに置き換えた組成が既知か、最新リストの候補か、どちらでもないかを返します。既知化合物の固溶体かもしれないときは、その理由も返します。',
};
