/** How many lines can be distinguished: by colour, and by how they are dashed. */
const STYLES = 14;

/** The class of the n-th series of a plot (from 0): its colour and dashes are in plots.css. */
export function seriesClass(index: number): string {
  return `series series-${index % STYLES}`;
}

export interface Series {
  readonly label: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}
