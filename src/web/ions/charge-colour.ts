/** Colours of the charges 1+ to 8+ on white; style sheets have others for dark pages. */
const CHARGE_COLOURS: readonly string[] = [
  '#c2510c',
  '#11805c',
  '#0b6aa8',
  '#5a4fc0',
  '#a2458a',
  '#b02a37',
  '#7d6200',
  '#5f6e76',
];

/** The number, 1 to 8, and the colour of the charge of a cation; those between whole numbers are rounded. */
export function chargeColour(charge: number): { readonly step: number; readonly colour: string } {
  const step = Math.min(CHARGE_COLOURS.length, Math.max(1, Math.round(charge)));
  return { step, colour: CHARGE_COLOURS[step - 1]! };
}
