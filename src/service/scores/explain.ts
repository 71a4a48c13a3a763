import { chemicalSystem } from '../../chemistry/chemical-system.js';
import type { Composition } from '../../chemistry/composition.js';
import { readReducedFormula } from '../../chemistry/formula/read-reduced-formula.js';
import { conventionalFormula } from '../../chemistry/formula/spellings.js';
import type { ListMetadata } from '../../store/types.js';
import type { Workspace } from '../../store/workspace.js';
import { describeScore } from './describe-score.js';
import { PlaceScorer } from './place-score.js';
import { scoreFormula } from './score.js';
import { scoredInstead } from './scored-instead.js';
import type { ScorerCache } from './scorer-cache.js';
import { similarCandidates } from './similar-candidates.js';
import type { CompositionReport, SystemMember } from '../types.js';

/** How many known compounds that differ by one ion are shown. */
const NEIGHBOURS = 12;
/** How many candidates of the chemical system are shown. */
const SYSTEM_CANDIDATES = 25;

/** Everything there is to say about one composition. Throws FORMULA_INVALID. */
export function explainComposition(workspace: Workspace, scorers: ScorerCache, formula: string): CompositionReport {
  const { result, composition, list } = scoreFormula(workspace, scorers, formula);
  const titles = workspace.entries.titles();
  const sources = (workspace.entries.get(result.formula)?.sources ?? []).map((record) => ({
    ...record,
    title: titles.get(record.source) ?? record.source,
  }));
  const scorer = list && Object.keys(result.raw).length > 0 ? scorers.get(list) : null;
  return {
    ...result,
    sources,
    meaning: describeScore(result, sources, list),
    contributions: scorer?.contributions(composition) ?? [],
    neighbours: (scorer?.neighbours(composition, NEIGHBOURS) ?? []).map((neighbour) => ({
      formula: neighbour.formula,
      conventional: conventional(neighbour.formula),
      exchanged: neighbour.exchanged,
      similarity: neighbour.similarity,
    })),
    similar: list ? similarCandidates(workspace.lists.open(list.id), result) : [],
    instead: result.unscored ? scoredInstead(new PlaceScorer(workspace, scorers), composition) : [],
    chemicalSystem: systemOf(workspace, composition, list),
  };
}

function systemOf(
  workspace: Workspace,
  composition: Composition,
  list: ListMetadata | null,
): CompositionReport['chemicalSystem'] {
  const name = chemicalSystem(composition);
  const rows = list
    ? workspace.lists.open(list.id).page({ chemicalSystem: name }, { afterRank: 0, limit: SYSTEM_CANDIDATES })
    : [];
  return {
    name,
    known: workspace.entries.inSystem(composition.elements).map((known): SystemMember => ({
      formula: known.formula,
      conventional: conventionalFormula(known.composition),
      rank: null,
      score: null,
    })),
    candidates: rows.map(({ formula, rank, score }) => ({ formula, conventional: conventional(formula), rank, score })),
  };
}

function conventional(formula: string): string {
  return conventionalFormula(readReducedFormula(formula));
}
