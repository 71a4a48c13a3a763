import type { RunControl } from '../../run-control.js';
import { explainComposition } from '../scores/explain.js';
import { cationMap } from '../maps/cation-map.js';
import { ionEvidenceOfLists, type EvidenceOfLists } from '../ions/ion-evidence-of-lists.js';
import { ionMap } from '../ions/ion-map.js';
import { ionReport } from '../ions/ion-report.js';
import type { IonMap, IonReport } from '../ions/ion-types.js';
import type { CationMap, CationMapQuery, SystemMap, SystemMapQuery } from '../maps/map-types.js';
import type { EnergyChoice } from '../energies/choose-energies.js';
import { stability, stabilityReport, type Stability, type StabilityReport } from '../energies/stability.js';
import { listPrecursors, type PrecursorQuery, type Precursors } from '../energies/precursors.js';
import { readBatchForm, type BatchForm } from '../scores/read-batch-form.js';
import { scoreBatch, scoreFormula } from '../scores/score.js';
import { findSeries, type Series } from '../series/series.js';
import { findStructures, type Structures } from '../structures/structures.js';
import { systemMap } from '../maps/system-map.js';
import type { CompositionReport, FormulaFailure, ScoreResult } from '../types.js';
import { ListQuestions } from './list-questions.js';

/** What can be asked of compositions, in a list or not, of systems and of ions. See `Service`. */
export class CompositionQuestions extends ListQuestions {
  /** Score, rank, forms of one formula. Throws FORMULA_INVALID; a formula without a score says why in `unscored`. */
  score(formula: string): ScoreResult {
    return scoreFormula(this.workspace, this.scorers, formula).result;
  }

  /** The same for many formulas; one that cannot be read becomes a FormulaFailure in its place. */
  scores(formulas: readonly string[]): (ScoreResult | FormulaFailure)[] {
    return scoreBatch(this.workspace, this.scorers, formulas);
  }

  /** The formulas of a form of the batch page. Rejects with USAGE if the body is no such form. */
  readBatchForm(body: Uint8Array, contentType: string): Promise<BatchForm> {
    return readBatchForm(body, contentType);
  }

  /** Everything there is to say about one composition. Throws FORMULA_INVALID. */
  composition(formula: string): CompositionReport {
    return explainComposition(this.workspace, this.scorers, formula);
  }

  /** What competes with each formula, by the energies of the workspace or those that come with the program. Throws FORMULA_INVALID or USAGE. */
  stability(formulas: readonly string[], choice: EnergyChoice = {}): Stability[] {
    return stability(this.workspace, formulas, choice);
  }

  /** The same of one formula, with pictures of the hull. Throws FORMULA_INVALID or USAGE. */
  stabilityReport(formula: string, choice: EnergyChoice = {}): StabilityReport {
    return stabilityReport(this.workspace, formula, choice);
  }

  /** What each formula can be made from. Throws FORMULA_INVALID, or INPUT_UNREADABLE for a shelf. */
  precursors(formulas: readonly string[], query: PrecursorQuery = {}): Precursors[] {
    return listPrecursors(this.workspace, formulas, query);
  }

  /** The compositions that differ from a formula in one ion, known or not. Throws FORMULA_INVALID. */
  series(formula: string): Series {
    return findSeries(this.workspace, formula);
  }

  /** The structures that a formula may have. Throws FORMULA_INVALID. */
  structures(formula: string): Structures {
    return findStructures(this.workspace, formula);
  }

  /** A pseudo-binary line or pseudo-ternary triangle. Rejects with USAGE for cations or an anion that make none. */
  systemMap(query: SystemMapQuery, control?: RunControl): Promise<SystemMap> {
    return this.maps.get('system', query, () => systemMap(this.workspace, this.scorers, query, control));
  }

  /** The heat map of two cations for an anion and a ratio. Rejects with USAGE for what makes none. */
  cationMap(query: CationMapQuery, control?: RunControl): Promise<CationMap> {
    return this.maps.get('cations', query, () => cationMap(this.workspace, this.scorers, query, control));
  }

  /** How the cations substitute for each other, as a map. */
  ionMap(): Promise<IonMap> {
    return this.maps.get(
      'ions',
      this.lists().map(({ id }) => id),
      async () => ionMap(await this.#ionEvidence()),
    );
  }

  /** What the known compounds and the lists say of an ion. Rejects with ION_INVALID or NOT_FOUND. */
  async ion(label: string): Promise<IonReport> {
    return ionReport(this.workspace, await this.#ionEvidence(), label);
  }

  #ionEvidence(): Promise<EvidenceOfLists> {
    return this.maps.get(
      'ion-evidence',
      this.lists().map(({ id }) => id),
      () => ionEvidenceOfLists(this.workspace),
    );
  }
}
