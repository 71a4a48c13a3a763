/** Operations on lists. */
export const listTexts: Readonly<Record<string, string>> = {
  'getLists.summary': '公開済みのすべてのリスト',
  'getLists.description':
    'すべての版を元素数ごとに新しい順で返します。`current`は別名が指すリスト（最新版。`incognita lists use`で別の版にできます）を示します。',
  'getList.summary': '一つのリスト',
  'getList.description': '元にしたデータ、候補空間、モデル、較正、チェックサム。',
  'getListCompositions.summary': 'リストの組成を順位順に、ページごとに',
  'getListCompositions.description':
    '順位順、または`sort`の順に返します。指定した条件をすべて満たすものに限ります。`links.next`は次のページのパスで、最後のページではnullです。リストを識別名で指すため、ページをたどる間は同じ版にとどまり、各行に一度ずつ出会います。',
  'getListElementPairs.summary': '二つの元素をともに含む行の数',
  'getListElementPairs.description':
    'リストのいずれかの行にともに含まれる二つの元素のすべてと、そのような行の数を、Pettiforの尺度の順に返します。',
  'getListColumns.summary': 'リストに対して計算された列',
  'getListColumns.description':
    'どのリストにもある列のほかに計算された列です：競合する相、固溶体、新規性、手持ちの化合物から作れるもの、物性。`incognita columns compute`がリストの上位の行について計算し、入力の一つの版に属します。',
  'getListElements.summary': '元素ごとの行数とスコア',
  'getListElements.description':
    'リストの各元素（アルファベット順）について、条件を満たす行のうちその元素を含む行数と、そのスコアの平均を返します。ページの周期表の色分けに使うものです。`meta.total`は条件を満たす行数です。',
  'getListChanges.summary': 'リストの二つの版の比較',
  'getListChanges.description':
    '前の版から上位に加わった組成、外れた組成、順位の動いた組成と、そのうちすでにデータベースに報告のあるもの。',
  'getListChanges.top': '比べる上位の件数。',
  'downloadListCsv.summary': 'リストまたはその一部をCSVで',
  'downloadListCsv.description':
    '見出し行のあと、順位順に1組成1行：`rank`、`formula`、`score`、`elements`（空白区切り）、`arity`、`anion`、`ions`（空白区切り）、`anonymous_formula`、`known`、そしてリストの各モデルの生スコア`raw_<model>`。UTF-8、行末は改行、小数点はピリオドです。',
  'getListCsvChecksum.summary': 'リストまたはその一部のCSVファイルのSHA-256',
  'getListCsvChecksum.description':
    '`sha256sum -c`で読める一行です。同じパラメーターの`download.csv`のチェックサム、空白二つ、そのファイル名からなります。',
  'getListJsonlChecksum.summary': 'リストまたはその一部のJSON LinesファイルのSHA-256',
  'getListJsonlChecksum.description':
    '`sha256sum -c`で読める一行です。同じパラメーターの`download.jsonl`のチェックサム、空白二つ、そのファイル名からなります。',
  'getListParquetChecksum.summary': 'リストまたはその一部のApache ParquetファイルのSHA-256',
  'getListParquetChecksum.description':
    '`sha256sum -c`で読める一行です。同じパラメーターの`download.parquet`のチェックサム、空白二つ、そのファイル名からなります。',
  'downloadListJsonl.summary': 'リストまたはその一部をJSON Linesで',
  'downloadListJsonl.description': '順位順に1行1オブジェクト（スキーマ`Row`）。',
  'downloadListParquet.summary': 'リストまたはその一部をApache Parquetで',
  'downloadListParquet.description': 'CSVと同じ列を型つきで。行にない生スコアはnullです。',
};
