/** How well the models do. */
export const evaluationWords: Readonly<Record<string, string>> = {
  'How well the models do': 'モデルの成績',
  'The models have not been evaluated in this workspace yet. Hide some of the known compounds and count how many come back, or let the models be judged by a list that they never saw:':
    'このワークスペースではまだモデルを評価していません。既知の化合物の一部を隠してどれだけ戻ってくるかを数えるか、モデルの見ていないリストで判定してください。',
  'Other evaluations': 'ほかの評価',
  'Evaluation {id}, {date}': '評価{id}({date})',
  'Each model ranked compositions without having seen some real compounds. Counted is how many of those stand among its first candidates.':
    '各モデルに、実在する化合物の一部を見せずに組成を順位づけさせました。そのうち何件が上位の候補に入ったかを数えています。',
  'A candidate that is not a hit need not be wrong: perhaps nobody has tried it. So the numbers compare models with each other and with random picks; they are the least that a list can be right, not the most. In brackets: 95 % intervals.':
    '的中でない候補が誤りとは限りません。まだ誰も試していないだけかもしれません。したがって、これらの数はモデルどうし、また無作為抽出との比較に使うもので、リストの正しさの上限ではなく下限です。括弧内は95%区間です。',
  Contents: '目次',
  Neutral: '中立',
  'Held out': '隠した化合物',
  '{name}, {count} compositions': '{name}、{count}組成',
  '; 1 row could not be read': '(1行は読み取れません)',
  '; {count} rows could not be read': '({count}行は読み取れません)',
  'Held-out list': '隠したリスト',
  'Experiments of the lists': 'リスト自身の実験',
  'What a list learnt its chances from: a tenth of the known compounds, three times, or what one source alone reports is hidden, the model that ranks the list learns from the others, and the hidden compounds are the hits.':
    'リストが確率を学んだ実験です。既知の化合物の一割を三回、または一つの出典だけが報告するものを隠し、リストを順位づけるモデルが残りから学び、隠した化合物を的中とします。',
  'Second database': '第二のデータベース',
  'k-fold': 'k分割交差検証',
  'Whole chemical systems left out': '化学系ごとの除外',
  'One chemical system left out': '化学系を一つずつ除外',
  'One anion left out': '陰イオンごとの除外',
  'The models learn from every known compound. A candidate is a hit where the held-out list reports it.':
    'モデルは既知の化合物すべてから学びます。隠したリストに報告のある候補を的中とします。',
  'The models learn from every known compound. A candidate is a hit where a second database reports it; candidates that the neutral list reports count neither way, as if they were known.':
    'モデルは既知の化合物すべてから学びます。第二のデータベースに報告のある候補を的中とします。中立のリストに報告のある候補は、既知とみなしてどちらにも数えません。',
  'The known compounds are divided at random into equal parts. Each part is hidden once, the models learn from the others, and the hidden compounds are the hits.':
    '既知の化合物を無作為に等分します。各部分を一度ずつ隠し、残りからモデルが学び、隠した化合物を的中とします。',
  'As k-fold, but all compounds of a chemical system are hidden together: no other compound of the same elements helps to find them.':
    'k分割と同様ですが、一つの化学系の化合物をまとめて隠します。同じ元素からなる別の化合物を手がかりにできません。',
  'A random sample of the chemical systems, one after the other: its compounds are hidden, the models learn from all others, and the hidden compounds are looked for among all candidates. Figures are means over the systems.':
    '無作為に選んだ化学系を一つずつ取り上げ、その化合物を隠して残りすべてからモデルが学び、隠した化合物を全候補の中から探します。数値は化学系についての平均です。',
  'All compounds of one anion are hidden, the models learn from the other anions, and the candidates of the hidden anion are ranked. A model that knows nothing of an anion it never saw lists nothing.':
    '一つの陰イオンの化合物をすべて隠し、ほかの陰イオンからモデルが学び、隠した陰イオンの候補を順位づけします。見たことのない陰イオンについて何もわからないモデルは何も挙げません。',
  'Means of {folds} folds. ': '{folds}分割の平均。',
  '{count} held-out compounds lie among {candidates} candidates. ':
    '候補{candidates}件の中に、隠した化合物が{count}件あります。',
  'In all {count} were new; the others cannot be listed. ': '新しいものは全部で{count}件で、残りは候補の空間の外です。',
  'The models learnt from {count} known compounds of this size. ':
    'モデルはこの元素数の既知化合物{count}件から学びました。',
  'Of random picks, 1 in {count} would be a hit.': '無作為に選ぶと{count}件に1件が的中します。',
  'The scores of the published list, which its own calibration made from known compounds alone, against the compounds of the files. Where the files hold more or fewer compounds than were hidden for the calibration, all scores are off by about the same factor.':
    '既知の化合物だけから較正した公開リストのスコアを、ファイルの化合物と比べたものです。ファイルの化合物が較正のときに隠した数より多いか少ない場合、すべてのスコアがほぼ同じ倍率だけずれます。',
  'Chances by rank, learnt on all folds but one and checked on that one, for each model as if it ranked a list.':
    '順位ごとの確率。一つを除くすべての分割で学び、残した分割で確かめました。各モデルが単独でリストを作る場合の値です。',
  '{subject}: hits by model': '{subject}: モデルごとの的中数',
  '{subject}: hits by anion': '{subject}: 陰イオンごとの的中数',
  '{subject}: calibration': '{subject}: 較正',
  Model: 'モデル',
  'Real in the first {count}': '上位{count}件の的中',
  '×\u00a0random': '対無作為(倍)',
  Recall: '再現率',
  Seconds: '秒',
  'By anion': '陰イオンごと',
  'Real compounds among the first {counts} candidates with that anion. Where a ranking holds fewer of them, their number stands in brackets.':
    'その陰イオンをもつ候補の上位{counts}件に入った実在の化合物。候補がそれより少ない場合は、その数を括弧内に示します。',
  Candidates: '候補',
  'random picks': '無作為抽出',
  'How pure the top is': '上位の的中率',
  'How many are found': '見つかった数',
  '{subject}: share of the first N candidates that are real, by model. The table has the numbers.':
    '{subject}: 上位N件のうち実在する割合(モデルごと)。数値は表にあります。',
  '{subject}: compounds found among the first N candidates, by model. The table has the numbers.':
    '{subject}: 上位N件に見つかった化合物の数(モデルごと)。数値は表にあります。',
  'first N candidates (logarithmic)': '上位N件(対数)',
  'first N candidates': '上位N件',
  'share that is real': '実在する割合',
  'compounds found': '見つかった化合物',
  'Do the scores mean what they say?': 'スコアは言葉どおりの意味をもつか',
  'Predicted and real': '予測と実際',
  '{subject}: predicted chance against the share that is real. On the diagonal the two agree.':
    '{subject}: 予測した確率と実在した割合。対角線上で両者が一致します。',
  'predicted and real agree': '予測と実際が一致',
  'predicted chance': '予測した確率',
  '{label}: predicted {chance}, real {hits} of {count}': '{label}: 予測{chance}、実在は{count}件中{hits}件',
  'Scores of': 'スコアの出どころ',
  'Hits expected': '予想した的中数',
  'Hits found': '実際の的中数',
  'Brier score': 'ブライアスコア',
  'of equal scores': '一律スコアの場合',
  Skill: 'スキル',
};
