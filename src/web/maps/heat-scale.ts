/** Scores from which each step of the colour scale begins; below the first is step 0. About half a decade each. */
export const HEAT_STEPS: readonly number[] = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3];

/** Colours of the steps on white, light to dark, in lightness as in hue; style sheets have others for dark pages. */
export const HEAT_COLOURS: readonly string[] = [
  '#e9e8e0',
  '#cfe3d2',
  '#a6d3c1',
  '#6cbcb0',
  '#37999f',
  '#22708b',
  '#1d3f6e',
];

/** The step of a score on the colour scale, 0 to 6. */
export function heatStep(score: number): number {
  return HEAT_STEPS.filter((from) => score >= from).length;
}
