import type { changes as english } from '../en/changes.js';

export const changes: Readonly<Record<keyof typeof english, string>> = {
  'change.needs-yes': '何も変更していません。端末がないため確認できません。実行するには--yesを指定してください。',
  'change.declined': '何も変更していません。',
  'change.sources-usage':
    '`incognita sources`、`incognita sources remove NAME`、`incognita sources rename NAME NEW-NAME`、`incognita sources title NAME TITLE`のいずれかを使ってください。',
  'change.lists-usage':
    '`incognita lists`、`incognita lists remove ID`、`incognita lists use ID`のいずれかを使ってください。',
  'change.source-exists': 'データ源「{source}」はすでにあります。別の名前を選んでください。',
  'change.source-built-in':
    '「{source}」は付属データです。自分のデータベースを取り込むと外れます。`incognita build --no-keep-built-in`でも外せます。',
  'change.will-remove-source':
    'データ源「{source}」を完全に削除します：ファイル{files, number}件、エントリー{entries, number}件、既知化合物{compounds, number}件（別のデータ源にもあるものは既知のまま残ります）。',
  'change.will-rename-source': 'データ源「{from}」の名前を「{to}」に変えます。',
  'change.lists-stay':
    '公開済みのリストはそのまま残り、データが変わったことを示します。`incognita build`で新しいリストを作れます。',
  'change.will-remove-list': '{list}を完全に削除します：{rows, number}行とそのモデル。',
  'change.will-use-list':
    '新しい版が公開されても、{list}を現在の{space}リストとします。元に戻すには最新のリストを選んでください。',
  'change.current-then': 'その後の現在の{space}リストは{list}です。',
  'change.none-then': 'その後、{space}のリストはなくなります。',
  'change.ingested': '{file}をデータ源「{source}」に取り込みました',
  'change.source-removed': 'データ源「{source}」を削除しました（エントリー{entries, number}件）',
  'change.source-renamed': 'データ源「{from}」の名前を「{to}」に変えました',
  'change.source-titled': 'データ源「{source}」の表題を「{title}」にしました',
  'change.list-published': '{list}を公開しました',
  'change.list-removed': '{list}を削除しました',
  'change.restored': 'バックアップ{from}を復元しました',
  'change.list-used': '{list}を現在のリストにしました',
};
