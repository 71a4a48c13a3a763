import type { shelf as english } from '../en/shelf.js';

export const shelf: Readonly<Record<keyof typeof english, string>> = {
  'shelf.title': '手持ちの元素から',
  'shelf.lead': '手持ちの元素だけからなる上位の候補を、元素数を問わず一つの表に示します。',
  'shelf.elements': '手持ちの元素',
  'shelf.show': '表示',
  'shelf.examples': '例',
  'shelf.found': 'これらの元素だけからなる候補は{count, number}件です。',
  'shelf.first': 'スコアの高い順に{count}件：',
  'shelf.none': 'これらの元素だけからなる候補はありません。',
  'shelf.unknown': '元素ではありません：{words}。',
  'shelf.of-list': '{kind}：{count}件',
  'shelf.only': '手持ちの元素だけ（すべてのリスト）',
};
