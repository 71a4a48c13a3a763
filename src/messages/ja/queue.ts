import type { queue as english } from '../en/queue.js';

export const queue: Readonly<Record<keyof typeof english, string>> = {
  'queue.no-answer':
    '{url}のRedisサーバーが応答しません（{reason}）。起動するか、アドレスを指定してください：--redis redis://HOST:PORT',
};
