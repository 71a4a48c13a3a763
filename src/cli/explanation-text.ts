import { shownScore } from '../calibration/shown-score.js';
import { say } from '../messages/say.js';
import { ionLabel } from '../chemistry/ions/ion.js';
import { likelierForm } from '../service/scores/likelier-form.js';
import type { CompositionReport, OxidationForm, SystemMember } from '../service/types.js';
import { formatScore } from './format-score.js';
import { formatCount } from './format-count.js';

/** How many neighbours and members of the chemical system are printed; `--json` has all. */
const SHOWN = 10;

/** The report of one composition as plain text, most important first. */
export function explanationText(report: CompositionReport): string {
  const { chemicalSystem } = report;
  const likelier = likelierForm(report.forms);
  const blocks = [
    [
      `${report.conventional}   (${report.formula}, ${report.anonymousFormula})`,
      say(report.meaning, 'en'),
      ...(report.known ? [`Reported by ${report.sources.map(nameSource).join(', ')}.`] : []),
    ],
    [
      ...line('Score', report.score === null ? null : `${formatScore(report)}${intervalOf(report)}`),
      ...line('Rank', report.rank === null ? null : formatCount(report.rank)),
      ...line('List', report.list),
    ],
    titled('Scored instead', report.instead.map(insteadText)),
    titled(
      'Chemistry',
      (report.flagReasons ?? []).map((reason) => say(reason, 'en')),
    ),
    titled('Oxidation states', [...report.forms.map(formText), ...(likelier ? [say(likelier, 'en')] : [])]),
    titled(
      'Models',
      report.contributions.map((each) => `${each.model}: ${say(each.text, 'en')}`),
    ),
    titled(
      'Nearest known compounds',
      report.neighbours
        .slice(0, SHOWN)
        .map(
          ({ conventional, exchanged, similarity }) =>
            `${conventional}   ${ionLabel(exchanged.from)} in place of ${ionLabel(exchanged.to)}, similarity ${similarity.toFixed(2)}`,
        ),
    ),
    titled(`Known compounds of ${chemicalSystem.name}`, chemicalSystem.known.slice(0, SHOWN).map(memberText)),
    titled(`Best candidates of ${chemicalSystem.name}`, chemicalSystem.candidates.slice(0, SHOWN).map(memberText)),
  ];
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => `${block.join('\n')}\n`)
    .join('\n');
}

function titled(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((text) => `  ${text}`)];
}

function line(name: string, value: string | null): string[] {
  return value === null ? [] : [`${name.padEnd(6)}${value}`];
}

function formText(form: OxidationForm): string {
  const ions = form.ions.map(
    (ion, index) => (form.amounts[index] === 1 ? '' : `${form.amounts[index]} `) + ionLabel(ion),
  );
  return `${ions.join(' + ')}   ${(100 * form.likelihood).toFixed(1)} %`;
}

function memberText(member: SystemMember): string {
  return member.rank === null ? member.conventional : `${member.conventional}   rank ${formatCount(member.rank)}`;
}

function insteadText({ conventional, known, score, rank }: CompositionReport['instead'][number]): string {
  if (known) return `${conventional}   known`;
  const place = rank === null ? '' : `, rank ${formatCount(rank)}`;
  return `${conventional}   score ${formatScore({ score })}${place}`;
}

function nameSource({ title, id, year }: CompositionReport['sources'][number]): string {
  const facts = [id, year].filter((fact) => fact !== null).join(', ');
  return facts === '' ? title : `${title} (${facts})`;
}

/** The 95 % interval of a score, to its digits. */
function intervalOf({ scoreLow, scoreHigh }: CompositionReport): string {
  if (scoreLow === null || scoreHigh === null) return '';
  const interval = { low: scoreLow, high: scoreHigh };
  return ` (95 %: ${shownScore(scoreLow, interval)} to ${shownScore(scoreHigh, interval)})`;
}
