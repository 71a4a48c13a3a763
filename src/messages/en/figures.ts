/** Figures and their files. */
export const figures = {
  'figure.failed': 'The browser could not paint this figure. Save the SVG instead.',
} as const;
