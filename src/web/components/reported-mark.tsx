import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { sourceTitle } from '../../service/scores/source-title.js';
import type { WebService } from '../web-service.js';
import { useText } from '../text/use-text.js';

/** Titles of the sources that report a composition by now, by its reduced formula. */
export type Reported = ReadonlyMap<string, readonly string[]>;

/** What the marks of a page know. */
export const ReportedSince = createContext<Reported>(new Map());

/** Of the candidates of a list those that are known by now, with the titles of the sources that report them. */
export function findReported(service: Pick<WebService, 'reported' | 'status'>, formulas: readonly string[]): Reported {
  const titles = new Map(service.status().sources.map(({ name, title }) => [name, title]));
  return new Map(
    [...service.reported(formulas)].map(([formula, names]) => [formula, names.map((name) => titles.get(name) ?? name)]),
  );
}

/** A badge behind a candidate that was reported since its list was made, which says by whom; otherwise nothing. */
export function ReportedMark({ formula }: { formula: string }) {
  const titles = useContext(ReportedSince).get(formula);
  return titles === undefined ? null : <ReportedBadge titles={titles} />;
}

/** Says that a candidate is known by now, and by whom it was reported. */
export function ReportedBadge({ titles }: { titles: readonly string[] }) {
  const t = useText();
  const sources = titles.map(sourceTitle);
  return (
    <>
      {' '}
      <span class="reported badge" title={t('table.reported-hint', { sources })}>
        {t('explore.known-now', { sources })}
      </span>
    </>
  );
}
