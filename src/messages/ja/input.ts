import type { input as english } from '../en/input.js';

export const input: Readonly<Record<keyof typeof english, string>> = {
  'input.unknown-format': '「{format}」という形式はありません。使えるのは次のものです：{formats}。',
  'input.source-name':
    '「{name}」はデータ源の名前に使えません。セミコロンと制御文字を含まない1～{longest, number}文字が必要です。--sourceで別の名前を指定してください。',
  'input.source-title':
    '「{title}」はデータ源の表題にできません。制御文字を含まない1～{longest, number}文字で指定してください。',
  'input.same-file':
    '同じファイルがすでにデータ源「{other}」にあるため、「{source}」は独立した証拠になりません。間違いの場合は次を実行してください：incognita sources remove "{source}"',
  'input.no-crystal':
    '{file}に結晶のデータブロック（data_に続く組成式、格子、原子サイト）がありません。CIFファイルですか？',
  'input.layout': '{file}：{problem}',
  'input.no-column': '「{column}」という列がありません。あるのは次の列です：{columns}。',
  'input.candidates': 'Incognitaまたはその前身が書き出した候補のリストで、既知化合物のリストではありません。',
  'input.several-columns': '組成式の列が複数あります：{columns}。--formula-columnで一つを選んでください。',
  'input.no-formulas':
    '組成式の列がありません。{count, plural, other {列：}}{columns}。--formula-columnで列を指定するか、区切り文字（カンマ、セミコロン、タブ、|）を確認してください。',
  'input.header-only': '{file}には見出しだけがあり、行がありません。',
  'input.quote-not-closed':
    '{file}は{line}行目より後で始まる引用符の中で終わっています。引用符を閉じるか、取り除いてください。',
  'input.not-csv': '{file}は{line}行目より後がCSVとして正しくありません（{reason}）。',
  'input.too-large': '{file}は{mebibytes} MiB（上限{limit}）を超えています。複数のファイルに分けてください。',
  'input.json-too-large':
    '{file}は{mebibytes} MiB（上限{limit}）を超えています。1行に1件のJSON Linesで書き出してください。',
  'input.json-entry-too-long':
    '{file}の{entry}件目が{mebibytes} MiB（上限MAX_ELEMENT）を超えており、一つの化合物ではないようです。組成式、ID、年、エネルギー、構造以外のものを除いてください。',
  'input.json-begins-otherwise':
    '{file}の最初の{mebibytes} MiBにエントリーがありません（エントリーはそこで探します）。エントリーの配列を先頭に置くか、1行に1件のJSON Linesで書き出してください。',
  'input.line-too-long':
    '{file}の{line}行目は{kibibytes, number} KiB（上限MAX_ROW_BYTES）を超えており、化合物のリストではないようです。改行の抜けや閉じていない引用符がないか確認してください。',
  'input.not-an-array': '{file}はエントリーの配列ではなく、{keys}の下にも配列がありません。',
  'input.no-entries': '{file}にエントリーがありません。',
  'input.not-json': '{file}はJSONとして正しくありません（{reason}）。',
  'input.no-json-lines':
    '{file}の最初の数行にJSONのオブジェクトがありません。JSON Linesは1行に1件のオブジェクトです。そのように書くか、一つのJSONの配列にしてください。',
  'input.no-optimade-entries':
    '{file}の「data」にエントリーがありません。サーバーの/v1/structuresの応答をそのまま保存してください。',
  'input.nothing-accepted':
    '{file}の{count, number}行はどれも取り込めなかったため、何も変更していません。{line}行目「{text}」：{reason}正しい列を組成式として読んでいるか確認してください。',
  'input.no-rows': '{file}に行がないため、何も変更していません。',
  'input.built-in-choice': 'INCOGNITA_BUILT_INは「small」か空のどちらかです（「{choice}」は使えません）。',
  'row.fields': '行の項目数が{count}で、最初の行の{expected}と異なります。',
  'row.empty-formula': '組成式が空です。',
  'row.line-not-an-object': '行がJSONのオブジェクトではありません。',
  'row.not-an-object': 'エントリーがオブジェクトではありません。',
  'skipped.candidate': '候補',
  'skipped.header': '見出し行',
  'skipped.description': '物性の説明',
  'skipped.type': '種類が{type}のエントリー',
  'skipped.units': '単位の行',
  'skipped.macos': 'macOSのリソースフォーク',
  'skipped.hidden': '隠しファイル',
  'skipped.readme': '説明文のファイル',
  'skipped.other': '別の種類のファイル',
  'skipped.note': 'データの行ではないため読み飛ばしました：{what}（{count, number}件）。',
  'row.no-text': 'エントリーの「{key}」にテキストがありません。',
  'row.unfinished': 'この行で始まるテキストの途中でファイルが終わっています。',
  'row.no-tag': 'データブロックに{tag}がありません。',
  'input.binary': '{file}：{kind}',
  'input.kind-compressed': '{program}で圧縮されています。先に展開してください。',
  'input.kind-xls': '古いExcel形式の表計算ファイルです。CSVで保存してください。',
  'input.kind-pdf': 'PDFです。表をCSVで保存してください。',
  'input.kind-other': 'テキストではなくバイナリファイルです。化合物をCSVで書き出してください。',
  'input.no-text': '{file}にテキストがありません。',
  'input.zero-byte': '{file}はバイナリファイルです（{byte}バイト目が0です）。',
  'input.changed': '{file}は読み取り中に変わりました。完成してから取り込み直してください。',
  'input.not-utf-8':
    '{file}はUTF-8のテキストではありません（{byte}バイト目より後）。UTF-8で保存してください（例：`iconv -f latin1 -t utf-8`）。',
  'input.missing': '{file}というファイルがないか、読み取れません。パスを確認してください。',
  'input.folder': '{file}はフォルダーです。{file}/*.csvのように、中のファイルを指定してください。',
  'input.not-regular': '{file}は通常のファイルではありません。先に内容をファイルに保存してください。',
  'input.empty': '{file}は空です。',
  'input.no-permission': '{file}を読み取れません。権限を確認してください。',
  'input.bomb':
    '{file}は展開すると元の{ratio}倍を超えるか、ファイルの数が極端に多くなります。悪意のあるファイルかもしれません。信頼できる場合は自分で展開してください。',
  'input.broken-archive':
    '{file}は{program}で展開できません。壊れているか、途中で切れています。もう一度入手してください。',
  'input.encrypted': '{file}は暗号化されています。先にパスワードで展開してください。',
  'input.archive-in-archive': '{file}はアーカイブの中のアーカイブです。先に外側のアーカイブを展開してください。',
  'input.unknown-encoding': '「{encoding}」という文字コードはありません。よく使われるのは次のものです：{examples}。',
  'input.kind-empty-zip': '中身のないzipアーカイブです。',
  'input.kind-hdf': 'HDF5ファイルです。化合物をCSVかParquetで書き出してください。',
  'input.kind-tar': 'tarアーカイブです。先に展開してください。フォルダーはそのまま取り込めます。',
  'input.kind-ods': 'OpenDocument形式の表計算ファイルです。xlsxかCSVで保存してください。',
  'input.kind-lfs':
    'Git LFSのポインターで、ファイル本体ではありません。クローンの中で`git lfs pull`を実行してください。',
  'input.kind-html': 'ウェブページ（ログイン画面など）で、表ではありません。データそのものをダウンロードしてください。',
  'input.kind-xml': 'XMLファイルです。化合物をCSV、JSON、CIFのどれかで書き出してください。',
  'input.ids-only':
    'エントリーのIDだけがあり、組成式がありません。そのIDを付けたデータベースから組成式を入手してください。',
  'input.no-header-row': '最初の200行の中に、{line}行目がありません。',
  'row.several-formulas': '複数の組成式です。カンマで区切ってください。',
  'input.some-unreadable': '{all, number}個のファイルのうち{failed, number}個を読めません。',
  'input.some-files': '{all, number}個のファイルのうち{failed, number}個は取り込めませんでした。残りは取り込みました。',
  'input.too-many-files': '{file}にはファイルが200万個を超えてあります。下のフォルダーを一つずつ指定してください。',
  'input.empty-folder': '{file}に読めるファイルがありません。隠しファイル、説明、画像は除かれます。',
  'input.server-error': '{file}にエントリーがありません。サーバーからのメッセージ：{error}',
  'input.own-workspace': '{file}はIncognitaのワークスペースです。中のエントリーは`entries`で書き出せます。',
  'input.unknown-sqlite':
    '{file}は、ASE形式の構造を含まないSQLiteデータベースです（テーブル：{tables}）。化合物をCSVで書き出してください。',
  'input.no-atoms':
    '{file}の{line}行目の原子数が0か、または{most, number}を超えています。構造のファイルではありません。',
  'input.no-symbols': '{file}には元素名がありません。POSCARファイルでは、個数の行の上に元素記号の行が必要です。',
  'input.no-frame':
    '{file}の{line}行目から始まるフレームが不完全です（原子数、コメント、その数だけの原子が必要です）。',
  'row.no-lattice': 'フレームに格子がないため、分子です。',
  'row.unknown-species': 'フレームに元素でない種があります。',
  'input.wrong-format': '{file}は{format}形式のファイルではありません。',
};
