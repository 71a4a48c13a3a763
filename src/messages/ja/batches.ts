import type { batches as english } from '../en/batches.js';

export const batches: Readonly<Record<keyof typeof english, string>> = {
  'batch.not-a-form':
    'このアドレスは一括計算ページのフォーム（組成式のテキストまたはテキストファイル）だけを受け付けます。',
  'batch.expired': 'この一括計算はもう残っていません。{minutes}分後に削除されます。',
  'batch.busy': '計算中の組成式が多すぎます。しばらくしてからもう一度お試しください。',
  'batch.empty': '組成式がありません。1行に1つずつ貼り付けるか、組成式を含むファイルを選んでください。',
  'batch.too-many':
    '組成式が{count, number}件あります。一括計算は{most, number}件までです。分けて送るか、コマンドラインを使ってください。',

  'batch.title': '手元の組成式を順位づける',
  'batch.lead':
    '組成式を貼り付けるか、テキスト、CSV、JSONのファイルを選んでください。新しい組成はスコアの順に並べ、既知化合物はそれと示し、スコアのないものには理由を添えて返します。一度に{count}件まで。ディスクには何も書き込みません。',
  'batch.progress': '{total}件中{done}件のスコアを計算しました',
  'batch.stop': 'ここで止める',
  'batch.stop-means': 'それまでに計算したものは残ります。',
  'batch.stopped': '中止しました。{total}件中{done}件まで計算しました。',
  'batch.formulas': '組成式',
  'batch.file': 'またはファイル',
  'batch.one-per-line':
    '1行にいくつでも書けます。JSON配列や表も使えます。表では組成式として最もよく読める列（列名が{header}なら、その列）を使い、ほかの列はスコアとともに返します。',
  'batch.scoring': '計算中…',
  'batch.submit': 'スコアを計算して並べる',
  'batch.known': '既知化合物',
  'batch.below': 'リスト圏外',
  'batch.unscored': 'スコアのないもの',
  'batch.unreadable': '読み取れなかったもの',
  'batch.counts': '新規{fresh}件、既知{known}件、スコアなし{unscored}件、読み取り不可{failed}件',
  'batch.download': 'すべてCSVで保存',
  'batch.repeated': '重複した組成式（1件として数えました）：{count}件。',
  'batch.first-shown': 'ここには先頭の{count}件を示します。CSVにはすべて含まれます。',
  'batch.parts': '一括計算の内訳',
  'batch.part-new': '新規',
  'batch.part-known': '既知',
  'batch.part-ignored': '無視した文字列',
  'batch.known-means':
    'このワークスペースのデータベースが報告している化合物です。スコアはモデルの当てはまりを示すもので、存在の見込みではありません。',
  'batch.read':
    '組成式を{count, number}件読み取りました。{ignored, plural, =0 {無視した文字列はありません} other {ほかの文字列#件は無視しました}}。',
  'batch.ignored-means': '次の文字列は数値、欠損値（NaN）、ID、コメント、見出し、単語などで、組成式ではありません：',
  'batch.on-line': '{line}行目',
  'batch.line': '行',
  'batch.reason': '理由',
  'batch.histogram': 'スコアの分布',
  'batch.score-range': '{from}～{to}',
  'batch.nothing-here': '該当するものはありません。',
};
