import { propertyPages } from './property-pages.js';
import { columns } from './columns.js';
import { energies } from './energies.js';
import { optimade } from './optimade.js';
import { precursors } from './precursors.js';
import { structures } from './structures.js';
import { properties } from './properties.js';
import { series } from './series.js';
import { flags } from './flags.js';
import { expressions } from './expressions.js';
import { families } from './families.js';
import { ingest } from './ingest.js';
import { input } from './input.js';
import { descriptors } from './descriptors.js';
import { scatter } from './scatter.js';
import { scores } from './scores.js';
import { searches } from './searches.js';
import { searchFamilies } from './search-families.js';
import { elements } from './elements.js';
import { shares } from './shares.js';
import { about } from './about.js';
import { evaluation } from './evaluation.js';
import { lists } from './lists.js';
import { maps } from './maps.js';
import { composition } from './composition.js';
import { elementSets } from './element-sets.js';
import { explore } from './explore.js';
import { figures } from './figures.js';
import { start } from './start.js';
import { sideBySide } from './side-by-side.js';
import { pictures } from './pictures.js';
import { table } from './table.js';
import { frame } from './frame.js';
import { apiPage } from './api-page.js';
import { protocols } from './protocols.js';
import { spaces } from './spaces.js';
import { models } from './models.js';
import { batches } from './batches.js';
import { mapQuestions } from './map-questions.js';
import { conditions } from './conditions.js';
import { changes } from './changes.js';
import { settings } from './settings.js';
import { work } from './work.js';
import { commands } from './commands.js';
import { workspace } from './workspace.js';
import { filters } from './filters.js';
import { queue } from './queue.js';
import { requests } from './requests.js';
import { files } from './files.js';
import { formulas } from './formulas.js';
import { shelf } from './shelf.js';
import { ions } from './ions.js';
import { problems } from './problems.js';
import { text } from './text.js';

/** Every text in English, by its id. */
export const english = {
  ...text,
  ...optimade,
  ...problems,
  ...formulas,
  ...files,
  ...changes,
  ...work,
  ...settings,
  ...requests,
  ...queue,
  ...filters,
  ...columns,
  ...propertyPages,
  ...conditions,
  ...workspace,
  ...commands,
  ...mapQuestions,
  ...batches,
  ...models,
  ...spaces,
  ...protocols,
  ...apiPage,
  ...frame,
  ...explore,
  ...figures,
  ...start,
  ...sideBySide,
  ...pictures,
  ...table,
  ...elementSets,
  ...composition,
  ...maps,
  ...ions,
  ...shelf,
  ...lists,
  ...evaluation,
  ...about,
  ...shares,
  ...elements,
  ...scatter,
  ...scores,
  ...searches,
  ...searchFamilies,
  ...descriptors,
  ...ingest,
  ...input,
  ...families,
  ...expressions,
  ...energies,
  ...series,
  ...flags,
  ...structures,
  ...precursors,
  ...properties,
} as const;

export type English = typeof english;
