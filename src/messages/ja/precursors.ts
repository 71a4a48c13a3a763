import type { precursors as english } from '../en/precursors.js';

export const precursors: Readonly<Record<keyof typeof english, string>> = {
  'precursors.oxygen': '酸素を取り除く必要があります。',
  'precursors.brings': '取り除けない{elements}が入ります。',
  'precursors.toxic': '{elements}を含みます（有毒または放射性）。',
  'precursors.hazard': 'それ自体が非常に危険です。',
  'precursors.precious': '{elements}を含みます（高価）。',
  'precursors.shelf-line': '{name}の{line}行目：{reason}',
  'precursors.shelf-empty': '{name}には化合物がありません。1行に1つの組成式を書いてください。',
  'precursors.shelf-too-long': '{name}の化合物が{most, number}を超えています。',
  'precursors.title': '何から作れるか',
  'precursors.means':
    '市販の化合物と元素からの釣り合った反応を、前駆体が少なく一般的なものから順に示します。反応式は合成手順ではありません。温度、雰囲気、安全性は実験者が判断してください。',
  'precursors.reaction': '反応',
  'precursors.energy': 'eV/atom',
  'precursors.whose': 'エネルギーの出典',
  'precursors.unknown': '不明',
  'precursors.table': '{formula}を生じる反応',
  'precursors.purchasable': 'この化合物自体が市販されています。',
  'precursors.none': 'これらの化合物からの釣り合った反応は見つかりませんでした。',
  'precursors.missing': '{elements}の供給源がありません。',
  'precursors.cautions': '注意',
  'precursors.of-source': '{formula}：{reason}',
  'precursors.rejected': '使えない供給源（{count, number}）',
  'precursors.shelf': '手持ちの試薬だけから（組成式を空白で区切る）',
  'precursors.find': '反応を探す',
};
