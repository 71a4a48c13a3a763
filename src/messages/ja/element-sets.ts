import type { elementSets as english } from '../en/element-sets.js';

export const elementSets: Readonly<Record<keyof typeof english, string>> = {
  'element-set.alkali': 'アルカリ金属',
  'element-set.alkaline-earths': 'アルカリ土類金属',
  'element-set.3d': '3d遷移金属',
  'element-set.4d': '4d遷移金属',
  'element-set.5d': '5d遷移金属',
  'element-set.lanthanides': 'ランタノイド',
  'element-set.actinides': 'アクチノイド',
  'element-set.pnictogens': 'ニクトゲン',
  'element-set.chalcogens': 'カルコゲン',
  'element-set.halogens': 'ハロゲン',
  'element-class.radioactive': '放射性',
  'element-class.toxic': '有毒',
  'element-class.rare': '希少',
  'element-class.expensive': '高価',
  'element-class.redox': '酸化還元活性な金属',
  'element-class.radioactive-means': '安定同位体をもたない（半減期が宇宙の年齢より長いビスマスを除く）',
  'element-class.toxic-means': '化合物全般が急性毒性、発がん性、または生殖毒性に分類される',
  'element-class.rare-means': '大陸地殻1トンあたり0.25グラム以下',
  'element-class.expensive-means': '1キログラムあたりおよそ500米ドル以上（価格は変動します）',
  'element-class.redox-means':
    'よく現れる酸化数を二つ以上もつdブロックとfブロックの金属（固体電解質では還元されたり、電子を伝えたりすることがある）',
};
