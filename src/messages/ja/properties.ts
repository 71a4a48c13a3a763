import type { properties as english } from '../en/properties.js';

/** 化合物の物性：表の問題と、コマンドの文。 */
export const properties: Readonly<Record<keyof typeof english, string>> = {
  'property.columns': '{file}には列{wanted}のある見出し行が必要です。見つかった列：{columns}。',
  'property.no-number': '「{text}」は小数点を使った数値ではありません。',
  'property.no-uncertainty': '「{text}」は不確かさとして読めません。0以上の数値にするか、空欄にしてください。',
  'property.no-temperature': '「{text}」は温度として読めません。数値にするか、空にしてください。',
  'property.other-unit': '単位が{wanted}ではなく{unit}です。値は換算されません。',
  'property.unit-in-line': '{unit}（{line}行目）',
  'property.mixed-units': '{file}には複数の単位の値があります：{units}。--unitで一つを選ぶか、換算してください。',
  'property.repeated':
    '{line}行目：{formula}の値は{value}ですが、{firstLine}行目では{firstValue}です。両方から学習します。',
  'property.no-structure': 'ID「{id}」で格子とサイトをもつ、取り込み済みのエントリーはありません。',
  'property.other-structure': '組成式は{formula}ですが、構造の組成式は{found}です。',
  'property.no-logarithm': '値{value}の対数はありません。--logを外すか、この行を除いてください。',
  'property.no-descriptors': '{elements}の元素データがありません。',
  'property.nothing-read': '{file}には読める行がありません。{line}行目「{text}」：{reason}',
  'property.no-rows': '{file}には見出しだけで行がありません。',
  'property.one-compound': 'すべての行が同じ化合物{formula}です。ほかの化合物については何も学習できません。',
  'property.one-fold': '列{column}の値がすべて同じです。交差検証には二つ以上の分割が必要です。',
  'property.too-few': '読めたのは{rows, number}行です。物性の学習には少なくとも{fewest, number}行が必要です。',
  'property.too-few-read':
    '読めたのは{rows, number}行、読めなかったのは{refused, number}行です。物性の学習には少なくとも{fewest, number}行が必要です。最初に読めなかったのは{line}行目「{text}」：{reason}',
  'property.too-many':
    '表には{rows, number}行あります。学習できるのは{most, number}行までです。小さな表を指定してください。',
  'property.bad-name': '物性の名前は60文字以内の英数字、「-」、「_」で、英字で始めてください。',
  'property.not-found':
    '物性「{name}」はありません。{names, select, none {まだ学習したものがありません。} other {あるもの：{names}。}}',
  'property.usage':
    '使い方：property fit 名前 ファイル --column 列、property show 名前、property predict 名前 組成式...、property list、property remove 名前。',
  'property.no-column': '値の列を--columnで指定してください。',
  'next.no-goal': '目標を指定してください：--goal max、--goal min、または--goal target --target 値。',
  'next.no-target': '近づけたい値を--targetで数値として指定してください。',
  'next.pool-and-rows':
    '自分の候補（--pool）はそのまま使われます。--listと行の条件か、--poolのどちらかを外してください。',
  'next.pool-refused': '{file}の{rows, number}行のうち{refused, number}行は読めないため除きます：',
  'next.by-needs-property': '`by`は物性のための提案の順序です。`property`で物性を指定してください。',
  'next.value': '予測値が最良。これまでの最良値からの改善の期待値：{improvement}',
  'next.by':
    '{by, select, improvement {改善の期待値が最大} probability {これまでの最良値を上回る確率が最大} other {予測値より1標準偏差よい値が最良}}。改善の期待値：{improvement}。予測値だけでは{rank, number}番目',
  'next.chance': 'リストによる確率{score}、実験結果を加えた確率{chance}',
  'outcome.line': '{file}の{line}行目：{reason}',
  'outcome.unknown': '「{text}」は結果として読めません。数値か次のいずれかを使ってください：{words}。',
  'outcome.not-found': '番号「{id}」の結果はありません。`incognita outcomes list`で確認できます。',
  'outcome.source-taken':
    'データ源「{source}」はデータベースです。先に別の名前を付けてください：incognita sources rename {source} NEW-NAME',
  'outcome.usage':
    '使い方：outcomes add 組成式 結果、outcomes add --file ファイル、outcomes list、outcomes export、outcomes teach、outcomes remove 番号。',
  'property.no-table': '表のファイルを選んでください。',
  'job.not-allowed': 'このサーバーでは何も変更できません。--allow-jobsを付けて起動する必要があります。',
  'job.busy': '別のジョブが実行中です。終わってからもう一度お試しください。',
  'job.expired': 'そのジョブはないか、すでに保存期間が過ぎています。',
  'property.no-formulas': '組成式を指定するか、--fileでファイルを指定してください。',
};
