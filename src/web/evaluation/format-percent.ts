/** A share in per cent: 41 %, 4.1 %, 0.41 %. */
export function formatPercent(share: number): string {
  const percent = 100 * share;
  if (percent === 0 || percent >= 10) return `${percent.toFixed(0)} %`;
  return `${percent.toPrecision(2)} %`;
}
