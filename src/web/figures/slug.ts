/** A formula as part of the name of a figure: lower-case letters, digits and hyphens. */
export function slug(formula: string): string {
  return formula
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '');
}
