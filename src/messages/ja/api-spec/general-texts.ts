/** The description of the API, its tags and the parameters that several operations have. */
export const generalTexts: Readonly<Record<string, string>> = {
  info: 'Incognitaのワークスペースを読むためのインターフェースです。公開済みのスコアリスト、任意の組成式のスコア、その根拠となるモデル、モデルが見ていない化合物に対する性能を取得できます。書き換えはできません。\n\n**応答。**コレクションは`{ data: [...], links: { next }, meta }`の形で、`links.next`をnullになるまでたどります。単一のものは`{ data: {...}, meta }`です。項目名はCSVと同じです。組成式は元素をアルファベット順に並べた既約組成式（`BaO3Ti`）で返し、リクエストではどの書き方も受け付けます。\n\n**エラー**は変わることのない`code`をもつエラー文書（Problem Details、RFC 9457）です。`GET /v1/problems`に一覧があります。\n\n応答には`X-Request-Id`がつきます。トークンを設定したサーバーは、トークン（`Authorization: Bearer TOKEN`）のないリクエストに401を返します。\n\n**制限。**サーバーは期限内に応答できる量だけを受け付けます。上限を超えたリクエストには、429（一つのクライアントが多すぎる）または503（全体で多すぎる）をただちに`Retry-After`とともに返します。\n\n**リストは変わりません。**リストは識別名（`ternary-ionic-v3`）で指定すれば無期限にキャッシュできます。元素数ごとの現在のリスト（最新版。`incognita lists use`で別の版にできます）の別名（`ternary`または`3`）で指定したものは、そのつど問い合わせる必要があります。',
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
  'parameter.only_of':
    'これらの元素（コンマまたはハイフン区切り）だけからなる組成。元素系とその部分系のうち、リストの元素数のものすべて。',
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
  'parameter.columns': 'これらの列だけをこの順に出力します（コンマ区切り）。指定のない場合はすべての列。',
  'parameter.metadata':
    '`inside`とすると、行の由来（リスト、版、データ、モデル、シード、条件、ライセンス、引用）をファイルの先頭に書きます。CSVでは`#`で始まる行、JSON Linesでは`incognita`をキーとする一つのオブジェクト。Parquetには常に入っています。',
  'parameter.cations': '二つか三つの陽イオン。酸化数を問わない元素（`Fe`）またはイオン（`Fe3+`、プラス記号は%2B）。',
  'parameter.ratio': '第一と第二の陽イオンの数。',
  'parameter.charges': '第一と第二の陽イオンの電荷。',
  'parameter.formula':
    'この組成式の組成。`*`は別の元素一つを表します。例：すべての三二酸化物`*2O3`、`Li*2O4`、`**O3`。',
  'parameter.kind':
    'これらの種類のいずれかの組成（コンマ区切り）：`ionic`（陰イオンが1種類、各元素の酸化数が一つ）、`mixed-valence`、`several-anions`、`polyanionic`、`hydrogen`、`no-charges`。一つの組成が複数の種類に当たることもあります。',
  'parameter.anion': '陰イオンがこの元素である組成。',
  'parameter.where':
    '計算された列に対する条件（コンマ区切り）：数と限界値（`gap>=1.5`。`>=`、`<=`、`>`、`<`）、またはフラグ（`made_from`）。前に`!`を付けると該当しない行で、値が不明な行も含みます（`!solid_solution`）。`gap_min=1.5`、`gap_max=3`、`solid_solution=no`というパラメーターも同じ意味です。列が計算されていない行はどの条件も満たしません。その数は`meta.uncomputed`です。',
  'parameter.property': '学習した物性の名前。',
  'parameter.top': 'ほかの条件を満たすもののうち、上位からこの件数まで。',
  'parameter.energies':
    'どのエネルギーを使うか。データ源の名前、`computed`、または`measured`。指定がなければ最後に取り込んだもの、それもなければ`computed`。`allow_mixed`と合わせて繰り返せます。',
  'parameter.allow_mixed': '異なるデータ源や汎関数のエネルギーを比べます。その応答では`mixed`が真になります。',
  'parameter.shelf': 'これらの化合物と元素（コンマ区切り）だけを使います。',
  'parameter.release': '放出してよい気体（コンマ区切り）。指定がなければすべて。',
  'parameter.take_up': '取り込んでよい気体（コンマ区切り）。指定がなければO2、N2、NH3。',
  'parameter.prototype': '考えられる構造の一つの`label`。',
};
