import type { commands as english } from '../en/commands.js';

export const commands: Readonly<Record<keyof typeof english, string>> = {
  'command.memory':
    '{rows, number}件のリストには約{needed, number} MBが必要ですが、使えるのは{available, number} MBです。--memoryを増やすか、--topを減らしてください。',
  'command.no-source': 'データ源「{source}」はありません。まだ何も取り込まれていません。',
  'command.unknown-source': 'データ源「{source}」はありません。あるのは次のものです：{sources}。',
  'command.which-list':
    'リストを選んでください。--arity 3のように--arityを指定するか、`incognita lists`が示すIDを--listで指定します。',
  'command.no-formulas': '組成式、組成式のファイル（--file FILE）、または標準入力を表す-を指定してください。',
  'command.formulas-or-input': '組成式と標準入力を表す-は、どちらか一方だけを指定してください。',
  'command.formulas-or-file': '組成式とファイル（--file）は、どちらか一方だけを指定してください。',
  'command.no-benchmarks':
    'ベンチマークは配布パッケージに含まれていません。リポジトリをクローンし、そこで `npm ci` と `npm run build` を実行してから `npx incognita bench` を使ってください。',
  'command.unknown-benchmark': '「{benchmark}」というベンチマークはありません。使えるのは次のものです：{benchmarks}。',
  'command.what-to-count':
    '検証用の化合物を選んでください。モデルに見せないリスト（--holdout FILE）か、既知化合物を隠す方法（--protocol kfold）を指定します。',
  'command.time-alone': '--train-untilはそれだけで化合物を隠します。--holdout、--second、--protocolと併用できません。',
  'command.neutral-needs-second':
    'neutralのリストは第二データベースによる評価のためのものです。そのデータベースも指定してください（--second FILE）。',
  'address.token': '{file}のトークンは、空白を含まない{least, number}文字以上にしてください。',
  'address.unavailable': '{url}を使えません。{reason}。',
  'address.EADDRINUSE':
    '別のプログラムがこのポートを使っています。--portで別のポートを選ぶか、空きポートを使う0を指定してください',
  'address.EACCES': 'このポートには権限が必要です。--portで1024以上を選んでください',
  'address.EADDRNOTAVAIL': 'このコンピューターにそのアドレスはありません。127.0.0.1は常に使えます',
  'address.ENOTFOUND': 'その名前のホストはありません。127.0.0.1は常に使えます',
  'command.other-case': '「{query}」は{elements}の化合物と解釈しました。もう一方は{formula}と書いてください。',
  'command.one-list': '複数のリストを一つのファイルに書けるのは--format sqliteだけです。一つずつ書き出してください。',
  'command.one-list-per-arity':
    'このファイルには元素数ごとに一つのテーブルしかないため、元素数の同じリストは一つだけ指定してください。',
  'command.metadata-inside-sqlite':
    '--format sqliteのテーブルには出所を書けません。--metadata sidecarを使ってください。',
  'command.metadata-inside-generator':
    'プログラムの入力にはメタデータを書く場所がありません。--metadata sidecarを使ってください。',
  'command.sidecar-of-nothing': '--metadata sidecarにはファイル名が必要です（--out FILE）。',
  'command.no-files': '取り込むファイルを指定するか、--optimade URLでOPTIMADEサーバーを指定してください。',
};
