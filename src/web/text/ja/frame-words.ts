/** What stands on every page: header, footer, notices. */
export const frameWords: Readonly<Record<string, string>> = {
  Explore: '探索',
  Maps: 'マップ',
  Batch: '一括評価',
  Lists: 'リスト',
  Evaluation: '評価',
  API: 'API',
  About: '概要',
  Sections: 'ページの一覧',
  Language: '言語',
  'Skip to content': '本文へ移動',
  'Look up a formula': '組成式を調べる',
  Formula: '組成式',
  'Any formula, e.g. LiFePO4': '組成式(例: LiFePO4)',
  'Score it': 'スコアを見る',
  'Incognita {version}. Learnt from {count} known compounds{sources}.':
    'Incognita {version}。既知化合物{count}件から学習{sources}。',
  'A score is an estimate from known compositions, not a measurement; nothing you look up leaves this machine.':
    'スコアは既知の組成からの推定であり、測定値ではありません。検索した内容がこのコンピューターの外に送られることはありません。',
  'What a score means': 'スコアの意味',
  'The same for scripts: HTTP API': 'プログラムから使う: HTTP API',
  'About the data behind this page': 'このページのもとになるデータについて',
  'Lists in the making': '作成中のリスト',
  'Making the {list} list: {percent} %': '{list}のリストを作成中: {percent} %',
  ', less than a minute left': '、残り1分未満',
  ', about a minute left': '、残り約1分',
  ', about {minutes} minutes left': '、残り約{minutes}分',
  '; then {lists}': '。続いて{lists}',
  'Built-in data.': '付属データ。',
  'These lists learnt from the {count} known compounds that come with Incognita; many of the compositions listed are already reported elsewhere.':
    'これらのリストは、Incognitaに付属する既知化合物{count}件から学習したものです。掲載されている組成の多くは、ほかではすでに報告されています。',
  'Sources, and how to use your own database': '出典と、自分のデータベースの使い方',
  'A composition that is not in this data need not be new. A chemist who read the first hundred ternary rows of such a list knew 73 of them. With a larger database the lists become sharper, and what that database knows is no longer listed.':
    'このデータにない組成が新しいとは限りません。化学者がこのようなリストの三元系上位100件を調べたところ、73件は既知の化合物でした。より大きなデータベースを使うと順位は鋭くなり、そのデータベースにあるものはリストから除かれます。',
  'Give Incognita your own file; from then on it is used instead of the built-in data, or beside it with --keep-built-in:':
    '自分のファイルを取り込むと、以後は付属データの代わりに使われます(--keep-built-inを付けると付属データと併用されます)。',
  'FILE is a CSV with a column of formulas, as most databases export it. Reload this page when the build is done.':
    'FILEは組成式の列をもつCSVです(多くのデータベースから書き出せます)。ビルドが終わったらこのページを再読み込みしてください。',
  'Did you mean {suggestion}?': '{suggestion}のことですか?',
  'Explore the ranked lists': '順位つきリストを見る',
  '{lists} or look up a formula in the box above, for example {formula}.':
    '{lists}か、上の欄で組成式を調べてください(例: {formula})。',
  'HTTP API': 'HTTP API',
  Operations: '操作の一覧',
  'Everything on these pages, for scripts. The description for programs is {link} (OpenAPI 3.1).':
    'これらのページの内容はすべてプログラムからも利用できます。機械可読な記述は{link}(OpenAPI 3.1)です。',
  required: '必須',
  Copy: 'コピー',
  'Example of an answer': '応答の例',
  'Copy formula': '組成式をコピー',
  'Copy citation': '引用文をコピー',
};
