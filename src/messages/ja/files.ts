import type { files as english } from '../en/files.js';

export const files: Readonly<Record<keyof typeof english, string>> = {
  'file.unusable': '{path}：{reason}。',
  'file.output-is-input':
    '{path} はこのコマンドが読み込むファイルなので、出力先にはできません。別の名前を指定してください。',
  'file.output-in-workspace': '{path} はワークスペースのファイルです。出力先には別の名前を指定してください。',
  'file.standard-input-twice': '標準入力（-）は一度しか読めません。',
  'file.standard-input-name': '標準入力には名前がありません。--sourceでデータ源の名前を指定してください。',
  'file.binary-to-terminal':
    'この形式は端末に表示できません。--out FILEでファイルに書き出すか、別のプログラムに渡してください。',
  'file.ENOENT': 'そのようなファイルやフォルダーはありません',
  'file.EACCES': 'アクセスが許可されていません',
  'file.EPERM': 'アクセスが許可されていません',
  'file.EISDIR': 'これはフォルダーですが、ファイルが必要です',
  'file.ENOTDIR': 'パスの途中にフォルダーでないものがあります',
  'file.ELOOP': 'リンクが循環しています',
  'file.ENAMETOOLONG': '名前が長すぎます',
  'file.EMFILE': '開いているファイルが多すぎます。`ulimit -n`で上限を上げてください',
  'file.few-files':
    'サーバーは{least}個のファイルを開きますが、上限は{most}個です。`ulimit -n 1024`で上限を上げてください',
  'file.EROFS': 'ディスクは読み取り専用です',
  'file.disk-full':
    'ディスクがいっぱいです。空きを作ってから、もう一度コマンドを実行してください。それまでに完了したものは残っています。',
  'file.disk-fails':
    'ディスクのエラーか空き不足です。ディスクを確認してから、もう一度コマンドを実行してください。それまでに完了したものは残っています。',
  'file.workspace-readonly':
    'ワークスペースに書き込めません。ディスクが満杯か読み取り専用、または別のユーザーのものです。',
  'file.fault': 'Incognitaの内部で問題が起きました：{detail}',
  'file.fault-hint': 'Incognitaの内部で問題が起きました：{detail}（INCOGNITA_DEBUG=1で詳細を表示します）',
};
