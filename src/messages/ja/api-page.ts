import type { apiPage as english } from '../en/api-page.js';

export const apiPage: Readonly<Record<keyof typeof english, string>> = {
  'api-page.title': 'HTTP API',
  'api-page.operations': '操作の一覧',
  'api-page.lead':
    'これらのページの内容はすべてプログラムからも利用できます。機械可読な記述は{link}（OpenAPI 3.1）です。',
  'api-page.required': '必須',
  'api-page.example': '応答の例',
};
