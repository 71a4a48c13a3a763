import type { optimade as english } from '../en/optimade.js';

export const optimade: Readonly<Record<keyof typeof english, string>> = {
  'optimade.no-address':
    '「{address}」はアドレスではありません。OPTIMADEサーバーのアドレスを指定してください（例：https://example.org/optimade）。',
  'optimade.credentials':
    'アドレスにユーザー名かパスワードが含まれているため、接続していません。アドレスは取り込んだデータとともに保存されるので、含めずに指定してください。',
  'optimade.unreachable':
    '{address}は{attempts}回試しても応答しませんでした（{reason}）。取得した分は保存してあり、同じコマンドで続きから取得できます。',
  'optimade.no-json':
    '{address}の応答がJSONではないため、OPTIMADEサーバーではありません。サーバーの基本アドレスを指定してください。ほかのファイルはダウンロードしてから取り込んでください。',
  'optimade.led-in-a-circle': '{host}は{count, number}件の構造のあと同じページに戻りました。続きは取得できていません。',
  'optimade.cut': 'サーバー{host}が{expected, number}件のうち{count, number}件で打ち切りました。',
  'optimade.more':
    'サーバー{host}が{count, number}件の構造で打ち切りました。続きがあると示していますが、その場所は示していません。',
  'optimade.no-total': '{host}から{count, number}件の構造を取得しました。全部で何件あるかはサーバーが示していません。',
  'optimade.complete': '{host}から{count, number}件の構造をすべて取得しました。',
  'optimade.nothing': '{address}には、この条件に合う構造がありません。',
  'optimade.filter-without-address': '--filterはOPTIMADEサーバー用です。サーバーのアドレスを指定してください。',
  'optimade.no-dry-run': '--dry-runで読めるのはファイルだけです。サーバーの応答を保存してから確認してください。',
  'optimade.filter-character': 'ここでは「{character}」を使えません',
  'optimade.filter-unexpected': 'ここに「{text}」は書けません',
  'optimade.filter-ends': 'フィルターが途中で終わっています',
  'optimade.two-constants': '定数どうしの比較には対応していません。',
  'optimade.two-properties': 'プロパティどうしの比較には対応していません。',
  'optimade.correlated': '対応するリスト（elements:elements_ratios）の条件には対応していません。',
  'optimade.nested': '入れ子のプロパティ（references.id）には対応していません。',
  'optimade.other-type': 'プロパティと値の型が異なるか、この型では使えない演算子です。',
  'optimade.large-number': '数が1.79e308を超えています。',
  'optimade.no-time': '「{text}」は2026-01-31T12:00:00Zのような時刻ではありません。',
  'optimade.unknown-property': '種類{type}のエントリーにプロパティ「{property}」はありません。',
  'optimade.not-sortable': '「{property}」で並べ替えることはできません。',
  'optimade.unknown-parameter': 'パラメーター「{parameter}」はありません。',
  'optimade.bad-parameter': '「{parameter}」の値を読み取れません。',
  'optimade.page-limit': '1ページのエントリーは{most, number}件までです。',
  'optimade.only-json': '応答はJSONだけです。',
  'optimade.no-entry': 'エントリー「{id}」はありません。',
  'optimade.no-endpoint': 'このエンドポイントはありません。',
  'optimade.no-version': '対応しているのはバージョン{version}のみです。',
  'optimade.known-only':
    'OPTIMADE JSON Linesには既知化合物のすべてのプロパティが出力されます。--only、--where、--columnsは指定しないでください。',
  'optimade.ignored': '次の項目はここでは値が不明です：{names}。',
};
