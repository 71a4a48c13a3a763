import { refusalWords } from './refusal-words.js';

/**
 * Sentences that the service says, with the places that it fills in. What stands at a place is looked up as well, which
 * puts sentences together as the service does.
 */
export const serviceWords: Readonly<Record<string, string>> = {
  // What a score means.
  '{formula} is known, reported by {sources}.': '{formula}は既知の化合物です(報告元: {sources})。',
  'There is no score: {detail}.': 'スコアはありません。{detail}。',
  'The models learnt from it, so its score is a measure of how well they fit it, not a forecast.':
    'モデルはこの化合物から学習しているため、スコアは予測ではなく当てはまりの良さを表します。',
  'Of candidates with this score, {share} are expected to be reported by a database that the models never saw.':
    'このスコアの候補は、{share}が、モデルの見ていないデータベースに報告されていると見込まれます。',
  'about {count} of a hundred': '100件中およそ{count}件',
  'about {count} of ten thousand': '1万件中およそ{count}件',
  'fewer than one of ten thousand': '1万件中1件未満',
  'It is number {rank} of {candidates} candidates in {list}.': '{list}の候補{candidates}件中{rank}位です。',
  'When {list} was made it was not known yet; it is number {rank} of {candidates} candidates there.':
    '{list}の作成時にはまだ知られておらず、その候補{candidates}件中{rank}位です。',
  'It would stand near number {rank} of {candidates} candidates in {list}.':
    '{list}の候補{candidates}件中およそ{rank}位に相当します。',
  'It is below the end of {list}, near number {rank} of {candidates} candidates by estimate.':
    '{list}の圏外で、候補{candidates}件中およそ{rank}位と推定されます。',

  // Why there is none.
  'No list has been built yet, so there is no model to ask: run `incognita build`':
    'リストがまだないため、評価するモデルがありません。`incognita build`を実行してください',
  'It has {count} element; the lists here are of compositions with {arities}':
    '{count}元素からなりますが、ここにあるリストは{arities}元素の組成のものです',
  'It has {count} elements; the lists here are of compositions with {arities}':
    '{count}元素からなりますが、ここにあるリストは{arities}元素の組成のものです',
  'The list holds compositions of {count} elements': 'このリストは{count}元素の組成のものです',
  'The space holds compositions without an anion, of elements up to curium, with amounts up to {most}':
    '候補の空間は、陰イオンを含まず、キュリウムまでの元素からなる、比が{most}までの組成です',
  'The space holds cation ratios with amounts up to {most}; this composition needs larger ones':
    '候補の空間は陽イオンの比が{most}までの組成ですが、この組成にはそれより大きい比が必要です',
  'One of {ions} is not an ion of this space': '{ions}のいずれかが、この候補の空間のイオンではありません',
  'It balances only with two oxidation states of one element, which the candidate space leaves out':
    '一つの元素が二つの酸化数をとる場合にだけ電荷が釣り合いますが、候補の空間には含まれません',
  'A cation is at least as electronegative as the anion, which the candidate space leaves out':
    '陽イオンの電気陰性度が陰イオン以上であり、候補の空間には含まれません',
  'no balance among the first {steps} steps of the search':
    '探索の最初の{steps}段階では、電荷の釣り合いが見つかりませんでした',
  'the charges balance best with more than one anion: {anion} and {others}':
    '{anion}と{others}の複数の陰イオンとして最もよく電荷が釣り合います',
  'no known oxidation states balance {anion}': '知られている酸化数では{anion}と電荷が釣り合いません',
  'the charges balance with carbon as a second anion, as in a carbide':
    '炭化物のように、炭素を第二の陰イオンとすると電荷が釣り合います',
  'carbon is not C4+ here: an organic compound, a cyanide, an oxalate or a carbonyl':
    '炭素がC4+ではありません(有機化合物、シアン化物、シュウ酸塩、カルボニルなど)',
  '{element} alone is an element, not a compound': '{element}だけでは単体であり、化合物ではありません',
  '{element} is a noble gas': '{element}は貴ガスです',
  'it contains hydrogen': '水素を含んでいます',
  'no element of it is one of the anions {anions}': '陰イオンとなる元素({anions})を含んでいません',
  '{cation} is at least as electronegative as {anion}, so that is no anion':
    '{cation}の電気陰性度が{anion}以上なので、{anion}は陰イオンになりません',
  'no positive oxidation state of {element} is known': '{element}の正の酸化数が知られていません',

  // What models say.
  'Ranks it above {share} % of the candidates.': '候補の{share}%より上位に置いています。',
  'more than {share}': '{share}超',
  'Finds nothing that speaks for it.': '有利な根拠が見つかりません。',
  'For it: {effects}.': '有利: {effects}。',
  'Against it: {effects}.': '不利: {effects}。',

  // How a list was calibrated.
  'Too few compounds are known to hide any: the scores are no estimates, only the order counts.':
    '既知化合物が少なすぎて検証できません。スコアは推定値ではなく、順序だけに意味があります。',
  'With {count} known compounds hidden, {hits} candidates turned out to be among them; of random picks {rate} would be.':
    '既知化合物{count}件を隠して作ると、候補の{hits}がその中にありました。無作為に選んだ場合は{rate}です。',
  'With {count} known compound hidden, {hits} candidates turned out to be among them; of random picks {rate} would be.':
    '既知化合物{count}件を隠して作ると、候補の{hits}がその中にありました。無作為に選んだ場合は{rate}です。',
  '{hits} of the first {count} and {later} of the first {more}':
    '上位{count}件のうち{hits}件、上位{more}件のうち{later}件',
  '{hits} of the first {count}': '上位{count}件のうち{hits}件',
  '1 in {count}': '{count}件に1件',
  none: 'なし',

  // What cannot be read.
  ...refusalWords,

  // Pages, lists and evaluations.
  'This address does not answer that method': 'このアドレスではそのメソッドを使えません',
  'The request is of a kind that is not understood here': 'この要求の形式には対応していません',
  'The answer took too long': '応答に時間がかかりすぎました',
  'Too much is being worked on': '処理が混み合っています',
  'There is no evaluation of that number in this workspace.': 'このワークスペースにその番号の評価はありません。',
  '{before} and {after} rank different things: compare two versions of one list.':
    '{before}と{after}は対象が異なります。一つのリストの二つの版を比べてください。',
  'From {least} to {most} ranks can be compared, not {top}.':
    '比べられるのは上位{least}件から{most}件までです({top}は指定できません)。',

  // Maps.
  '"{text}" is no anion of the candidate space. Choose one of {anions}.':
    '「{text}」は候補の空間の陰イオンではありません。{anions}から選んでください。',
  '"{text}" is not a cation. Write an element such as Fe, or an ion such as Fe3+.':
    '「{text}」は陽イオンではありません。Feのような元素か、Fe3+のようなイオンで書いてください。',
  '{element} is already the anion of this map.': '{element}はこの図の陰イオンです。',
  '{element} is no cation beside {anion}: choose another element.':
    '{element}は{anion}に対する陽イオンになりません。別の元素を選んでください。',
  '{element} has no state {charge} here. It has {states}.':
    '{element}に{charge}の状態はありません。あるのは{states}です。',
  'A map has two or three different cations.': '図には二つか三つの異なる陽イオンが必要です。',
  'Each amount of a heat map is a whole number from 1 to {max}.': 'ヒートマップの数は1から{max}までの整数です。',
  'Each charge of a heat map is a whole number from 1 to {max}.': 'ヒートマップの電荷は1から{max}までの整数です。',

  // Batches.
  'No formula was sent. Paste some, one a line, or choose a file that has some.':
    '組成式がありません。1行に1つずつ貼り付けるか、組成式を含むファイルを選んでください。',
  'These are {count} formulas, and a batch has at most {max}. Send them in parts, or use the command line.':
    '組成式が{count}件あります。一括評価は{max}件までです。分けて送るか、コマンドラインを使ってください。',
  'This batch is not kept any more: batches are for {minutes} minutes.':
    'この一括評価はもう残っていません。残るのは{minutes}分間です。',
  'Too many formulas are being scored at the moment. Try again in a minute.':
    '評価中の組成式が多すぎます。しばらくしてからもう一度お試しください。',
  'The body of this request may have {bytes} bytes. Send fewer formulas at a time.':
    '要求の本文は{bytes}バイトまでです。一度に送る組成式を減らしてください。',
};
