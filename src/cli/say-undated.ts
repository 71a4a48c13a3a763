import { formatCount } from './format-count.js';
import { hint } from './hint.js';

/**
 * Says how many compounds an expression that speaks of years makes known, and how many entries have no year, since a
 * comparison with a missing year is false.
 */
export async function sayUndated(dir: string, expression: string | undefined): Promise<void> {
  if (expression === undefined || !/\byear\b/i.test(expression)) return;
  const [{ withWorkspace }, { parseKnown }] = await Promise.all([
    import('./open-service.js'),
    import('../ingest/known-expression.js'),
  ]);
  await withWorkspace(dir, ({ entries }) => {
    let known = 0;
    for (const _ of entries.all({ known: parseKnown(expression) })) known++;
    const undated = [...entries.sourceDetails().values()].reduce((sum, source) => sum + source.undated, 0);
    hint(
      `By "${expression}" ${formatCount(known)} compounds are known. ${formatCount(undated)} entries have no year: comparisons with it are false.\n`,
    );
  });
}
