import type { workspace as english } from '../en/workspace.js';

export const workspace: Readonly<Record<keyof typeof english, string>> = {
  'workspace.no-compounds':
    '学習に使う既知化合物がワークスペースにありません。まず組成式のリストを取り込んでください：`npx incognita ingest FILE`',
  'workspace.none-known':
    '「{expression}」によって既知とされるエントリーはありません。--knownで別の式を選んでください。',
  'build.rank-for-none':
    '「{rankFor}」だけが報告する既知化合物はありません。--rank-forには、ほかのデータ源にない化合物を報告するデータ源名（{sources}）、または年より後に初めて報告された化合物のあるafter:YEARを指定してください。',
  'workspace.missing':
    '{dir}にワークスペースはありません。`incognita ingest FILE --workspace {dir}`で作成するか、付属の化合物で始めてください：`incognita start`',
  'workspace.damaged':
    '{dir}のincognita.sqliteは壊れているか、データベースではありません。バックアップから戻すか、フォルダーを移して取り込み直してください。',
  'workspace.cut-off':
    '{dir}のincognita.sqliteは壊れています：中断されたコピーのように、空か、途中で切れています。コピーし直すか、バックアップから復元するか、取り込み直してください。',
  'workspace.parts-damaged':
    '壊れています：{parts}。リストは`incognita build`で作り直し、データベースはバックアップから復元してください。',
  'workspace.locked': '別のプロセスがワークスペース{dir}に書き込んでいます。終わるのを待って、もう一度お試しください。',
  'workspace.cannot-open': 'ワークスペース{dir}を開けません（{reason}）。書き込めるフォルダーか確認してください。',
  'workspace.other-program':
    '{dir}のincognita.sqliteは別のプログラムのデータベースです。--workspaceで別のフォルダーを選んでください。',
  'workspace.newer':
    'ワークスペース{dir}は新しい版のIncognitaで書かれています（スキーマ{version}、この版は{supported}まで）。Incognitaを更新するか、--workspaceで別のフォルダーを選んでください。',
  'workspace.older':
    'ワークスペース{dir}は古い版のIncognitaで書かれており、先に更新が必要です。フォルダーに書き込める状態で`incognita lists`を一度実行してください。',
  'workspace.built-in-name':
    '付属データと独自のデータベースの名前がどちらも「{source}」になります。--sourceで別の名前を付けてください。',
  'workspace.own-database':
    'このワークスペースでは、独自のデータベースが付属データに置き換わっています。--keep-built-inを付けると併用できます。',
  'workspace.sqlite-of-node-20':
    'Node.js {version}には別のSQLiteが必要です。`npm ci --prefix {dir}`を一度実行するか、Node.js 22.14以降を使ってください。',
  'workspace.cannot-save': 'リスト作成の途中結果を{dir}に保存できません：{reason}',
  'list.being-checked': 'リスト{list}を公開時の内容と照合しています。少し待ってからもう一度試してください。',
  'workspace.too-many-files':
    '開いているファイルが多すぎるため、ワークスペースのファイルを読めません。少し待ってからもう一度試すか、上限（`ulimit -n`）を上げてください。',
  'workspace.not-permitted': '{path}を読み取る権限がありません。',
  'list.instead':
    'リスト{list}が壊れているため、{instead}を使っています。`incognita build`で作り直してください。壊れている箇所は`incognita verify`で確かめられます。',
  'list.damaged-now':
    'リスト{list}が壊れています。`incognita build`で作り直してください。壊れている箇所は`incognita verify`で確かめられます。',
  'workspace.damaged-inside':
    'ワークスペースのデータベースが壊れています。`incognita verify`で箇所を確かめ、バックアップから復元するか、フォルダーを移してデータを取り込み直してください。',
  'workspace.in-use': '別のプロセスがワークスペースに書き込んでいます。少し待ってからもう一度試してください。',
  'workspace.data-changed':
    'ワークスペースの{parts}のデータが取り込んだときと異なります。壊れたか、別のプログラムが書き換えています。`incognita restore`でバックアップを復元するか、新しいワークスペースにファイルを取り込み直してください。',
  'backup.not-empty': 'フォルダー{dir}は空ではありません。バックアップには新しいフォルダーを指定してください。',
  'backup.damaged':
    'リスト{list}の{file}が壊れているため、バックアップできません。`incognita build`で作り直すか、`incognita lists remove`で削除してください。',
  'backup.broken': 'バックアップが壊れています：{parts}。何も復元していません。別のバックアップを使ってください。',
  'backup.other-workspace':
    '{dir}のリスト{list}はバックアップのものと異なります。別のワークスペースのバックアップです。--workspaceで新しいフォルダーに復元してください。',
  'backup.target-damaged':
    '{dir}のデータベースが壊れています。このフォルダーにしかないリストがあるかもしれません。フォルダーを別の場所へ移してから、もう一度復元してください。',
  'backup.replaces':
    'ワークスペース{dir}をバックアップ{backup}の内容に置き換えます。バックアップにないデータ源とリストは失われます。',
  'list.none': 'リスト「{list}」はなく、ほかのリストもまだありません。`incognita build`で作成してください。',
  'list.unknown': 'リスト「{list}」はありません。公開中のリスト：{lists}。',
  'list.file-missing':
    'リスト{list}のファイルがないか、壊れています。`incognita build --arity {arity}`で作り直してください。',
  'list.no-artifact': 'リスト{list}に「{name}」という付属ファイルはありません。',
  'list.unreadable-file':
    'リスト{list}の{file}を読み取れません。`incognita build --arity {arity}`で作り直してください。',
  'list.other-version':
    'リスト{list}は別の版のIncognitaで書かれています。`incognita build --arity {arity} --kind {kind}`で作り直してください。',
  'model.damaged': 'ワークスペースのモデルファイルが壊れています。`npx incognita build`でリストを作り直してください。',
  'model.unknown': '「{model}」というモデルはありません。使えるのは次のものです：{models}。',
  'shards.missing':
    'まだ完了していないシャードがあります：{missing}。ほかの指定は同じにして`npx incognita build --shard {first}`を実行してから、もう一度mergeを実行してください。`incognita work`で現状を確認し、`incognita work remove ID`で削除できます。',
  'shards.missing-some':
    'まだ完了していないシャードがあります：{missing}。ほかの指定は同じにして`npx incognita build --shard {first}`を実行してから、もう一度mergeを実行してください。完了したものだけを公開するには`incognita merge {complete}`を使います。やめた作成作業は`incognita work remove ID`で削除できます。',
  'shards.missing-of': '{id}の{shards}',
  'shards.outdated':
    'このワークスペースのシャードは、別の既知化合物または別の版から作られています。先に`npx incognita build --shard 1/4`、2/4などを実行してください。',
  'shards.none':
    'このワークスペースにシャードはありません。先に`npx incognita build --shard 1/4`、2/4などを実行してください。',
};
