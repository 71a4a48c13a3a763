import type { pictures as english } from '../en/pictures.js';

export const pictures: Readonly<Record<keyof typeof english, string>> = {
  'picture.expected': '期待される発見数',
  'picture.expected-means':
    'これら{rows}件のスコアの合計は約{finds}です。同じような規模と種類のデータベースに、これだけが報告されていると期待されます。その半分は上位{half}件にあります。',
  'picture.expected-by-rows': '上位から順に足した期待される発見数',
  'picture.first-rows': '上位の件数',
  'picture.by-anion': '陰イオンごとの組成の数',
  'picture.nearest': '{formula}に最も近い既知化合物',
  'picture.nearest-of-elements':
    '置換した元素が似ているほど近く、線が太くなります。化合物をクリックするとそのページが開きます。',
  'picture.nearest-means':
    '置換したイオンが似ているほど近く、線が太くなります。化合物をクリックするとそのページが開きます。',
  'picture.strips': '各モデルがより上位に置く候補の割合',
  'picture.strips-means': '各帯は、そのモデルがより上位に置く候補の割合を示します。右にあるほど少なくなります。',
  'picture.no-evidence': '根拠なし',
};
