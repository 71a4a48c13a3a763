import type { expressions as english } from '../en/expressions.js';

export const expressions: Readonly<Record<keyof typeof english, string>> = {
  'expression.unreadable': '「{text}」の{position}文字目を読み取れません。{reason}。',
  'expression.too-long': '{most, number}文字を超えています',
  'expression.nested-too-deep': '括弧と「not」の入れ子は{most}段までです',
  'expression.bracket-not-closed': '括弧が閉じられていません',
  'expression.missing-at-end': '最後に条件がありません',
  'expression.missing': 'ここに条件がありません',
  'expression.unknown-word': '「{word}」は条件の語ではありません。使えるのは次の語です：{words}',
  'expression.comparison-needed': '「{word}」の後には<=のような比較が必要です',
  'expression.number-needed': '「{comparison}」の後には数が必要です',
  'expression.is-text': '「{word}」はテキストです。比較には「=」と「!=」だけが使えます',
  'expression.text-needed': '「{comparison}」の後にはテキストが必要です',
  'expression.bracket-not-opened': 'この括弧に対応する開き括弧がありません',
  'expression.and-or-missing': 'ここに「and」か「or」が必要です',
  'expression.unknown-character': '「{character}」はここでは意味をもちません',
};
