import type { energies as english } from '../en/energies.js';

export const energies: Readonly<Record<keyof typeof english, string>> = {
  'energies.columns': '{file}には、「formula」列と「energy」列のある見出しが必要です。あるのは次の列です：{columns}。',
  'energies.archive': '{file}はアーカイブです。エネルギーの表そのものを指定してください。',
  'energies.unknown-word':
    '{file}の{line}行目、「{column}」列の「{text}」は使えません。使えるのは次のものです：{words}。',
  'energies.no-energy': 'エネルギーがありません。',
  'energies.no-number': '「{text}」は小数点を使った数値ではありません。',
  'energies.not-whole': '共通の係数を掛けても、量がすべて整数になりません。',
  'energies.too-many-sets':
    '{file}には、{most, number}を超える種類のデータ源と汎関数があります（{line}行目）。「source」列と「functional」列を確認してください。',
  'energies.nothing-accepted': '{file}には読める行がなかったため、何も変更していません。{line}行目「{text}」：{reason}',
  'energies.no-reference':
    '{file}の{line}行目：{formula}の全エネルギーを生成エネルギーに直すには、構成元素の全エネルギーが必要ですが、{source}には{elements}のものがありません。元素の行を加えるか、生成エネルギーを与えてください。',
  'energies.name-taken': '「{source}」は組み込みのエネルギーの名前です。--sourceで別の名前を選んでください。',
  'energies.one-source':
    '異なるデータ源のエネルギーは比べられません。一つを選ぶか、--allow-mixed（allow_mixed=true）で混ぜることを指定してください。',
  'energies.unknown-source': '「{source}」のエネルギーはありません。あるのは次のものです：{names}。',
};
