/** Sentences that say why a formula, a system, a filter or a file cannot be read; part of `serviceWords`. */
export const refusalWords: Readonly<Record<string, string>> = {
  'The formula cannot be read': '組成式を読み取れません',
  'The chemical system cannot be read': '化学系を読み取れません',
  'The request cannot be understood': '要求を理解できません',
  'There is no such thing': '見つかりません',
  'There is no such list': 'そのようなリストはありません',
  'The workspace has nothing to work on': 'ワークスペースに処理するものがありません',
  'The cursor is not one of this list': 'このリストのカーソルではありません',
  'The request is too large': '要求が大きすぎます',
  'There is no list to serve yet': '公開するリストがまだありません',
  'There is no list "{list}", nor any other yet: make some with `incognita build`.':
    'リスト「{list}」はなく、ほかのリストもまだありません。`incognita build`で作成してください。',
  'There is no list "{list}". There are: {lists}.': 'リスト「{list}」はありません。あるのは次のリストです: {lists}。',
  '"{text}" cannot be read at character {place}: {reason}.': '「{text}」の{place}文字目を読み取れません。{reason}。',
  '"{text}" is not a chemical system: {reason}.': '「{text}」は化学系ではありません。{reason}。',
  'an element or * is missing beside a hyphen': 'ハイフンの隣に元素または*がありません',
  '"{text}" is not a formula pattern: {reason}.': '「{text}」は組成式の型ではありません。{reason}。',
  'Did you mean {text}?': '{text}のことですか?',
  'The formula is empty': '組成式が空です',
  'Brackets are nested more than {most} deep': '括弧の入れ子が{most}段を超えています',
  'The bracket "{bracket}" is never closed': '括弧「{bracket}」が閉じられていません',
  'The bracket "{bracket}" closes nothing': '括弧「{bracket}」に対応する開き括弧がありません',
  'There is nothing between these brackets': '括弧の中が空です',
  'Amounts above {most} are not accepted': '{most}を超える数は受け付けません',
  'T is not an element symbol; write tritium as H': 'Tは元素記号ではありません。トリチウムはHと書いてください',
  '{symbol} is not an element': '{symbol}は元素ではありません',
  '"{run}" is not a number': '「{run}」は数ではありません',
  'The amount "{amount}" begins with a zero': '数「{amount}」が0で始まっています',
  'The amount "{amount}" has too many digits': '数「{amount}」の桁が多すぎます',
  'An amount of zero: leave the element out': '数が0です。その元素は書かないでください',
  'This dot may be a decimal point or stand between two parts; write "·" between parts, 0.5 for a half':
    'この点は小数点か、部分の区切りか判別できません。区切りには「·」を、2分の1には0.5を使ってください',
  'The formula ends where an element is expected': '元素があるはずの位置で組成式が終わっています',
  'This is a chemical system, not a formula; a formula has no hyphens':
    'これは化学系であり、組成式ではありません。組成式にハイフンは入りません',
  'A composition is neutral; leave the charge out': '組成は電気的に中性です。電荷は書かないでください',
  'An amount follows its element or bracket without a space': '数は、元素や括弧のすぐ後に空白を入れずに書いてください',
  'There is nothing before or after this dot': 'この点の前または後に何もありません',
  'A site shared by several elements needs their amounts, such as (Mg0.5Fe0.5)':
    '複数の元素が占めるサイトには、(Mg0.5Fe0.5)のように数を書いてください',
  'The amount "{amount}" is not a number; only fixed amounts can be read':
    '「{amount}」は数ではありません。決まった数だけを読み取れます',
  'An element begins with a capital letter': '元素記号は大文字で始まります',
  'The character "{character}" has no meaning in a formula': '文字「{character}」は組成式では意味をもちません',
  'The decimals do not become integers when multiplied by {most} or less; write whole amounts':
    '小数が{most}以下の倍率では整数になりません。整数で書いてください',
  'Formulas longer than {most} characters are not accepted': '{most}文字を超える組成式は受け付けません',
  'There is a zero where oxygen may be meant': '酸素(O)のつもりで数字の0が書かれているようです',
  'it is empty; write elements joined by hyphens, such as Li-*-O':
    '空です。Li-*-Oのように元素をハイフンでつないでください',
  'it has more than {most} elements': '{most}を超える元素があります',
  'it is empty; write elements and * with their amounts, such as *2O3':
    '空です。*2O3のように元素と*を数とともに書いてください',
  'write elements and * with their amounts, such as *2O3': '*2O3のように元素と*を数とともに書いてください',
  'an amount is from 1 to {most}': '数は1から{most}までです',
  '{symbol} is given twice': '{symbol}が2回書かれています',
  '"{text}" is not an ion. Write it like Fe3+, Li+ or O2-.':
    '「{text}」はイオンではありません。Fe3+、Li+、O2-のように書いてください。',
  'The ion cannot be read': 'イオンを読み取れません',
  'A list cannot be sorted by "{sort}". There are {sorts}, each with a minus before it for the reverse.':
    '「{sort}」では並べ替えられません。{sorts}があり、前にマイナスをつけると逆順になります。',
  'There is no such page': 'そのようなページはありません',
  'Nothing is kept at {path}. The link may be old, or cut short.':
    '{path}には何もありません。リンクが古いか、途中で切れている可能性があります。',
  '“{word}” is not understood here': '「{word}」は理解できません',
  'Write +Li and -Pb for elements with and without, Li-*-O for a chemical system, *2O3 or ABO3 for formulas.':
    '元素は+Li(含む)や-Pb(含まない)、化学系はLi-*-O、組成式の型は*2O3やABO3のように書いてください。',
};
