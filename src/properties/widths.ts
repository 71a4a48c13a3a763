/** Whether each group of descriptors has a width of its own, or all have one. */
export const WIDTHS = ['group', 'one'] as const;

export type Widths = (typeof WIDTHS)[number];
