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
    '組成式を1行に1つずつ貼り付けるか、テキストまたはCSVファイルを選んでください。スコアの順に並べ、スコアのないものには理由を添えて返します。一度に{count}件まで。ディスクには何も書き込みません。',
  'batch.progress': '{total}件中{done}件のスコアを計算しました',
  'batch.stop': 'ここで止める',
  'batch.stop-means': 'それまでに計算したものは残ります。',
  'batch.stopped': '中止しました。{total}件中{done}件まで計算しました。',
  'batch.formulas': '組成式',
  'batch.file': 'またはファイル',
  'batch.one-per-line': '1行に1つ、または{header}の列をもつ表。',
  'batch.scoring': '計算中…',
  'batch.submit': 'スコアを計算して並べる',
  'batch.scored': 'スコアのある組成式（有望な順）',
  'batch.number': 'No.',
  'batch.rank': 'リストでの順位',
  'batch.known': '既知化合物',
  'batch.below': 'リスト圏外',
  'batch.unscored': 'スコアのないもの',
  'batch.unreadable': '読み取れなかったもの',
  'batch.counts': 'スコアあり {scored}件、スコアなし {unscored}件、読み取り不可 {failed}件',
  'batch.download': 'すべてCSVで保存',
  'batch.repeated': '重複した組成式（1件として数えました）：{count}件。',
  'batch.first-shown': 'ここには種類ごとに先頭の{count}件を示します。CSVにはすべて含まれます。',
};
