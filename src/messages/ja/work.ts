import type { work as english } from '../en/work.js';

export const work: Readonly<Record<keyof typeof english, string>> = {
  'work.none': '途中の作成作業はありません。',
  'work.unknown': '途中の作業「{id}」はありません。あるのは次のものです：{work}。',
  'work.nothing-to-remove': '古くなった作業はありません。`incognita work`が示すIDで、削除するものを指定してください。',
  'work.abandoned':
    '途中の作成作業のうち{count, number}件はもう使えません（{megabytes} MB）。削除するには`incognita work remove`を実行してください。',
  'work.will-remove':
    '{work}のために済んだ作業（{megabytes} MB）を削除します。同じ指定で作成すると最初からになります。',
};
