/** What Incognita is and is not. */
export const aboutWords: Readonly<Record<string, string>> = {
  'About Incognita': 'Incognitaについて',
  'Most inorganic compounds that could exist have never been made, and nobody can try them all. Incognita ranks the compositions that are not among the known compounds of a workspace by how likely a compound exists there, so that you can begin with the promising ones.':
    '存在しうる無機化合物の多くはまだ合成されておらず、すべてを試すことは誰にもできません。Incognitaは、ワークスペースの既知化合物に含まれない組成を、化合物が存在する見込みの高い順に並べます。有望なものから取りかかることができます。',
  'How it works': 'しくみ',
  'Every known compound is read as ions: {formula} as {first}, {second} and {third} in the ratio 1:1:3. Known compounds fill a few cells of a huge table of cations, anions and ratios, in which every cell is one charge-balanced composition. Recommender models, cousins of those that suggest books to readers, learn from the filled cells which empty ones look most like them: barium behaves much like strontium, so what is known of one says something about the other. Then every empty cell is ranked, without leaving any out, and the best are published as a list.':
    '既知の化合物はイオンの組として読みます。たとえば{formula}は、{first}、{second}、{third}が1:1:3の比で含まれるとみなします。既知の化合物は、陽イオン、陰イオン、比からなる巨大な表のごく一部のマスを埋めます。表のマスはそれぞれ、電荷の釣り合った一つの組成です。読者に本を薦めるのと同じ種類の推薦モデルが、埋まったマスから、それに似た空のマスを学びます。バリウムはストロンチウムによく似ているので、一方について知られていることはもう一方の手がかりになります。こうして空のマスを一つ残らず順位づけし、上位をリストとして公開します。',
  'How well this finds compounds that the models never saw is measured and told on the page {evaluation}.':
    'モデルの見ていない化合物をどれだけ見つけられるかは実測し、「{evaluation}」のページに示しています。',
  'The score is a number from 0 to 1: the estimated share of such compositions that another database of about this size reports. It is no probability that a compound exists: what that database lacks may be real as well. It is calibrated by hiding known compounds from the models and counting how many of them come back at each rank. A score of 0.4 says: of a hundred compositions scored like this, about forty turn up.':
    'スコアは0から1までの数で、そのような組成のうち、同程度の規模の別のデータベースに報告されているものの割合の推定値です。化合物が存在する確率ではありません。そのデータベースにないものも実在するかもしれないからです。既知の化合物を隠し、各順位にどれだけ戻ってくるかを数えて較正しています。スコア0.4は、同じようなスコアの組成100件のうちおよそ40件が見つかるという意味です。',
  'What it is not': 'できないこと',
  'Not a proof. A high score is a reason to look; it knows nothing of temperature, pressure, kinetics or your furnace, and it counts what has been reported, which follows fashion as well as chemistry.':
    '証明ではありません。高いスコアは調べてみる理由になりますが、温度、圧力、反応速度、お使いの炉のことは考慮していません。また、報告の有無には化学だけでなく流行も反映されます。',
  'Not a verdict against the rest. A low score is weak evidence: where few compounds are known, little can be learnt.':
    'スコアの低い組成を否定するものではありません。低いスコアは弱い証拠にすぎません。既知の化合物が少ないところでは、学べることもわずかです。',
  'Not a stability calculation. No energies are computed; a structure and its convex hull are for the first-principles work that may follow.':
    '安定性の計算ではありません。エネルギーは計算しません。構造や凸包は、その後の第一原理計算の仕事です。',
  'Not a database. It holds formulas and where they were reported, neither structures nor properties.':
    'データベースではありません。組成式とその出典だけをもち、構造や物性は含みません。',
  'What is left out': '対象外のもの',
  'Ionic compositions have one kind of anion (N P As Sb, O S Se Te, F Cl Br I) and one or more cations in their usual oxidation states, balanced to zero charge. Alloys, borides, carbides and silicides, which have no anion, stand in lists of their own, the intermetallic ones, by their elements and amounts alone. Hydrogen, noble gases and organic carbon are out. Look up such a formula and the page says why it has no score.':
    'イオン性の組成は、1種類の陰イオン(N P As Sb、O S Se Te、F Cl Br I)と、通常の酸化数をとる1種類以上の陽イオンからなり、電荷が釣り合うものです。陰イオンをもたない合金、ホウ化物、炭化物、ケイ化物は、元素と量だけで表した金属間化合物のリストに分けてあります。水素、貴ガス、有機の炭素は対象外です。そのような組成式を調べると、スコアのない理由が表示されます。',
  'Using your own database': '自分のデータベースを使う',
  'Any list of known inorganic compounds will do; a CSV with a column of formulas is enough. Data stays on this machine.':
    '既知の無機化合物のリストであれば何でもかまいません。組成式の列があるCSVで十分です。データはこのマシンの外に出ません。',
  'The first database that you ingest takes the place of the built-in data, or joins it with --keep-built-in. Ingest several, and a composition counts as known if any of them reports it.':
    '最初に取り込んだデータベースは付属データに置き換わります(--keep-built-inを付けると併用されます)。複数を取り込むと、どれか一つにでも報告のある組成は既知とみなされます。',
  'The papers behind it': '基になった論文',
};
