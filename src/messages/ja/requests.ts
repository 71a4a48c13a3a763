import type { requests as english } from '../en/requests.js';

export const requests: Readonly<Record<keyof typeof english, string>> = {
  'request.no-address':
    '{path}というアドレスはこのインターフェースにありません。すべてのアドレスは/openapi.yamlにあります。',
  'request.method': '{path}で使えるのは{methods}だけです。',
  'request.host-unknown':
    'このサーバーは「{host}」という名前では応答しません。localhostを使うか、--allowed-hostでこの名前を指定して起動してください。',
  'request.cross-site': 'ほかのサイトのページから送られたリクエストです。このサーバーのページから送ってください。',
  'request.body-too-large': 'リクエストの本文は{bytes, number}バイトまでです。一度に送る組成式を減らしてください。',
  'request.body-type':
    '本文はUTF-8のJSON（無圧縮またはgzip）とし、ヘッダーにContent-Type: application/jsonを付けてください。',
  'request.body-not-json': '本文がJSONではありません。{example}のようなオブジェクトを送ってください。',
  'request.unreadable': 'リクエストを読み取れません（{reason}）。',
  'request.percent-sign': 'アドレスを復号できません。組成式の中の%は%25と書いてください。',
  'request.parameter-form': 'パラメーター「{parameter}」を読み取れません。「名前=値」の形で指定してください。',
  'request.invalid': 'リクエストが正しくありません（{reasons}）。',
  'request.unknown-parameter': '「{parameter}」というパラメーターはありません。使えるのは次のものです：{known}。',
  'request.no-parameters': '「{parameter}」というパラメーターはありません。このアドレスにパラメーターはありません。',
  'request.no-token':
    'このサーバーのトークンを送ってください。`Authorization: Bearer TOKEN`として送るか、ブラウザーではパスワードとして入力します（名前は何でもかまいません）。',
  'request.server-busy': 'サーバーの処理できる量を超えています。少し待ってからもう一度試してください。',
  'request.too-many-per-second':
    'このサーバーが受け付けるのは、1クライアントあたり毎秒{most, number}件までです。少し待ってからもう一度試してください。',
  'request.too-many-at-once':
    'このサーバーが同時に処理するのは、1クライアントあたり{most, number}件までです。応答を待ってから送ってください。',
  'request.scores-timeout':
    '時間内にスコアを計算できたのは{count, plural, other {#件}}だけです。一度に送る組成式を減らしてください。',
  'request.answers-timeout':
    '時間内に回答できたのは{count, plural, other {#件}}だけです。一度に送る組成式を減らしてください。',
  'request.message-too-long':
    'クライアントが10 MBを超えるメッセージを送ったため、次のメッセージを見つけられません。サーバーを起動し直してください。',
  'request.not-evaluated':
    'このワークスペースではモデルがまだ評価されていません。`incognita evaluate --holdout FILE`を実行してください。',
  'request.not-ready': 'リストがまだありません。`incognita build`を実行してください。',
  'request.all-damaged':
    '読めるリストがありません。`incognita verify`で壊れている箇所を確かめてから、`incognita build`を実行してください。',
  'request.no-evaluation': 'このワークスペースにその番号の評価はありません。',
};
