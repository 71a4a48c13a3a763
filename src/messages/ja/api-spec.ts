/**
 * The texts of api-spec.yaml, which is their English: `info`, `tag.NAME`, `parameter.NAME`, `OPERATION.summary`,
 * `OPERATION.description` and, if it differs from the parameter of other operations, `OPERATION.PARAMETER`. `Code` stays as
 * it is.
 */
export const apiSpec: Readonly<Record<string, string>> = {
  info: 'Incognitaのワークスペースを読むためのインターフェースです。公開済みのスコアリスト、任意の組成式のスコア、その根拠となるモデル、モデルが見ていない化合物に対する性能を取得できます。書き換えはできません。\n\n**応答。** コレクションは`{ data: [...], links: { next }, meta }`の形で、`links.next`をnullになるまでたどります。単一のものは`{ data: {...}, meta }`です。項目名はCSVと同じです。組成式は元素をアルファベット順に並べた既約組成式（`BaO3Ti`）で返し、リクエストではどの書き方も受け付けます。\n\n**エラー**は変わることのない`code`をもつエラー文書（Problem Details、RFC 9457）です。`GET /v1/problems`に一覧があります。\n\n応答には`X-Request-Id`がつきます。トークンを設定したサーバーは、トークン（`Authorization: Bearer TOKEN`）のないリクエストに401を返します。\n\n**制限。** サーバーは期限内に応答できる量だけを受け付けます。上限を超えたリクエストには、429（一つのクライアントが多すぎる）または503（全体で多すぎる）をただちに`Retry-After`とともに返します。\n\n**リストは変わりません。** リストは識別名（`ternary-ionic-v3`）で指定すれば無期限にキャッシュできます。元素数ごとの現在のリスト（最新版。`incognita lists use`で別の版にできます）の別名（`ternary`または`3`）で指定したものは、そのつど問い合わせる必要があります。',
  'tag.lists': 'スコアリスト（不変で、版がある）',
  'tag.compositions': '任意の組成式のスコアとその根拠',
  'tag.energies': '競合する相とエネルギー',
  'tag.structures': '考えられる構造',
  'tag.properties': '表から学習した物性と次の実験',
  'tag.maps': '系全体を見渡す図のデータ',
  'tag.models': 'スコアの求め方とその確かさ',
  'tag.server': 'サーバーの状態',
  'parameter.list':
    'リストの識別名（`ternary-ionic-v3`）、または候補空間ごとの現在のリストの別名（`ternary`、`3`、`ternary-no-charges`）。',
  'parameter.elements': 'これらの元素（コンマ区切り）をすべて含む組成。',
  'parameter.exclude': 'これらの元素（コンマ区切り）をどれも含まない組成。',
  'parameter.any_of': 'これらの元素（コンマ区切り）を一つ以上含む組成。',
  'parameter.ions':
    'これらのイオン、つまりこれらの酸化数の元素（コンマ区切り）をすべて含む組成。アドレスの中ではプラス記号を%2Bと書きます。',
  'parameter.charge_max': 'これより電荷の大きい陽イオンを含まない組成。',
  'parameter.flags': 'これらの注記のいずれかがある組成。',
  'parameter.without_flags': 'これらの注記がない組成。',
  'parameter.chemical_system': 'ちょうどこれらの元素からなる組成（順序は問わない）。`*`は任意の元素一つを表します。',
  'parameter.search':
    'ページの検索欄と同じ検索式：元素、元素群、組成タイプ（`ABX3`、`Ln2O3`、`class:X`）、名前（`lithium oxide`、`perovskite`）を`and`、`or`、`not`と括弧でつなぎます。文法はdocs/search.mdにあります。',
  'parameter.anonymous_formula':
    '元素を問わず、この比の組成。リストでは大きい数から書きますが、`ABC3`のようにどの順序でも受け付けます。',
  'parameter.arity': 'この数の元素からなる組成。リストの元素数は一つなので、異なる数を指定すると何も残りません。',
  'parameter.score_min': 'スコアがこの値以上の組成。',
  'parameter.sort':
    '`rank`（スコアの高い順、指定のない場合）、`formula`（`formula_pretty`の表記の順、数は大きさの順）、リストのモデルの`raw_<model>`、または計算された列。前にマイナスをつけると逆順になり、`-raw_tucker`は生スコアの高い順です。列の値がない行は最後になります。',
  'parameter.limit': '1ページの行数。',
  'parameter.cursor':
    '続きの位置。同じリスト、同じ条件、同じ順序の前のページの`links.next`から取ります。中身を読み取ることはできません。',
  'parameter.since': '比べる版の識別名（同じ候補空間のもの）。',
  'parameter.include_known':
    '既知化合物も、候補の中で占めるはずの順位に加えます（`known`が真）。既知かどうかはリクエストの時点で調べるため、この場合はキャッシュされません。',
  'parameter.cations': '二つか三つの陽イオン。酸化数を問わない元素（`Fe`）またはイオン（`Fe3+`、プラス記号は%2B）。',
  'parameter.ratio': '第一と第二の陽イオンの数。',
  'parameter.charges': '第一と第二の陽イオンの電荷。',
  'getLists.summary': '公開済みのすべてのリスト',
  'getLists.description':
    'すべての版を元素数ごとに新しい順で返します。`current`は別名が指すリスト（最新版。`incognita lists use`で別の版にできます）を示します。',
  'getList.summary': '一つのリスト',
  'getList.description': '元にしたデータ、候補空間、モデル、較正、チェックサム。',
  'getListCompositions.summary': 'リストの組成を順位順に、ページごとに',
  'getListCompositions.description':
    '順位順、または`sort`の順に返します。指定した条件をすべて満たすものに限ります。`links.next`は次のページのパスで、最後のページではnullです。リストを識別名で指すため、ページをたどる間は同じ版にとどまり、各行に一度ずつ出会います。',
  'parameter.formula':
    'この組成式の組成。`*`は別の元素一つを表します。例：すべての三二酸化物`*2O3`、`Li*2O4`、`**O3`。',
  'parameter.kind':
    'これらの種類のいずれかの組成（コンマ区切り）：`ionic`（陰イオン1種、各元素の価数1つ）、`mixed-valence`、`several-anions`、`polyanionic`、`hydrogen`、`no-charges`。1つの組成が複数の種類に当たることもあります。',
  'parameter.anion': '陰イオンがこの元素である組成。',
  'parameter.where':
    '計算された列に対する条件（コンマ区切り）：数と限界値（`gap>=1.5`。`>=`、`<=`、`>`、`<`）、またはフラグ（`made_from`）。前に`!`を付けると該当しない行で、値が不明な行も含みます（`!solid_solution`）。`gap_min=1.5`、`gap_max=3`、`solid_solution=no`というパラメータも同じ意味です。列が計算されていない行はどの条件も満たしません。その数は`meta.uncomputed`です。',
  'parameter.property': '学習した物性の名前。',
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
    '現在のすべてのリストの上位1,000行から選びます。物性を指定しなければ、リストのスコアとこれまでの結果から見て最も合成できそうなもの。物性と目標を指定すると、予測値が最もよいもの。試したものと進行中のものは除きます。',
  'getNext.property': '学習した物性。`goal`が必要です。',
  'getNext.goal': '値をどうしたいか。`target`には`target`の値が必要です。',
  'getNext.target': '近づけたい値。',
  'getNext.batch': '提案する数。',
  'getOutcomes.summary': '実験の結果',
  'getOutcomes.description':
    '`incognita outcomes add`で記録した結果を、記録した順に返します。`getNext`はこれから学びます。',
  'getListElementPairs.summary': '二つの元素をともに含む行の数',
  'getListElementPairs.description':
    'リストのいずれかの行にともに含まれる二つの元素のすべてと、そのような行の数を、ペティファーの尺度の順に返します。',
  'getListColumns.summary': 'リストに対して計算された列',
  'getListColumns.description':
    'どのリストにもある列のほかに計算された列です：競合する相、固溶体、新規性、手持ちの化合物から作れるもの、物性。`incognita columns compute`がリストの上位の行について計算し、入力の一つの版に属します。',
  'getListElements.summary': '元素ごとの行数とスコア',
  'getListElements.description':
    'リストの各元素（アルファベット順）について、条件を満たす行のうちその元素を含む行数と、そのスコアの平均を返します。ページの周期表の色分けに使うものです。`meta.total`は条件を満たす行数です。',
  'getListChanges.summary': 'リストの二つの版の比較',
  'getListChanges.description':
    '前の版から上位に加わった組成、外れた組成、順位の動いた組成と、そのうちすでにデータベースに報告のあるもの。',
  'parameter.top': '他の条件を満たすもののうち、上位からこの件数まで。',
  'getListChanges.top': '比べる上位の件数。',
  'downloadListCsv.summary': 'リストまたはその一部をCSVで',
  'downloadListCsv.description':
    '見出し行のあと、順位順に1組成1行：`rank`、`formula`、`score`、`elements`（空白区切り）、`arity`、`anion`、`ions`（空白区切り）、`anonymous_formula`、`known`、そしてリストの各モデルの生スコア`raw_<model>`。UTF-8、行末は改行、小数点はピリオドです。',
  'getListCsvChecksum.summary': 'リスト全体のCSVファイルのSHA-256',
  'getListCsvChecksum.description':
    '`sha256sum -c`で読める一行です。パラメータなしの`download.csv`のチェックサム、空白二つ、ファイル名からなります。',
  'downloadListJsonl.summary': 'リストまたはその一部をJSON Linesで',
  'downloadListJsonl.description': '順位順に1行1オブジェクト（スキーマ`Row`）。',
  'downloadListParquet.summary': 'リストまたはその一部をApache Parquetで',
  'downloadListParquet.description': 'CSVと同じ列を型つきで。行にない生スコアはnullです。',
  'getComposition.summary': '一つの組成についてわかることすべて',
  'getComposition.description':
    '元素数の合う現在のリストでのスコアと順位、既知かどうかとその出典、電荷中性の形、各モデルの判断、似た既知化合物、元素系を返します。スコアのない組成式（合金など）にも、理由を`unscored`に入れて応答します。',
  'getComposition.formula': '任意の書き方の組成式。例：`BaTiO3`、`Ca(OH)2`、`CuSO4·5H2O`（パーセント符号化）。',
  'postScores.summary': '多数の組成式のスコア',
  'postScores.description':
    '1件から1,000件までの組成式に、その順序で応答します。読み取れない組成式には`error`が入り、ほかに影響しません。',
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
  'getIonMap.summary': '陽イオンの置換のしやすさを表す地図',
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
    'このサーバーのエラー文書（Problem Details）がもちうるすべてのコード。問題の`type`はここを指します。',
  'getHealth.summary': 'プロセスが動いているか',
  'getReadiness.summary': '公開できるリストがあるか',
  'getReadiness.description':
    'ワークスペースに最初のリストができるまで、コードNOT_READYの503を返します。読めるリストが一つもないときも同じです。',
  'getSpecification.summary': 'この文書',
  'parameter.energies':
    'どのエネルギーを使うか。データ源の名前、`computed`、または`measured`。指定がなければ最後に取り込んだもの、それもなければ`computed`。`allow_mixed`と合わせて繰り返せます。',
  'parameter.allow_mixed': '異なるデータ源や汎関数のエネルギーを比べます。その応答では`mixed`が真になります。',
  'getStability.summary': '組成と競合する相',
  'getStability.description':
    'この組成での元素系の凸包：競合する相とその量、エネルギーのある化合物では凸包からの距離、候補では下回るべきエネルギー。両端の組成を結ぶ線の上の凸包と、三元素の凸包の図のデータも返します。エネルギーはeV/atomで、知られていなければnullです。予測はしません。',
  'getListStability.summary': 'リスト上位の候補のエネルギー',
  'getListStability.description':
    '上位の候補のうちエネルギーのあるものの数と、そのうち凸包から0.05 eV/atom以内のものの数、各候補の凸包からの距離と下回るべきエネルギー。',
  'getListStability.top': '調べる候補の数。',
  'parameter.shelf': 'これらの化合物と元素（コンマ区切り）だけを使います。',
  'parameter.release': '放出してよい気体（コンマ区切り）。指定がなければすべて。',
  'parameter.take_up': '取り込んでよい気体（コンマ区切り）。指定がなければO2、N2、NH3。',
  'getPrecursors.summary': '組成を何から作れるか',
  'getPrecursors.description':
    '市販の化合物と元素、または手持ちの試薬からの釣り合った反応を、厳密な計算で求めます。前駆体が少なく一般的なものから順に返します。',
  'getStructures.summary': '考えられる構造',
  'getStructures.description':
    'イオンの置換しやすさで近い既知化合物の構造型と、同じ組成タイプで半径の合うプロトタイプを、有望な順に返します。ABX3の組成では許容因子も返します。',
  'getStructureCif.summary': '考えられる構造のCIFファイル',
  'getStructureCif.description': 'プロトタイプのサイトにイオンを置き、体積を合わせた構造です。緩和していません。',
  'parameter.prototype': '考えられる構造の一つの`label`。',
  'getSeries.summary': 'イオン一つ違いの組成',
  'getSeries.description':
    '似たイオンのある各イオン（ランタノイド、Mg Ca Sr Ba、S Se Teなど）について、それらに置き換えた組成が既知か、最新リストの候補か、どちらでもないかを返します。既知化合物の固溶体かもしれないときは、その理由も返します。',
};
