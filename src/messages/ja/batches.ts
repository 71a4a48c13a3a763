import type { batches as english } from '../en/batches.js';

export const batches: Readonly<Record<keyof typeof english, string>> = {
  'batch.not-a-form':
    'このアドレスは一括計算ページのフォーム（組成式のテキストまたはテキストファイル）だけを受け付けます。',
  'batch.expired': 'この一括計算はもう残っていません。{minutes}分後に削除されます。',
  'batch.busy': '計算中の組成式が多すぎます。しばらくしてからもう一度お試しください。',
  'batch.empty': '組成式がありません。1行に1つずつ貼り付けるか、組成式を含むファイルを選んでください。',
  'batch.too-many':
    '組成式が{count, number}件あります。一括計算は{most, number}件までです。分けて送るか、コマンドラインを使ってください。',
};
