import type { optimade as english } from '../en/optimade.js';

export const optimade: Readonly<Record<keyof typeof english, string>> = {
  'optimade.no-address':
    '「{address}」はアドレスではありません。OPTIMADEサーバーのアドレスを指定してください（例：https://example.org/optimade）。',
  'optimade.unreachable':
    '{address}は{attempts}回試しても応答しませんでした（{reason}）。取得した分は保存してあり、同じコマンドで続きから取得できます。',
  'optimade.no-json':
    '{address}の応答がJSONではないため、OPTIMADEサーバーではありません。サーバーの基本アドレスを指定してください。ほかのファイルはダウンロードしてから取り込んでください。',
  'optimade.nothing': '{address}には、この条件に合う構造がありません。',
  'optimade.filter-without-address': '--filterはOPTIMADEサーバー用です。サーバーのアドレスを指定してください。',
  'optimade.no-dry-run': '--dry-runで読めるのはファイルだけです。サーバーの応答を保存してから確認してください。',
};
