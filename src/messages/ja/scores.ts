import type { scores as english } from '../en/scores.js';

export const scores: Readonly<Record<keyof typeof english, string>> = {
  'score.known': '{formula}は既知化合物です（報告元：{sources}）。',
  'score.none': 'スコアはありません。{reason}。',
  'score.fit': 'モデルはこの化合物から学習しているため、スコアは予測ではなく当てはまりの良さを表します。',
  'score.share': 'このスコアの候補の{share}が、モデルの見ていないデータベースに報告されていると見込まれます。',
  'score.nearly-all': 'ほぼすべて',
  'score.percent': 'およそ{percent, number}%',
  'score.below': '0.01%未満',
  'score.rank': '{list}の候補{candidates, number}件中{rank, number}位です。',
  'score.rank-when-unknown':
    '{list}の作成時にはまだ知られておらず、その候補{candidates, number}件中{rank, number}位です。',
  'score.rank-of-known': '{list}の候補{candidates, number}件中およそ{rank, number}位に相当します。',
  'score.not-listed': '{list}の圏外で、候補{candidates, number}件中およそ{rank, number}位と推定されます。',
  'unscored.fractional':
    '{formula}は分数の係数を含むため、固溶体または不規則構造の化合物です。候補は規則構造の化合物です。同じ比の規則構造の化合物は{ordered}です',
  'unscored.no-list': 'リストがまだありません。`incognita build`を実行してください',
  'unscored.arity': '{count}元素からなりますが、ここにあるリストは{arities}元素の組成のものです',
  'unscored.arity-of-list': 'このリストは{count}元素の組成のものです',
  'unscored.arity-to-build':
    '{count}元素からなりますが、ここにあるリストは{arities}元素の組成のものです（`incognita build --arity {count}`で作れます）',
  'unscored.no-list-of-kind':
    '種類が「{kind}」の{count}元素のリストは作られていません（`incognita build --kind {name} --arity {count}`で作れます）',
  'unscored.other-kind': '種類が「{kind}」であり、このリストの対象外です',
  'unscored.no-charges-space':
    '係数が大きすぎます。候補空間の係数は{most}までで、それより大きい係数は既知化合物の比にあるものだけです',
  'unscored.amounts':
    '係数が大きすぎます。候補空間の陽イオンの係数は{most}までで、それより大きい係数は既知化合物の比にあるものだけです',
  'unscored.unknown-ion': '候補空間に{ions}がありません（この種類の既知化合物にそのようなイオンがありません）',
  'unscored.electronegativity': '陽イオンの電気陰性度が陰イオン以上であり、候補空間の対象外です',
  'unscored.search-limit': '探索の最初の{steps, number}段階では、電荷中性となる組が見つかりませんでした',
  'unscored.elements-outside':
    '電荷を考えない候補空間は{elements}を含みません（キュリウムまでの、水素と貴ガス以外の元素からなります）',
  'unscored.unbalanced': '知られている酸化数では{anion}と電荷中性になりません',
  'unscored.organic': '有機化合物、シュウ酸塩、カルボニルなどであり、どのリストにもありません',
  'unscored.element': '{element}だけでは単体であり、化合物ではありません',
  'unscored.noble-gas': '{element}は貴ガスで、貴ガスの化合物はどのリストにもありません',
  'unscored.hydrogen': '水素を含んでいます（`incognita build --scope hydrogen`でそのような化合物のリストを作れます）',
  'unscored.hydride':
    '水素を含み、各元素を一つのイオンとしては電荷中性になりません（金属の水素化物やボランなど）。そのような化合物はどのリストにもありません',
  'unscored.no-anion': '陰イオンとなる元素（{anions}）を含んでいません',
  'unscored.not-the-anion': '{cation}の電気陰性度が{anion}以上なので、{anion}は陰イオンになりません',
  'unscored.no-positive-state': '{element}の正の酸化数が知られていません',
  'statement.above': '候補の{share}%より上位に置いています。',
  'statement.above-nearly-all': '候補の99.9999%超より上位に置いています。',
  'statement.no-evidence': '根拠が見つかりません。',
  'statement.between': '固溶体のように、既知の{first}と{second}の間の組成で、その分だけ高く評価しています。',
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
