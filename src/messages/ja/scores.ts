import type { scores as english } from '../en/scores.js';

export const scores: Readonly<Record<keyof typeof english, string>> = {
  'score.known': '{formula}は既知化合物です（報告元：{sources}）。',
  'score.none': 'スコアはありません。{reason}。',
  'score.fit': 'モデルはこの化合物から学習しているため、スコアは予測ではなく当てはまりの良さを表します。',
  'score.share': 'このスコアの候補は、{share}が、モデルの見ていないデータベースに報告されていると見込まれます。',
  'score.nearly-all': 'ほぼすべて',
  'score.percent': 'およそ{percent, number}%',
  'score.below': '0.01%未満',
  'score.rank': '{list}の候補{candidates, number}件中{rank, number}位です。',
  'score.rank-when-unknown':
    '{list}の作成時にはまだ知られておらず、その候補{candidates, number}件中{rank, number}位です。',
  'score.rank-of-known': '{list}の候補{candidates, number}件中およそ{rank, number}位に相当します。',
  'score.not-listed': '{list}の圏外で、候補{candidates, number}件中およそ{rank, number}位と推定されます。',
  'unscored.fractional':
    '{formula}は分数の係数を含むため、固溶体または不規則な化合物です。候補は規則的な化合物です。同じ比の規則的な化合物は{ordered}です',
  'unscored.no-list': 'リストがまだありません。`incognita build`を実行してください',
  'unscored.arity': '{count}元素からなりますが、ここにあるリストは{arities}元素の組成のものです',
  'unscored.arity-of-list': 'このリストは{count}元素の組成のものです',
  'unscored.no-charges-space':
    '候補空間は、キュリウムまでの元素からなる、係数が{most}までの組成と、既知化合物にあるそれより大きい係数の組成です',
  'unscored.amounts':
    '候補空間は陽イオンの係数が{most}までの組成と既知化合物の比の組成ですが、この組成にはそれ以外の比が必要です',
  'unscored.unknown-ion': '{ions}のいずれかが候補空間のイオンではありません',
  'unscored.mixed-valence': '混合原子価（同じ元素が二つの酸化数）でなければ電荷中性にならず、候補空間の対象外です',
  'unscored.electronegativity': '陽イオンの電気陰性度が陰イオン以上であり、候補空間の対象外です',
  'unscored.search-limit': '探索の最初の{steps, number}段階では、電荷中性となる組が見つかりませんでした',
  'unscored.several-anions': '複数の陰イオン（{anions}）としたときに最もよく電荷中性になり、候補空間の対象外です',
  'unscored.elements-outside': '電荷を考えない候補空間は{elements}を含みません',
  'unscored.unbalanced': '知られている酸化数では{anion}と電荷中性になりません',
  'unscored.organic': '炭素がC4+ではありません（有機化合物、シアン化物、シュウ酸塩、カルボニルなど）',
  'unscored.element': '{element}だけでは単体であり、化合物ではありません',
  'unscored.noble-gas': '{element}は貴ガスです',
  'unscored.hydrogen': '水素を含んでいます（`incognita build --scope hydrogen`でそのような化合物のリストを作れます）',
  'unscored.no-anion': '陰イオンとなる元素（{anions}）を含んでいません',
  'unscored.not-the-anion': '{cation}の電気陰性度が{anion}以上なので、{anion}は陰イオンになりません',
  'unscored.no-positive-state': '{element}の正の酸化数が知られていません',
  'statement.above': '候補の{share}%より上位に置いています。',
  'statement.above-nearly-all': '候補の99.9999%超より上位に置いています。',
  'statement.no-evidence': '根拠が見つかりません。',
  'statement.raises': 'スコアを上げる要因：{effects}。',
  'statement.lowers': 'スコアを下げる要因：{effects}。',
  'statement.effect': '{feature}（{effect}）',
  'calibration.too-few': '既知化合物が少なすぎて検証できません。スコアは較正されておらず、順序だけに意味があります。',
  'calibration.summary':
    '既知化合物{count, plural, other {#件}}を隠してリストを作ると、{hits}が隠した化合物でした。無作為に選ぶと{oneIn, number}件に1件です。',
  'calibration.summary-no-chance':
    '既知化合物{count, plural, other {#件}}を隠してリストを作ると、{hits}が隠した化合物でした。無作為では見つかりません。',
  'calibration.hits': '上位{count, number}件中{hits, number}件',
};
