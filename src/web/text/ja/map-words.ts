/** Maps. */
export const mapWords: Readonly<Record<string, string>> = {
  'Kinds of maps': 'マップの種類',
  Systems: '系',
  'Pairs of cations': '陽イオンの組',
  'Maps of systems': '系のマップ',
  'What is known between two or three end members, and where among them compounds are likely that nobody has reported.':
    '二つまたは三つの端成分の間で何が知られ、まだ誰も報告していない化合物がどこにありそうかを示します。',
  'First cation': '第1陽イオン',
  'Second cation': '第2陽イオン',
  'Third cation (for a triangle)': '第3陽イオン(三角図)',
  none: 'なし',
  Draw: '描く',
  'An element such as Fe covers its usual oxidation states; Fe3+ only that one.':
    'Feのような元素は通常の酸化数すべてを、Fe3+はその酸化数だけを含みます。',
  '{element} as': '{element}の酸化数',
  'any usual state': '通常のものすべて',
  'For example': '例',
  'Map of {ends}': '{ends}のマップ',
  'Pseudo-binary line from {first} to {second}': '{first}と{second}の擬二元系',
  'Pseudo-ternary triangle of {ends}': '{ends}の擬三元系',
  'Heat map of {type}': '{type}のヒートマップ',
  'score of a candidate': '候補のスコア',
  score: 'スコア',
  '{formula}: known compound': '{formula}: 既知化合物',
  '{formula}: candidate, score {score}, below the end of the list': '{formula}: 候補、スコア {score}、リスト圏外',
  '{formula}: candidate, score {score}, rank {rank}': '{formula}: 候補、スコア {score}、{rank}位',
  'Click a mark for its composition. The table below says the same.':
    '印をクリックするとその組成のページが開きます。下の表は同じ内容です。',
  'Download the figure:': '図を保存:',
  'Data as JSON': 'データ(JSON)',
  'Places are shares of the cations, whatever their states. Candidates are all balanced compositions with cation amounts up to {max}; those below the end of a list are scored as well.':
    '位置は酸化数によらず陽イオンの割合を表します。候補は陽イオンの数が{max}以下の、電荷の釣り合うすべての組成で、リスト圏外のものも評価しています。',
  'Candidates, best first': '候補(有望な順)',
  'Candidates of the map': 'マップの候補',
  '{count} more with lower scores are on the map.': 'マップにはスコアの低いものがさらに{count}件あります。',
  'There is none.': 'ありません。',
  'One formula type at a glance: every cation A with every cation B. Usual oxidation states only; elements without a stable isotope are left out, besides thorium and uranium.':
    '一つの型を一目で: すべての陽イオンAとすべての陽イオンBの組。通常の酸化数のみで、トリウムとウランを除き、安定同位体のない元素は省いています。',
  'Charge of A': 'Aの電荷',
  'Charge of B': 'Bの電荷',
  'Amount of A': 'Aの数',
  'Amount of B': 'Bの数',
  down: '縦',
  across: '横',
  'There is no pair of cations with these charges beside this anion.':
    'この陰イオンに対して、この電荷をもつ陽イオンの組はありません。',
};
