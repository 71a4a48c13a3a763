/** Published lists, their files and their versions. */
export const listWords: Readonly<Record<string, string>> = {
  'Published lists': '公開済みのリスト',
  'A list never changes once it is published; a new build publishes a new version beside it. Cite a list by its id and checksum, so that others find the same rows.':
    '公開されたリストは変わりません。ビルドし直すと新しい版が加わります。ほかの人が同じ内容を見つけられるように、リストは識別名とチェックサムで引用してください。',
  ', superseded': '(旧版)',
  List: 'リスト',
  Published: '公開日',
  'Learnt from': '学習データ',
  'Licence and citation': 'ライセンスと引用',
  'Chosen from': '選択の範囲',
  Listed: '掲載',
  'Ranked by': '順位づけ',
  'Calibrated by': '較正',
  Evaluated: '評価',
  'Made with': '作成',
  '{id}, version {version}': '{id}、第{version}版',
  '{name} (built in), {count}': '{name}(付属) {count}件',
  '{name}, {count}': '{name} {count}件',
  '{count} of the known compounds have this many elements, {cells} of them are cells of the candidate space.':
    '既知化合物のうち元素数が同じものは{count}件で、そのうち{cells}件が候補の空間に含まれます。',
  'A database of your own replaces the built-in data: {ingest}, then {build}.':
    '付属データを自分のデータベースに置き換えるには、{ingest}、続いて{build}を実行してください。',
  '{candidates} candidates: {cations} elements, amounts up to {most} in {ratios} ratios':
    '候補{candidates}件: {cations}元素、{most}までの{ratios}通りの比',
  '{candidates} charge-balanced candidates: {cations} cations, {anions} anions':
    '電荷の釣り合う候補{candidates}件: 陽イオン{cations}種、陰イオン{anions}種',
  '{candidates} charge-balanced candidates: {cations} cations, {anions} anions, cation amounts up to {most} in {ratios} ratios':
    '電荷の釣り合う候補{candidates}件: 陽イオン{cations}種、陰イオン{anions}種、陽イオンの比は{most}までの{ratios}通り',
  '{count}, the best of them; known compounds are left out': 'そのうち上位{count}件(既知化合物を除く)',
  'How well its models do': 'モデルの評価結果',
  ', measured with other known compounds': '(別の既知化合物で測定)',
  'Incognita {version}, seed {seed}': 'Incognita {version}、シード {seed}',
  'about {size}': '約{size}',
  'Download all {count}:': '{count}件すべてを保存:',
  'Download the whole list:': 'リスト全体を保存:',
  'Download these {count}:': 'この{count}件を保存:',
  'of the filtered list': '(絞り込んだリスト)',
  'of the whole list': '(リスト全体)',
  'Earlier version': '前の版',
  'Later version': '後の版',
  'First ranks': '上位の件数',
  Compare: '比較',
  'Choose two versions of a list to see what entered, left and moved.':
    'リストの版を二つ選ぶと、加わった組成、外れた組成、順位の動いた組成を表示します。',
  'No list has a second version yet; every build publishes one.':
    '二つ以上の版があるリストはまだありません。ビルドのたびに新しい版が公開されます。',
  'Two versions compared': '二つの版の比較',
  'From {before} to {after}': '{before}から{after}へ',
  'Among the first {top}: {entered} entered, {left} left, {moved} moved, {stayed} stayed where they were.':
    '上位{top}件のうち、新規{entered}件、圏外へ{left}件、順位の変動{moved}件、変わらず{stayed}件。',
  Entered: '新しく入ったもの',
  Left: '外れたもの',
  'Moved furthest': '順位が大きく動いたもの',
  'known by now': '既知になった',
  'not listed': 'リスト圏外',
  'Rank before': '前の順位',
  'Rank after': '後の順位',
  'and {count} more': 'ほか{count}件',
  'None has been built yet: run {build}.': 'まだありません。{build}を実行してください。',
  'Look through it and filter it': 'リストを見る・絞り込む',
  'Where it comes from': '由来',
  'What its scores rest on': 'スコアの根拠',
  'Score by rank': '順位とスコア',
  'Hidden compounds found': '隠した化合物の発見数',
  '{id}: the score at each rank, both axes logarithmic.': '{id}: 順位ごとのスコア(両対数)。',
  '{id}: known compounds that were hidden and came back among the first N candidates.':
    '{id}: 隠した既知化合物のうち、上位N件に戻ってきたものの数。',
  rank: '順位',
  'Known compounds were hidden {runs} times, {heldOut} each time on average, and the rest ranked as this list is. How many came back at each rank gives the scores.':
    '既知化合物を{runs}回、平均{heldOut}件ずつ隠し、残りからこのリストと同じように順位づけしました。各順位に戻ってきた数からスコアを求めています。',
  Files: 'ファイル',
  'For a part of it set a filter on the page where one looks through it; downloads are there, too.':
    '一部だけを保存するには、リストを見るページで絞り込んでください。そこからも保存できます。',
  'Other versions': 'ほかの版',
  'It has one version so far.': '今のところ版は一つだけです。',
  'what entered, left and moved from {before} to {after}':
    '{before}から{after}への変化(加わった組成、外れた組成、順位の動いた組成)',
};
