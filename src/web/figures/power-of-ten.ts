const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A power of ten for an axis: 0.001 and more written out, less as 10⁻⁵, which takes less room. */
export function powerOfTen(power: number): string {
  if (power >= 0.001) return String(power);
  const digits = String(Math.round(-Math.log10(power)));
  return `10⁻${[...digits].map((digit) => RAISED[Number(digit)]).join('')}`;
}
