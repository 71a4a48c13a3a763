import type { evaluation as english } from '../en/evaluation.js';

export const evaluation: Readonly<Record<keyof typeof english, string>> = {
  'evaluation.title': 'モデルの性能',
  'evaluation.none':
    'このワークスペースではまだモデルを評価していません。既知化合物の一部を隠してどれだけ見つかるかを数えるか、モデルの見ていないリストで検証してください。',
  'evaluation.of-lists': '現在の各リストの性能評価',
  'evaluation.none-of-list': 'なし',
  'evaluation.none-yet': '{lists}にはまだありません。モデルの性能が評価されていません（`npx incognita evaluate`）。',
  'evaluation.none-earlier-version':
    '{lists}にはありません。まとめたリストのなかに、実験を保存しない以前のバージョンで作られたものがあります。それらを新しくbuildすると保存されます。',
  'evaluation.none-different-experiments':
    '{lists}にはありません。まとめたリストの実験が異なる出典を隠しているため、合わせることができません。',
  'evaluation.by-id': '性能評価{id}',
  'evaluation.others': 'ほかの性能評価',
  'evaluation.id-date': '性能評価{id}（{date}）',
  'evaluation.lead':
    '各モデルに、実在する化合物の一部を見せずに組成を順位づけさせました。そのうち何件が上位の候補に入ったかを数えています。',
  'evaluation.caution':
    '的中でない候補が誤りとは限りません。まだ誰も試していないだけかもしれません。したがって、これらの数はモデルどうし、また無作為抽出との比較に使うもので、リストの正しさの下限です。括弧内は95%信頼区間（ブートストラップ）です。',
  'evaluation.part': '{protocol}（{space}）',
  'evaluation.when': '{date}、{made}',
  'evaluation.protocols-and-spaces': '{protocols}（{spaces}）',
  'evaluation.contents': '目次',
  'evaluation.neutral': '中立',
  'evaluation.held-out': '検証用化合物（ホールドアウト）',
  'evaluation.compositions': '{name}、{count}組成',
  'evaluation.unread': '（{count, plural, other {#行}}は読み取れません）',
  'evaluation.folds': '{folds}分割の平均。',
  'evaluation.among-candidates': '候補{candidates}件の中に、検証用化合物が{count}件あります。',
  'evaluation.in-all': '隠した化合物は全{count}件で、残りは候補空間外です。',
  'evaluation.learnt-from': 'モデルはこの元素数の既知化合物{count}件から学びました。',
  'evaluation.random': '無作為に選ぶと{count}件に1件が的中します。',
  'evaluation.list-scores':
    '既知化合物だけで較正した公開リストのスコアを、ファイルの化合物と比べたものです。ファイルの化合物が較正のときに隠した数より多いか少ない場合、すべてのスコアがほぼ同じ倍率だけずれます。',
  'evaluation.fold-scores':
    '順位ごとの確率。一つを除くすべての分割で学び、残した分割で確かめました。各モデルが単独でリストを作る場合の値です。',
  'evaluation.hits-by-model': '{subject}：モデルごとの的中数',
  'evaluation.hits-by-anion': '{subject}：陰イオンごとの的中数',
  'evaluation.calibration-of': '{subject}：較正',
  'evaluation.model': 'モデル',
  'evaluation.real-in-first': '上位{count}件の的中',
  'evaluation.times-random': '濃縮率（無作為比、倍）',
  'evaluation.recall': '再現率',
  'evaluation.seconds': '計算時間（秒）',
  'evaluation.by-file': 'テスト用リストごとの的中',
  'evaluation.by-file-of': '{subject}：テスト用リストごとの的中',
  'evaluation.of-file-in-first': '{file}（{heldOut, number}件）、上位{count}',
  'evaluation.stability':
    '既知化合物の{part}を除いて{resamples}回学習し直すと、上位{count}行のうち{share}が上位に残ります（{least}から{most}）。',
  'evaluation.all-kinds-files':
    '全種類のリストはほかのリストを合わせたものなので、ファイルとの照合だけができます：--train-untilと--protocolを付けずに--holdoutまたは--secondを指定してください。',
  'evaluation.near-hull':
    '{list}の上位{first, number}候補のうち{withEnergy, number}件にエネルギーがあり、そのうち{near, number}件は凸包から50 meV/atom以内です。',
  'evaluation.no-systems':
    'ここでは元素系ごとの除外をしていません。それにはすべてを5回学び直す必要があります：`npx incognita evaluate --protocol leave-system-out`',
  'evaluation.no-systems-of-all-kinds':
    'ここでは元素系ごとの除外をしていません。全種類のリストは、元素系の分け方が異なるリストを合わせたものです。それぞれの種類については実行できます：`npx incognita evaluate --protocol leave-system-out --arity {arity} --kind ionic`',
  'evaluation.no-stability':
    '既知化合物の一部を除いたときに上位がどれだけ残るかは、ここでは測っていません。それにはすべてを10回学び直す必要があります：`npx incognita evaluate --stability`',
  'evaluation.no-stability-of-all-kinds':
    '全種類のリストのためには何も学ばないので、既知化合物の一部を除いたときに上位がどれだけ残るかは、ここでは測っていません。リストの公開時の評価にあります。',
  'evaluation.no-energies':
    '凸包からのエネルギーはここでは数えていません。上位の行にエネルギーがないか、リストの公開後に取り込まれたためです。`npx incognita stability --list` で今の数がわかります。',
  'evaluation.missed-none':
    '{models}の順位づけに漏れはありません。探索が厳密なので、上位の行はすべての候補のスコアを計算した場合と同じです。',
  'evaluation.missed':
    '{model}は、別のモデルが見つけた候補だけを順位づけします。上位{count}行のうち約{missed}行（95%上限{high}行、無作為に選んだ{sampled}候補による推定）が漏れています。',
  'evaluation.first-rows': '上位の内訳',
  'evaluation.first-rows-of': '{subject}：上位の元素系と電荷',
  'evaluation.first-rows-means':
    '元素系の有効数（行数の等しい元素系に換算した数）と、陽イオンの最大電荷ごとの、上位1,000件での的中数／件数です。',
  'evaluation.systems-in-first': '上位{count}件の元素系',
  'evaluation.by-anion': '陰イオンごと',
  'evaluation.by-anion-means':
    'その陰イオンをもつ候補の上位{counts}件の的中数。候補がそれより少ない場合は、その数を括弧内に示します。',
  'evaluation.by-type': '組成タイプ別',
  'evaluation.by-type-means':
    '上位1,000行における組成タイプごとの的中数／行数です。隠した検証用化合物の多い組成タイプを示します。',
  'evaluation.hits-by-type': '{subject}：組成タイプ別の的中数',
  'evaluation.candidates': '候補',
  'evaluation.random-picks': '無作為抽出',
  'evaluation.purity': '上位N件の適合率',
  'evaluation.found': '見つかった数',
  'evaluation.purity-of': '{subject}：上位N件のうち的中の割合（モデルごと）。数値は表にあります。',
  'evaluation.found-of': '{subject}：上位N件に見つかった化合物の数（モデルごと）。数値は表にあります。',
  'evaluation.axis-log': '上位N件（対数）',
  'evaluation.axis': '上位N件',
  'evaluation.axis-share': '的中の割合',
  'evaluation.axis-found': '見つかった化合物',
  'evaluation.calibration': 'スコアは確率として妥当か（較正）',
  'evaluation.reliability': '予測と実際',
  'evaluation.reliability-of': '{subject}：予測した確率と実際の的中の割合。対角線上で両者が一致します。',
  'evaluation.agree': '予測と実際が一致',
  'evaluation.axis-predicted': '予測した確率',
  'evaluation.none-before':
    '{year}年までの年をもつ既知化合物がありません。もっと後の年を選ぶか、年のない化合物も学習に加えてください（--undated before）。',
  'evaluation.time-left-out':
    '{year}年まで：既知化合物{before, number}件から学習。それ以後：{after, number}件を探索。年なし：{undated, number}件はどちらにも含めません。',
  'evaluation.time-before':
    '{year}年まで：既知化合物{before, number}件から学習（うち年なし{undated, number}件）。それ以後：{after, number}件を探索。',
  'evaluation.nothing-new':
    '探す対象がありません。この元素数の検証用化合物{given, number}件は、すべてワークスペースで既知です。新しい化合物を含むリストか、別の元素数（--arity）を指定してください。',
  'evaluation.bin': '{label}：予測{chance}、実際は{count}件中{hits}件',
  'evaluation.scores-of': 'スコアの出どころ',
  'evaluation.expected': '期待的中数',
  'evaluation.hits-found': '実際の的中数',
  'evaluation.brier': 'ブライアスコア',
  'evaluation.brier-equal': '一律スコアの場合',
  'evaluation.skill': 'スキルスコア',
};
