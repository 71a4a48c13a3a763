import type { shares as english } from '../en/shares.js';

export const shares: Readonly<Record<keyof typeof english, string>> = {
  'share.nearly-all': 'ほぼすべて',
  'share.count-in': '{of, number}件中{count}件',
  'share.fewer-than-one': '{of, number}件中1件未満',
};
