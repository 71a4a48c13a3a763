import type { RowFilter } from '../../rows/row-filter.js';
import type { ColumnSetRecord } from '../../store/column-store.js';
import type { ListMetadata } from '../../store/types.js';
import { version } from '../../version.js';
import { listCredits } from './list-credits.js';

/** Which rows of a list an export has. */
export interface ExportChoice {
  readonly filter: RowFilter;
  /** Only so many of the first rows; all by default. */
  readonly top?: number | undefined;
  /** Whether known compounds are among the rows. Default false. */
  readonly includeKnown?: boolean | undefined;
}

/** Where the rows of an exported file come from, as texts by name; the names are the same in every format. */
export type ListProvenance = Readonly<Record<string, string>>;

/** Said of a list whose kind has too few later reports to be measured alone. */
const BORROWED =
  'lowered as those of several anions and of mixed valence together, for want of later reports of this kind';

/** The origin of an export: list, versions, data, models, what was chosen, licences and what to cite. */
export function listProvenance(
  list: ListMetadata,
  choice: ExportChoice,
  computed: readonly ColumnSetRecord[] = [],
): ListProvenance {
  const credits = listCredits(list);
  const own = list.sources.filter(({ starter }) => !starter).map(({ name }) => name);
  const sources = list.sources.map(({ name, title, compounds }) => `${titled(name, title)} (${compounds} compounds)`);
  const known = list.knownBy ?? knownOf(list);
  return {
    list: list.id,
    list_version: String(list.version),
    list_checksum: list.checksum,
    published_at: list.publishedAt,
    incognita_version: list.codeVersion,
    exported_by: `incognita ${version}`,
    data: sources.join('; '),
    ...(list.dataFingerprint !== undefined && { data_version: list.dataFingerprint }),
    known,
    models: list.models.map(({ name }) => name).join(', '),
    ...(list.calibration.worth?.borrowed === true && { scores_borrowed: BORROWED }),
    ...(list.rankFor && { ranked_for: list.rankFor.name }),
    ...(list.scope && { scope: list.scope }),
    ...(list.parts && { put_together_from: list.parts.map((part) => `${part.list} (${part.rows} rows)`).join('; ') }),
    seed: String(list.seed),
    filter: filterText(choice),
    ...(computed.length > 0 && { computed_columns: computed.map(computedText).join('; ') }),
    licence: [
      ...credits.map(({ source, licence }) => `${licence} (${source})`),
      ...own.map((name) => `that of your own data (${name})`),
    ].join('; '),
    citation: credits.map(({ citation }) => citation).join('; '),
  };
}

/** The title of a source, with the name that commands have for it. */
function titled(name: string, title: string | undefined): string {
  return title === undefined ? name : `${title} [${name}]`;
}

/** What was computed, of what, with which settings, for how many rows and when. */
function computedText({ name, columns, input, settings, computed, computedAt }: ColumnSetRecord): string {
  const details = [`input ${input}`, ...Object.entries(settings).map(([key, value]) => `${key} ${value}`)];
  return `${columns.map((column) => column.name).join(', ')} (${name}: ${details.join(', ')}, first ${computed} rows, ${computedAt})`;
}

/** The expressions that chose the known compounds, by source. */
function knownOf({ sources }: Pick<ListMetadata, 'sources'>): string {
  const expressions = sources.flatMap(({ name, knownBy }) => (knownBy === undefined ? [] : [[name, knownBy] as const]));
  const distinct = [...new Set(expressions.map(([, expression]) => expression))];
  if (distinct.length === 1) return distinct[0]!;
  return expressions.map(([name, expression]) => `${name}: ${expression}`).join('; ');
}

/** The conditions in a line, "none" if all rows are wanted: elements=Li,O; top=100. */
function filterText({ filter, top, includeKnown }: ExportChoice): string {
  const parts = Object.entries(filter)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${Array.isArray(value) ? value.join(',') : String(value)}`)
    .sort();
  if (top !== undefined) parts.push(`top=${top}`);
  if (includeKnown) parts.push('known compounds included');
  return parts.length === 0 ? 'none' : parts.join('; ');
}

/** What a file name says of a filter: "" if there is none, else "-elements-Li-O-top-100". */
export function fileSuffix(choice: ExportChoice): string {
  const text = filterText(choice);
  if (text === 'none') return '';
  const words = text.replace(/[^A-Za-z0-9.]+/g, '-').replace(/^-+|-+$/g, '');
  return `-${words.slice(0, 80)}`;
}
