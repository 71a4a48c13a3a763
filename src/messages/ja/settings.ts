import type { settings as english } from '../en/settings.js';

export const settings: Readonly<Record<keyof typeof english, string>> = {
  'settings.too-large': '{file}は設定ファイルとしては大きすぎます。',
  'settings.not-toml': '{file}の{line}行目はTOMLとして読めません：{reason}。',
  'settings.not-a-value': '{file}：「{key}」には、文字列、数、true、false、または文字列や数のリストが必要です。',
  'settings.unknown-key':
    '{file}：「{key}」という設定はありません。設定の名前は、コマンドのオプションからハイフンを除いたものです。',
  'settings.workspace-in-workspace': '{file}はワークスペースの中にあるため、ワークスペースを選べません。',
  'settings.wrong-value': '{file}：「{key}」は使えません。{reason}',
};
