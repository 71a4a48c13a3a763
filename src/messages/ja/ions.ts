import type { ions as english } from '../en/ions.js';

export const ions: Readonly<Record<keyof typeof english, string>> = {
  'ions.tab': 'イオン',
  'ions.title': 'イオンのマップ',
  'ions.lead':
    '既知化合物で互いに置換する陽イオンほど近くにあります。クリックすると、そのイオンを含む化合物、よく似たイオン、上位の候補が見られます。',
  'ions.figure': '置換のしやすさによる陽イオンのマップ',
  'ions.mark': '{ion}：既知化合物{compounds, number}件、最も似ているのは{nearest}',
  'ions.click': '印をクリックすると、そのイオンのページが開きます。下にすべてのイオンの一覧があります。',
  'ions.charge': '電荷',
  'ions.means':
    '次のリストの既知化合物から学習しました：{lists}。その二つだけが異なる既知化合物の組が多いほど、陽イオンは似ています。意味があるのは近いイオンとの距離だけで、軸に意味はありません。既知化合物が{least}件未満の陽イオンは省いています。',
  'ions.too-few': '既知化合物が少なすぎるため、イオンのマップを描けません。',
  'ions.by-charge': '電荷ごとの一覧',
  'ions.anions': '陰イオン',
  'ions.of': 'イオン{ion}',
  'ions.compounds': 'これを含むイオン性の既知化合物は{compounds, number}件です。',
  'ions.no-compounds': 'これを含むイオン性の既知化合物はありません。',
  'ions.on-the-map': 'イオンのマップ',
  'ions.nearest': 'よく似たイオン',
  'ions.nearest-means':
    '類似度は、既知化合物における二つのイオンの周囲のコサインです。同じ周囲にだけ現れれば1、共通の周囲がなければ0です。組は、この二つのイオン（と電荷中性を保つための陰イオンの量）だけが異なる既知化合物の組です。',
  'ions.none-alike': '同じ周囲に現れるイオンはほかにありません。',
  'ions.ion': 'イオン',
  'ions.similarity': '類似度',
  'ions.pairs': '組',
  'ions.candidates': 'これを含む上位の候補',
  'ions.of-list': '{kind}：候補{count}件',
  'ions.all-of-list': 'リストの{count}件すべて',
  'ions.none-in-list': 'このリストに、これを含む候補はありません。',
  'ions.known': 'これを含む既知化合物',
  'ions.known-of': '{kind}：{count}件',
  'ions.first-only': '元素の順に最初の{shown}件です。',
};
