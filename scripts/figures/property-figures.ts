import { count, markdownTable, significant } from './markdown.js';

interface CrossValidation {
  readonly mean_absolute_error: number;
  readonly coverage_90: number;
}

/** What `incognita property fit --json` answers. */
export interface PropertyFit {
  readonly name: string;
  readonly rows: number;
  readonly cross_validation: { readonly random: CrossValidation; readonly systems: CrossValidation };
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

/** Mean absolute errors and coverages of properties that were fitted. */
export function propertyTable(
  fits: readonly { readonly table: string; readonly unit: string; readonly fit: PropertyFit }[],
): string {
  return markdownTable(
    ['table', 'rows', 'rows left out', 'whole systems left out', '90 % intervals hold'],
    fits.map(
      ({
        table,
        unit,
        fit: {
          rows,
          cross_validation: { random, systems },
        },
      }) => [
        `\`${table}\``,
        count(rows),
        `${significant(random.mean_absolute_error, 3)} ${unit}`,
        `${significant(systems.mean_absolute_error, 3)} ${unit}`,
        `${percent(random.coverage_90)}, ${percent(systems.coverage_90)}`,
      ],
    ),
  );
}
