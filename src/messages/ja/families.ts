import type { families as english } from '../en/families.js';

export const families: Readonly<Record<keyof typeof english, string>> = {
  'family.at': '{file}の{line}行目：{problem}。',
  'family.not-csv': '表をCSVとして読み取れません（{reason}）',
  'family.header': '最初の行は{columns}という列でなければなりません',
  'family.columns': '行の列数が{expected}ではなく{count}です。カンマを含む値は引用符で囲んでください',
  'family.empty-column': '「{column}」の列が空です',
  'family.not-a-site': '「{text}」はサイトではありません。「A = Ca Sr Ba」のように書いてください',
  'family.site-twice': 'サイト{site}が2回宣言されています',
  'family.empty-site': 'サイト{site}に元素がありません',
  'family.not-an-element': 'サイト{site}の「{symbol}」は元素ではありません',
  'family.twice-on-site': '{element}がサイト{site}に2回あります。同じ元素が重ならないようにブロックを分けてください',
  'family.on-two-sites':
    '{element}がサイト{site}と{other}にあります。同じ元素が重ならないようにブロックを分けてください',
  'family.unknown-character': 'テンプレート{template}の「{character}」には意味がありません',
  'family.bracket-not-opened': 'テンプレート{template}の括弧「{bracket}」に対応する開き括弧がありません',
  'family.bracket-not-closed': 'テンプレート{template}の括弧が閉じられていません',
  'family.undeclared-site': 'テンプレート{template}の{symbol}は、宣言されたサイトでも元素でもありません',
  'family.fixed-and-on-site': '{symbol}はテンプレート{template}で固定されていますが、サイト{site}にもあります',
  'family.unused-site': 'テンプレート{template}はサイト{site}を使っていません',
  'family.too-many': 'テンプレート{template}の組成は{most, number}件を超えます',
  'family.not-a-formula': 'テンプレート{template}は組成式ではありません（{reason}）',
};
