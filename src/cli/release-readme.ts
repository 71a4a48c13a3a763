import { conventionalFormula } from '../chemistry/formula/spellings.js';
import { readReducedFormula } from '../chemistry/formula/read-reduced-formula.js';
import type { ListRow } from '../rows/list-row.js';
import { BUILT_IN_SOURCES } from '../service/build/built-in-sources.js';
import { spaceName } from '../space/space-name.js';
import type { ListMetadata } from '../store/types.js';
import { version } from '../version.js';
import { formatCount } from './format-count.js';
import { formatScore } from './format-score.js';

/** What the folder of a release says about itself: what the files are, licence, citation, and how to make it again. */
export function releaseReadme(lists: readonly ListMetadata[]): string {
  const names = new Set(lists.flatMap(({ sources }) => sources.map(({ name }) => name)));
  const builtIn = BUILT_IN_SOURCES.filter(({ name }) => names.has(name));
  const known = Math.max(0, ...lists.map((list) => list.known.total ?? 0));
  return `# Candidates for inorganic compounds

Made by Incognita ${version}: compositions that are not among the ${formatCount(known)} compounds that counted as known (${[...names].join(', ')}),
ranked by how likely a compound exists there. Many of them are already reported elsewhere. A score estimates the share of such compositions that another database of
about this size reports; it is no probability that a compound exists.

| list | rows | candidates ranked | published | SHA-256 of the rows |
| --- | --- | --- | --- | --- |
${lists.map((list) => `| ${list.id} | ${formatCount(list.rows)} | ${formatCount(list.candidates)} | ${list.publishedAt.slice(0, 10)} | ${list.checksum} |`).join('\n')}

Each list is there as CSV and as Parquet. \`recommender.sqlite\` has one list for each number of elements (of four and more the ionic one) in the layout of the recommender of 2018, so that its scripts can read it. \`lists.json\` has what each list says about itself: space, models, calibration with its discovery curve, sources, checksum.
\`entries.csv\` is what the lists were learnt from, \`evaluation.html\` and \`evaluation.json\` how many hidden compounds came back, \`first-rows.md\` the first 20 rows of each list,
\`SHA256SUMS\` the checksums of all files (\`sha256sum -c SHA256SUMS\`).

## Licence and citation

The lists are derived from the data below; pass its licence and citation on with them. The lists themselves: CC BY 4.0.

${builtIn.map(({ name, licence, licenceAddress, citation }) => `- ${name}: ${citation} (${licence}, ${licenceAddress})`).join('\n')}

The method: A. Seko, H. Hayashi, H. Kashima, I. Tanaka, Phys. Rev. Materials 2, 013805 (2018), doi:10.1103/PhysRevMaterials.2.013805, and what Incognita's docs/models.md adds.

## To make it again

With Incognita ${version} (seed ${[...new Set(lists.map(({ seed }) => seed))].join(', ')}): \`npm ci && npm run release\`. The rows, and so their checksums, are the same on any machine.
`;
}

/** The first rows of each list as tables. Nothing is said of a row that has no reference. */
export function firstRows(tops: readonly { readonly list: ListMetadata; readonly rows: readonly ListRow[] }[]): string {
  const tables = tops.map(({ list, rows }) => {
    const lines = rows.map((row) => {
      const formula = conventionalFormula(readReducedFormula(row.formula));
      return `| ${row.rank} | ${formula} | ${formatScore(row)} |`;
    });
    return `## ${spaceName(list).replace('-', ' ')}\n\n\`${list.id}\`, ${list.checksum}\n\n| rank | formula | score |\n| --- | --- | --- |\n${lines.join('\n')}\n`;
  });
  return `# The first 20 rows of each list

Not among the known compounds that the lists were learnt from; many are already reported elsewhere. Written by \`npm run release\`.

${tables.join('\n')}`;
}
