import type { ArityEvaluation, EvaluationReport, HitsAt, ReliabilityBin } from '../../src/evaluation/types.js';
import { spaceName } from '../../src/space/space-name.js';
import { count, markdownTable, significant } from './markdown.js';

type Protocol = ArityEvaluation['protocol'];

const HIDDEN: Partial<Record<Protocol, string>> = { holdout: 'Later reports', 'second-database': 'Second database' };

function spacesOf(report: EvaluationReport, protocol: Protocol): readonly ArityEvaluation[] {
  return report.arities.filter((space) => space.protocol === protocol);
}

/** Hits among the first 100, 1,000 and 3,000, separated by slashes; with their 95 % intervals if asked for. */
function hitsText(hitsAt: readonly HitsAt[], intervals: boolean): string {
  return hitsAt
    .map(({ hits, interval }) => {
      if (hits === null) return '-';
      return intervals && interval ? `${count(hits)} (${count(interval.low)} to ${count(interval.high)})` : count(hits);
    })
    .join(' / ');
}

/** Hits of each model in the ionic spaces of a report: one table for each protocol, a column for each number of elements. */
export function modelTables(report: EvaluationReport): string {
  return report.protocols
    .map(({ name }) => {
      const spaces = spacesOf(report, name).filter(({ kind }) => kind === 'ionic');
      const isList = (model: string) =>
        spaces.some(({ published }) => published?.list && model.startsWith(published.list));
      const models = [...new Set(spaces.flatMap((space) => space.models.map(({ model }) => model)))];
      const header = spaces.map(
        ({ arity, heldOut, candidates }) => `${arity} elements, ${count(heldOut.inSpace)} of ${count(candidates)}`,
      );
      const rows = models
        .filter((model) => !isList(model))
        .map((model) => [
          `\`${model}\``,
          ...spaces.map((space) => {
            const found = space.models.find((one) => one.model === model);
            return found ? hitsText(found.hitsAt, false) : '-';
          }),
        ]);
      return markdownTable([HIDDEN[name] ?? name, ...header], rows);
    })
    .join('\n\n');
}

/** Hits of the published lists of a report by protocol, and how many of their first rows with an energy are near the hull. */
export function listTable(report: EvaluationReport): string {
  const protocols = report.protocols.map(({ name }) => name);
  const [first] = protocols;
  if (!first) return '';
  const header = ['list', 'known', ...protocols.map((name) => HIDDEN[name] ?? name), 'near the hull'];
  const rows = spacesOf(report, first)
    .toSorted((a, b) => a.arity - b.arity)
    .map((space) => [
      `\`${spaceName(space)}\``,
      count(space.known),
      ...protocols.map((name) => {
        const same = spacesOf(report, name).find(({ arity, kind }) => arity === space.arity && kind === space.kind);
        const list = same?.models.find(({ model }) => model === same.published?.list);
        return same && list ? `${hitsText(list.hitsAt, true)}, of ${count(same.heldOut.inSpace)}` : '-';
      }),
      space.nearHull?.counts
        .map(({ withEnergy, withinFiftyMev }) => `${withinFiftyMev} of ${withEnergy}`)
        .join(' / ') ?? '-',
    ]);
  return markdownTable(header, rows);
}

/** What the scores of published lists say, and the share of their rows that each protocol's hidden compounds report: one table for each ionic list. */
export function scoreTables(report: EvaluationReport, arities: readonly number[]): string {
  return arities
    .map((arity) => {
      const checks = report.protocols.flatMap(({ name }) => {
        const space = spacesOf(report, name).find((one) => one.arity === arity && one.kind === 'ionic');
        return space?.published ? [{ name, bins: space.published.bins }] : [];
      });
      const bins = (checks[0]?.bins ?? []).filter(({ rows }) => rows > 0).toReversed();
      return markdownTable(
        [
          `score, ${arity} elements`,
          'rows',
          'mean score',
          ...checks.map(({ name }) => (HIDDEN[name] ?? name).toLowerCase()),
        ],
        bins.map((bin) => [
          `${bin.low} to ${bin.high}`,
          count(bin.rows),
          significant(bin.predicted),
          ...checks.map((check) => shareText(check.bins.find(({ low }) => low === bin.low))),
        ]),
      );
    })
    .join('\n\n');
}

function shareText(bin: ReliabilityBin | undefined): string {
  if (!bin) return '-';
  const { observed, interval } = bin;
  return `${significant(observed)} (${significant(interval.low)} to ${significant(interval.high)})`;
}
