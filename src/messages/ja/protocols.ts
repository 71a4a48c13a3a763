import type { protocols as english } from '../en/protocols.js';

export const protocols: Readonly<Record<keyof typeof english, string>> = {
  'protocol.holdout': 'ホールドアウトのリスト',
  'protocol.calibration': 'リストの較正実験',
  'protocol.calibration-means':
    'リストのスコアを決めた実験です。既知化合物の10%を3回、または一つのデータ源だけが報告するものを隠し、リストを順位づけるモデルが残りから学び、隠した化合物を的中とします。',
  'protocol.second-database': '第二のデータベース',
  'protocol.kfold': 'k分割交差検証',
  'protocol.leave-system-out': '元素系ごとの除外',
  'protocol.leave-one-system-out': '元素系を一つずつ除外',
  'protocol.leave-anion-out': '陰イオンごとの除外',
  'protocol.holdout-means':
    'モデルは既知化合物すべてから学びます。ホールドアウトのリストに報告のある候補を的中とします。',
  'protocol.second-database-means':
    'モデルは既知化合物すべてから学びます。第二のデータベースに報告のある候補を的中とします。中立のリストに報告のある候補は、既知とみなして数えません。',
  'protocol.time': '後年の発見',
  'protocol.time-means':
    'ある年の末までに知られていた化合物からモデルが学びます。それ以後に初めて報告された候補を的中とします。',
  'protocol.kfold-means':
    '既知化合物を無作為に等分します。各部分を一度ずつ隠し、残りからモデルが学び、隠した化合物を的中とします。',
  'protocol.leave-system-out-means':
    'k分割交差検証と同様ですが、一つの元素系の化合物をまとめて隠します。同じ元素からなる別の化合物を手がかりにできません。',
  'protocol.leave-one-system-out-means':
    '無作為に選んだ元素系を一つずつ取り上げ、その化合物を隠して残りすべてからモデルが学び、隠した化合物を全候補の中から探します。数値は元素系についての平均です。',
  'protocol.leave-anion-out-means':
    '一つの陰イオンの化合物をすべて隠し、ほかの陰イオンからモデルが学び、隠した陰イオンの候補を順位づけします。見たことのない陰イオンを扱えないモデルは何も挙げません。',
};
