import type { energies as english } from '../en/energies.js';

export const energies: Readonly<Record<keyof typeof english, string>> = {
  'energies.columns': '{file}には、「formula」列と「energy」列のある見出しが必要です。あるのは次の列です：{columns}。',
  'table.archive': '{file}はアーカイブです。表そのものを指定してください。',
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
  'energies.name-taken': '「{source}」は付属のエネルギーの名前です。--sourceで別の名前を選んでください。',
  'energies.one-source':
    '異なるデータ源のエネルギーは比べられません。一つを選ぶか、--allow-mixed（allow_mixed=true）で混ぜることを指定してください。',
  'energies.formulas-or-list': '組成式か、--listでリストを指定してください。',
  'energies.unknown-source': '「{source}」のエネルギーはありません。あるのは次のものです：{names}。',
  'energies.title': '競合する相',
  'energies.stable': '凸包の上にあり、競合する相より{energy} eV/atom低い値です。',
  'energies.above': '凸包より{energy} eV/atom上にあります。',
  'energies.reported': 'データ源によれば凸包より{energy} eV/atom上にあります（生成エネルギーはありません）。',
  'energies.to-beat':
    'この組成のエネルギーは知られていません。安定であるには、生成エネルギーが{energy} eV/atomより低い必要があります。',
  'energies.own': '生成エネルギーは{energy} eV/atomです。',
  'energies.none': 'この元素系の生成エネルギーはありません。',
  'energies.phase': '相',
  'energies.amount': '式単位の数',
  'energies.energy': 'eV/atom',
  'energies.table': '{formula}と競合する相、その量と生成エネルギー',
  'energies.means':
    'この組成で最もエネルギーの低い、ほかの相の混合物です。エネルギーは予測しません。実測値にもとづく回帰の誤差は約0.09～0.10 eV/atomで、安定性を分けるエネルギー差の典型値の3倍にあたるためです。',
  'energies.unknown': 'エネルギーの知られていない既知化合物も競合します：{formulas}',
  'energies.unknown-more': 'ほか{count, number}件',
  'energies.whose': 'エネルギー：{source}、{functional}。',
  'energies.whose-source': 'エネルギー：{source}。',
  'energies.mixed': '異なるデータ源のエネルギーを比べています。',
  'energies.line-title': '{first}から{second}までの線の上の凸包',
  'energies.line-x': '{second}に含まれる原子の割合',
  'energies.line-y': '両端からのエネルギー（eV/atom）',
  'energies.triangle-title': '{corners}の凸包上の相（線は共存する相を結ぶ）',
  'energies.legend': '塗りつぶし：凸包の上。白抜き：凸包から0.1 eV/atom以内。',
};
