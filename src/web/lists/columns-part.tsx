import { columnSetTitle } from '../../rows/column-title.js';
import type { ColumnSets } from '../../service/columns/column-sets.js';
import { MOST_COLUMN_ROWS } from '../../tasks/most-column-rows.js';
import { Command } from '../components/command.js';
import { ComputedNote } from '../explore/computed-note.js';
import { useText } from '../text/use-text.js';

/** Rows that a form begins with. */
const USUAL_ROWS = 1000;

interface ColumnsPartProps {
  readonly computed: ColumnSets;
  /** The sets of columns that visitors may have computed; undefined if they may not. */
  readonly computable: readonly string[] | undefined;
}

/** The columns that were computed for a list, and how to have more computed: by a form, or else the command to copy. */
export function ColumnsPart({ computed, computable }: ColumnsPartProps) {
  const t = useText();
  const { list, sets } = computed;
  const command = `npx incognita columns compute ${list.id}`;
  return (
    <section class="screen-only" aria-labelledby="computed">
      <h2 id="computed">{t('compute.title')}</h2>
      {sets.length === 0 ? (
        <p>{t('compute.none')}</p>
      ) : (
        <ComputedNote page={{ list, uncomputed: 0 }} computed={computed} />
      )}
      <p>{t('compute.lead')}</p>
      {computable ? (
        <form class="next-form" action={`/lists/${encodeURIComponent(list.id)}/columns`} method="post">
          <fieldset>
            <legend>{t('compute.what')}</legend>
            {computable.map((name) => (
              <label>
                <input type="checkbox" name="names" value={name} /> {t(columnSetTitle(name))}
              </label>
            ))}
          </fieldset>
          <label for="compute-rows">{t('compute.rows')}</label>
          <input
            id="compute-rows"
            name="rows"
            type="number"
            required
            min={1}
            max={Math.min(list.rows, MOST_COLUMN_ROWS)}
            value={Math.min(list.rows, USUAL_ROWS)}
          />
          <button type="submit">{t('compute.start')}</button>
        </form>
      ) : (
        <>
          <p>{t('compute.how')}</p>
          <Command text={command} />
        </>
      )}
    </section>
  );
}
