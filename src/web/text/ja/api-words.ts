/** What api-spec.yaml says, by its English text on one line (paragraphs apart). `Code` stays as it is. */
export const apiWords: Readonly<Record<string, string>> = {
  'Read access to a workspace of Incognita: the published score lists, the score of any formula, the models behind them and how well they did on compounds that they never saw. Nothing can be changed through this interface.\n\n**Answers.** A collection is `{ data: [...], links: { next }, meta }`; follow `links.next` until it is null. A single thing is `{ data: {...}, meta }`. Field names are those of the CSV exports. Formulas are reduced formulas with the elements in alphabetical order (`BaO3Ti`); any spelling is understood in requests.\n\n**Errors** are problem documents (RFC 9457) with a stable `code`; `GET /v1/problems` lists them all.\n\n**Lists never change.** A list is named by its id (`ternary-v3`), which may be cached for ever, or by an alias for the newest list of an arity (`ternary` or `3`), which has to be asked for again.':
    'Incognitaのワークスペースを読むためのインターフェースです。公開済みのスコアリスト、任意の組成式のスコア、その根拠となるモデル、モデルが見ていない化合物に対する成績を取得できます。書き換えはできません。\n\n**応答。** コレクションは`{ data: [...], links: { next }, meta }`の形で、`links.next`をnullになるまでたどります。単一のものは`{ data: {...}, meta }`です。項目名はCSVと同じです。組成式は元素をアルファベット順に並べた簡約式(`BaO3Ti`)で返し、リクエストではどの書き方も受け付けます。\n\n**エラー**は変わることのない`code`をもつ問題文書(RFC 9457)です。`GET /v1/problems`に一覧があります。\n\n**リストは変わりません。** リストは識別名(`ternary-v3`)で指定すれば無期限にキャッシュできます。元素数ごとの最新リストの別名(`ternary`または`3`)で指定したものは、そのつど問い合わせる必要があります。',
  'Score lists, immutable and versioned': 'スコアリスト(不変で、版がある)',
  'The score of any formula, with what it rests on': '任意の組成式のスコアとその根拠',
  'Whole systems at a glance, as the pages draw them': '系全体を見渡す図のデータ',
  'How the scores come about, and how good they are': 'スコアの求め方とその確かさ',
  'The state of the server': 'サーバーの状態',
  'Every published list': '公開済みのすべてのリスト',
  'All versions, by arity, the newest of each arity first. `current` marks the newest of its arity.':
    'すべての版を元素数ごとに新しい順で返します。`current`は元素数ごとの最新版を示します。',
  'One list': '一つのリスト',
  'What it was made from, the space it ranks, its models, its calibration and its checksum.':
    '元にしたデータ、候補の空間、モデル、較正、チェックサム。',
  'The id of a list (`ternary-v3`), or an alias of the newest list of a space (`ternary` or `3`, `ternary-intermetallic`).':
    'リストの識別名(`ternary-v3`)、または候補の空間ごとの最新リストの別名(`ternary`、`3`、`ternary-intermetallic`)。',
  'The ranked compositions of a list, page by page': 'リストの組成を順位順に、ページごとに',
  'In rank order, or the order of `sort`. Every given condition must hold. `links.next` is the path of the next page, or null on the last; it names the list by its id, so a walk through the pages stays in one version and meets every row once.':
    '順位順、または`sort`の順に返します。指定した条件をすべて満たすものに限ります。`links.next`は次のページのパスで、最後のページではnullです。リストを識別名で指すため、ページをたどる間は同じ版にとどまり、各行に一度ずつ出会います。',
  'Compositions that contain all of these elements, separated by commas.':
    'これらの元素(コンマ区切り)をすべて含む組成。',
  'Compositions that contain none of these elements, separated by commas.':
    'これらの元素(コンマ区切り)をどれも含まない組成。',
  'Compositions of exactly these elements, in any order; `*` stands for any one element more.':
    'ちょうどこれらの元素からなる組成(順序は問わない)。`*`は任意の元素一つを表します。',
  'Compositions of these amounts, whatever the elements. Lists spell them with the largest amount first; any order is understood, `ABC3` too.':
    '元素を問わず、この比の組成。リストでは大きい数から書きますが、`ABC3`のようにどの順序でも受け付けます。',
  'Compositions of this formula, in which every `*` stands for one further element: `*2O3` for all sesquioxides, `Li*2O4`, `**O3`.':
    'この組成式の組成。`*`は別の元素一つを表します。例: すべての三二酸化物`*2O3`、`Li*2O4`、`**O3`。',
  'Compositions whose anion is of this element.': '陰イオンがこの元素である組成。',
  'Compositions of this many elements. Every list has one arity, so another one keeps no row.':
    'この数の元素からなる組成。リストの元素数は一つなので、異なる数を指定すると何も残りません。',
  'Compositions with at least this score.': 'スコアがこの値以上の組成。',
  'Rows a page.': '1ページの行数。',
  'Where to go on, from `links.next` of an earlier page of the same list with the same filters and order. Opaque: nothing may be read from it.':
    '続きの位置。同じリスト、同じ条件、同じ順序の前のページの`links.next`から取ります。中身を読み取ることはできません。',
  'A list, or part of it, as CSV': 'リストまたはその一部をCSVで',
  'One header row, then a row a composition in rank order: `rank`, `formula`, `score`, `elements` (separated by spaces), `arity`, `anion`, `ions` (separated by spaces), `anonymous_formula`, `known`, and for each model of the list its raw score as `raw_<model>`. UTF-8, lines end in a newline, numbers use a point.':
    '見出し行のあと、順位順に1組成1行: `rank`、`formula`、`score`、`elements`(空白区切り)、`arity`、`anion`、`ions`(空白区切り)、`anonymous_formula`、`known`、そしてリストの各モデルの生のスコア`raw_<model>`。UTF-8、行末は改行、小数点はピリオドです。',
  'At most this many candidates, the best of those that the other conditions keep.':
    '他の条件を満たすもののうち、上位からこの件数まで。',
  'Also the known compounds, `known` being true, at the rank where they would stand among the candidates. What is known is looked up when the request is made, so such a download is not cached.':
    '既知の化合物も、候補の中で占めるはずの順位に加えます(`known`が真)。既知かどうかはリクエストの時点で調べるため、この場合はキャッシュされません。',
  'A list, or part of it, as JSON lines': 'リストまたはその一部をJSON Linesで',
  'One object a line (the schema `Row`), in rank order.': '順位順に1行1オブジェクト(スキーマ`Row`)。',
  'A list, or part of it, as an Apache Parquet file': 'リストまたはその一部をApache Parquetで',
  'The columns of the CSV with their types; a raw score that a row lacks is null.':
    'CSVと同じ列を型つきで。行にない生のスコアはnullです。',
  'Everything there is to say about one composition': '一つの組成についてわかることすべて',
  'Its score and rank in the newest list of its arity, whether it is known and to whom, its charge-balanced forms, what each model says, the known compounds it resembles and its chemical system. A formula without a score (an alloy, say) is answered too, with the reason in `unscored`.':
    '元素数の合う最新リストでのスコアと順位、既知かどうかとその出典、電荷の釣り合う形、各モデルの判断、似た既知化合物、化学系を返します。スコアのない組成式(合金など)にも、理由を`unscored`に入れて応答します。',
  'A formula in any spelling, such as `BaTiO3`, `Ca(OH)2` or `CuSO4·5H2O` (percent-encoded).':
    '任意の書き方の組成式。例: `BaTiO3`、`Ca(OH)2`、`CuSO4·5H2O`(パーセント符号化)。',
  'The scores of many formulas': '多数の組成式のスコア',
  'Answers in the order of the formulas, 1 to 1,000 of them. A formula that cannot be read has an `error` in its place and does not spoil the others.':
    '1件から1,000件までの組成式に、その順序で応答します。読み取れない組成式には`error`が入り、ほかに影響しません。',
  'A pseudo-binary line or a pseudo-ternary triangle': '擬二元系の線図または擬三元系の三角図',
  "The known compounds and the candidates of two or three cations with one anion, with the share of each cation. Candidates are all charge-balanced compositions of the cations' usual states with small amounts, listed or not.":
    '二つか三つの陽イオンと一つの陰イオンからなる既知の化合物と候補を、各陽イオンの割合とともに返します。候補は、陽イオンの通常の酸化数で小さな整数比をもち電荷の釣り合うすべての組成で、リストに載っているかどうかを問いません。',
  'Element symbol of the anion.': '陰イオンの元素記号。',
  'Two or three cations, each an element in whatever state (`Fe`) or an ion (`Fe3+`, the plus sign as %2B).':
    '二つか三つの陽イオン。酸化数を問わない元素(`Fe`)またはイオン(`Fe3+`、プラス記号は%2B)。',
  'The heat map of two cations': '二つの陽イオンのヒートマップ',
  'For an anion, a ratio and the charges of both cations: every pair of usual ions, known or scored. Elements without a stable isotope are left out, besides thorium and uranium.':
    '陰イオン、比、両陽イオンの電荷を指定すると、通常のイオンのすべての組を、既知かスコアつきで返します。トリウムとウランを除き、安定同位体のない元素は含みません。',
  'Amounts of the first and the second cation.': '第一と第二の陽イオンの数。',
  'Charges of the first and the second cation.': '第一と第二の陽イオンの電荷。',
  'The models of this version': 'この版のモデル',
  'Baselines are models too. `lists` names the current lists that a model took part in.':
    '基準とする単純な方法もモデルに含まれます。`lists`はそのモデルを使った最新のリストです。',
  'How well the models did on compounds that they never saw': 'モデルが見ていない化合物に対する成績',
  'The newest evaluation of the workspace: under each protocol and in each space, the hits among the first N of each model, the rate of random picks to compare with, and whether predicted chances came true. What the protocols mean is told in `description`. 404 before the first `incognita evaluate`.':
    'ワークスペースの最新の評価。手順と候補の空間ごとに、各モデルの上位N件の的中数、比較のための無作為抽出の率、予測した確率が実際と合ったかを返します。手順の意味は`description`にあります。最初の`incognita evaluate`の前は404です。',
  'The catalogue of errors': 'エラーの一覧',
  'Every code that a problem document of this server can carry. The `type` of a problem leads here.':
    'このサーバーの問題文書がもちうるすべてのコード。問題の`type`はここを指します。',
  'Whether the process is alive': 'プロセスが動いているか',
  'Whether there is a list to serve': '公開できるリストがあるか',
  '503 with the code NOT_READY until the workspace has its first list.':
    'ワークスペースに最初のリストができるまで、コードNOT_READYの503を返します。',
  'This document': 'この文書',
  'Compositions that contain at least one of these elements, separated by commas.':
    'これらの元素(コンマ区切り)を一つ以上含む組成。',
  'Compositions that hold all of these ions, that is, elements in these oxidation states, separated by commas. A plus sign is written %2B in an address.':
    'これらのイオン、つまりこれらの酸化数の元素(コンマ区切り)をすべて含む組成。アドレスの中ではプラス記号を%2Bと書きます。',
  'Compositions without a cation of a higher charge than this.': 'これより電荷の大きい陽イオンを含まない組成。',
  '`rank` (by score, best first; where nothing is said), `formula` (by code points) or `raw_<model>`, a model of the list; with a minus before it the exact reverse, so `-raw_tucker` has the highest raw score first.':
    '`rank`(スコアの高い順、指定のない場合)、`formula`(文字コード順)、またはリストのモデルの`raw_<model>`。前にマイナスをつけると逆順になり、`-raw_tucker`は生のスコアの高い順です。',
  'How many rows each element is in, and how they score': '元素ごとの行数とスコア',
  'For every element of the list, in alphabetical order, how many of the rows that the filters keep hold it and the mean of their scores: what colours the periodic table of the page. `meta.total` counts the rows that are kept.':
    'リストの各元素(アルファベット順)について、条件を満たす行のうちその元素を含む行数と、そのスコアの平均を返します。ページの周期表の色分けに使うものです。`meta.total`は条件を満たす行数です。',
  'Two versions of a list compared': 'リストの二つの版の比較',
  'What entered, left and moved among the first ranks since an earlier version, and which of the compositions a database reports by now.':
    '前の版から上位に加わった組成、外れた組成、順位の動いた組成と、そのうちすでにデータベースに報告のあるもの。',
  'The id of the version to compare with, of the same space.': '比べる版の識別名(同じ候補の空間のもの)。',
  'How many of the first ranks are compared.': '比べる上位の件数。',
};
