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
  'Starter set.': 'スターターセット。',
  'These lists learnt from the {count} known compounds that come with Incognita, a small selection.':
    'これらのリストは、Incognitaに付属する既知化合物{count}件(ごく一部)から学習したものです。',
  'Use your own database': '自分のデータベースを使う',
  'The starter set is there so that there is something to look at: compounds that may be shipped with a program, far fewer than a crystal structure database holds. Rankings made from it miss most of what is known, so many of the compositions listed here have long been reported. With a larger database they become sharper, and what that database knows is no longer listed.':
    'スターターセットは、すぐに試せるように付属している、配布可能な化合物の集まりで、結晶構造データベースよりはるかに少数です。既知化合物の大半を含まないため、ここに挙がる組成の多くはすでに報告されています。より大きなデータベースを使うと順位は鋭くなり、既知のものはリストから除かれます。',
  'Give Incognita your own file; from then on it is used instead of the starter set:':
    '自分のファイルを取り込むと、以後はスターターセットの代わりに使われます。',
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
