/** What surrounds the part of a page that is repeated: `<!-- figures: NAME -->` and `<!-- end of figures -->`. */
const END = '<!-- end of figures -->';

function beginning(name: string): string {
  return `<!-- figures: ${name} -->`;
}

/**
 * A page with another part between the marks of that name.
 *
 * @throws Error if the page has no such marks.
 */
export function withPart(page: string, name: string, text: string): string {
  const from = page.indexOf(beginning(name));
  const to = page.indexOf(END, from);
  if (from < 0 || to < 0) throw new Error(`The page has no marks ${beginning(name)} and ${END}.`);
  return `${page.slice(0, from)}${beginning(name)}\n\n${text.trim()}\n\n${page.slice(to)}`;
}
