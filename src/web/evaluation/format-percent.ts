import type { Translate } from '../text/translate.js';

/** A share in per cent as the language of the page writes it: 41 %, 4.1 %, 0.41 %; 41% in Japanese. */
export function formatPercent(share: number, t: Translate): string {
  const percent = 100 * share;
  return t('text.percent', { number: percent === 0 || percent >= 10 ? percent.toFixed(0) : percent.toPrecision(2) });
}
