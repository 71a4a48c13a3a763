import type { sideBySide as english } from '../en/side-by-side.js';

export const sideBySide: Readonly<Record<keyof typeof english, string>> = {
  'side.title': '組成を並べて比べる',
  'side.formulas': '空白で区切った2～{most, number}個の組成式',
  'side.compare': '比べる',
  'side.left-out': '残りの{count, plural, other {#個}}は省きました。1ページで比べられるのは{most, number}個までです。',
  'side.state': '状態',
  'side.system': '同じ元素の組成',
  'side.system-counts': '既知{known, number}件、リスト{listed, number}件',
  'side.above-hull': '凸包からの距離（原子あたりのエネルギー）',
  'side.to-beat': '下回るべきエネルギー（原子あたり）',
  'side.passport': 'パスポート',
  'side.one-page': '印刷用の1ページ',
  'side.whole-page': 'この組成のすべての情報',
  'side.compare-with': 'ほかの組成と比べる',
};
