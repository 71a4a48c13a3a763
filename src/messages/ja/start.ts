import type { start as english } from '../en/start.js';

export const start: Readonly<Record<keyof typeof english, string>> = {
  'start.title': 'はじめての方へ：例と用語',
  'start.example-filter': '存在しそうなバリウムの硫化物は？',
  'start.example-map': 'Li2O、Fe2O3、P2O5の間には何がある？',
  'start.example-compare': '3つのニオブ酸塩を並べて比べる',
  'start.example-formula': '一つの組成のすべての情報：',
  'start.score':
    'モデルが見ていないデータベースに、このような組成が報告されている割合の推定値です。0.3なら100件中およそ30件です。',
  'start.interval': 'スコア自体の確かさを、隠した化合物での試験から求めたものです。',
  'start.models': 'その組成を上位100分の1に入れるモデルの数です。丸が多いほど、独立した裏づけが多くなります。',
  'start.kind':
    '陰イオンが1種類で各元素の酸化数が一つなら「イオン性」です。そのほか、混合原子価、複数の陰イオン、結合した陰イオンがあります。電荷を問わない組成は合金などです。',
  'start.nearest': '最も似たイオンを一つ置き換えるとこの組成になる既知化合物です。',
};
