/** Narrower than this nothing can be laid out. */
const NARROWEST = 40;

/** Columns of the terminal that standard output goes to; undefined if it goes elsewhere, where nothing needs to fit. */
export function terminalWidth(): number | undefined {
  const { isTTY, columns } = process.stdout;
  return isTTY && columns > 0 ? Math.max(columns, NARROWEST) : undefined;
}
