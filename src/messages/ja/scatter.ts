import type { scatter as english } from '../en/scatter.js';

export const scatter: Readonly<Record<keyof typeof english, string>> = {
  'scatter.title': '二つの列の散布図',
  'scatter.link': '散布図',
  'scatter.means':
    'この表示の最初の{rows}行（{kind}）のうち、両方の値をもつ{points}行です。点を選ぶと、その組成のページを開きます。',
  'scatter.by': '{x}に対する{y}',
  'scatter.x': '横軸',
  'scatter.y': '縦軸',
  'scatter.draw': '描く',
  'scatter.none': 'これらの行に、両方の値をもつものはありません。',
};
