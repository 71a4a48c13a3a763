import type { figures as english } from '../en/figures.js';

export const figures: Readonly<Record<keyof typeof english, string>> = {
  'figure.failed': 'この図はブラウザーで描画できませんでした。代わりにSVGを保存してください。',
};
