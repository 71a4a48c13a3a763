/** Operations on properties, maps, models and the server. */
export const otherTexts: Readonly<Record<string, string>> = {
  'getProperties.summary': '実測値の表から学習した物性',
  'getProperties.description':
    'それぞれに二つの交差検証があります：行を無作為に（または表の分割に従って）除いたものと、元素系ごと除いたもの。`incognita property fit`が学習します。',
  'getProperty.summary': '一つの物性と行ごとの交差検証',
  'getProperty.description':
    '`parity`は各行の値と、その行を除いたときの予測です。`learning_curve`は、学習した行数ごとの第一の分割の平均絶対誤差です。',
  'getPredictions.summary': '組成式に対する物性の予測',
  'getPredictions.description':
    '最大100の組成式について、値、標準偏差、そして学習した化合物どうしと同じほど近い化合物が学習データにあるかどうかを返します。',
  'getPredictions.formulas': '組成式（コンマ区切り）。',
  'getNext.summary': '次に試すもの',
  'getNext.description':
    '現在のすべてのリスト、または一つのリストから、条件に合う上位1,000行の中で選びます。物性を指定しなければ、リストのスコアとこれまでの結果から見て最も合成できそうなもの。物性と目標を指定すると、最もよい値になりそうなものを`by`の順に。試したものと進行中のものは除きます。',
  'getNext.property': '学習した物性。`goal`が必要です。',
  'getNext.goal': '値をどうしたいか。`target`には`target`の値が必要です。',
  'getNext.target': '近づけたい値。',
  'getNext.by':
    '物性を指定したときの順序：予測値より1標準偏差よい値（`upper-bound`、既定）、予測値（`greedy`）、これまでの最良値に対する改善の期待値（`improvement`）、これまでの最良値を上回る確率（`probability`）。理由には、予測値だけによる順位も示します。',
  'getNext.list': '候補とするリストの名前または別名（`ternary`）。既定では現在のすべてのリスト。',
  'getNext.batch': '提案する数。',
  'postJob.summary': '表から物性を学習する、またはリストの列を計算する',
  'postJob.description':
    '`--allow-jobs`を付けて起動したサーバーだけが受け付け、それ以外では404を返します。ジョブは一度に一つで、二つ目は503になります。表は4 MBまで。列はリストの上位の行から順に、20,000行まで計算します。終わったり止めたりした時点で計算済みのものは残ります。ほかのサイトのページからは403、トークンのあるサーバーではトークンが必要です。進み具合は`getJob`で分かります。',
  'getJob.summary': 'ジョブの進み具合',
  'getJob.description':
    '`--allow-jobs`を付けて起動したサーバーだけが受け付け、それ以外では404を返します。`state`は`running`、`done`、`failed`、`cancelled`のいずれかです。終わると`property`が物性の名前に、失敗すると`error`がエラー文書になります。ジョブは1時間のあいだ参照できます。',
  'getJob.job': 'ジョブの番号。',
  'deleteJob.summary': 'ジョブを止める',
  'deleteJob.description':
    '`--allow-jobs`を付けて起動したサーバーだけが受け付け、それ以外では404を返します。終わったジョブは変わりません。動いているジョブは、まもなく`cancelled`になります。',
  'deleteJob.job': 'ジョブの番号。',
  'postOutcome.summary': '実験の結果を記録する',
  'postOutcome.description':
    '`--allow-jobs`を付けて起動したサーバーだけが受け付け、それ以外では404を返します。結果が`value`なら`value`が必要です。直すには、削除してから記録し直してください。',
  'deleteOutcome.summary': '結果を削除する',
  'deleteOutcome.description':
    '`--allow-jobs`を付けて起動したサーバーだけが受け付け、それ以外では404を返します。削除したものを返します。',
  'deleteOutcome.outcome': '結果の番号。',
  'getOutcomes.summary': '実験の結果',
  'getOutcomes.description':
    '`incognita outcomes add`で記録した結果を、記録した順に返します。`getNext`はこれから学びます。',
  'getSystemMap.summary': '擬二元系の線図または擬三元系の三角図',
  'getSystemMap.description':
    '二つか三つの陽イオンと一つの陰イオンからなる既知化合物と候補を、各陽イオンの割合とともに返します。候補は、陽イオンの通常の酸化数で小さな整数比をもち電荷中性のすべての組成で、リストに載っているかどうかを問いません。',
  'getSystemMap.anion': '陰イオンの元素記号。',
  'getSystemMap.include_known':
    '既知化合物もマップに載せるかどうか。その数（`known_count`）はどちらの場合にも返します。',
  'getCationMap.summary': '二つの陽イオンのヒートマップ',
  'getCationMap.description':
    '陰イオン、比、両陽イオンの電荷を指定すると、通常のイオンのすべての組を、既知かスコアつきで返します。トリウムとウランを除き、安定同位体のない元素は含みません。',
  'getCationMap.anion': '陰イオンの元素記号。',
  'getCationMap.include_known':
    '既知化合物もマップに載せるかどうか。その数（`known_count`）はどちらの場合にも返します。',
  'getIonMap.summary': '陽イオンの置換のしやすさを表すマップ',
  'getIonMap.description':
    '現在のイオン性リストの学習に使った既知化合物の陽イオンを、0から1の座標で返します。互いに置換するイオンほど近くにあります。既知化合物の少ない陽イオンは含みません。',
  'getIon.summary': '一つのイオンについてわかっていること',
  'getIon.description':
    'そのイオンを含む既知化合物の数、よく似たイオン、現在の各イオン性リストでの上位の候補を返します。',
  'getIon.ion': '`Fe3+`や`O2-`のように、元素と電荷（プラス記号は%2Bと書きます）。',
  'getModels.summary': 'この版のモデル',
  'getModels.description': '基準とする単純な方法もモデルに含まれます。`lists`はそのモデルを使った最新のリストです。',
  'getEvaluation.summary': 'モデルが見ていない化合物に対する性能',
  'getEvaluation.description':
    'ワークスペースの最新の評価。プロトコルと候補空間ごとに、各モデルの上位N件の的中数、比較のための無作為抽出の率、予測した確率が実際と合ったかを返します。プロトコルの意味は`description`にあります。最初の`incognita evaluate`の前は404です。',
  'getProblems.summary': 'エラーの一覧',
  'getProblems.description':
    'このサーバーのエラー文書（Problem Details）がもちうるすべてのコード。エラー文書の`type`はここを指します。',
  'getHealth.summary': 'プロセスが動いているか',
  'getReadiness.summary': '公開できるリストがあるか',
  'getReadiness.description':
    'ワークスペースに最初のリストができるまで、コードNOT_READYの503を返します。読めるリストが一つもないときも同じです。',
  'getSpecification.summary': 'この文書',
};
