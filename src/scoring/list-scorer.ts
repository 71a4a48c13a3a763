import { message, type Message } from '../messages/message.js';
import { assignIons } from '../chemistry/ions/assign-ions.js';
import type { Composition } from '../chemistry/composition.js';
import { conventionalFormula } from '../chemistry/formula/spellings.js';
import { ionLabel, type Ion } from '../chemistry/ions/ion.js';
import { ionsOf, type IonAmount } from '../chemistry/ions/ionic-form.js';
import { chanceAt } from '../calibration/calibration.js';
import type { Flag } from '../calibration/flags/flag.js';
import { FlagEvidence } from '../calibration/flags/flag-evidence.js';
import { computeRankFactor } from '../calibration/recalibration/rank-for.js';
import { estimateMovedRank } from '../calibration/recalibration/moved-rank.js';
import type { FeatureEffect } from '../models/model.js';
import type { Cell } from '../space/cell.js';
import type { CandidateSpace } from '../space/candidate-space.js';
import { kindMessage } from '../space/kind-message.js';
import { findReading } from '../space/reading.js';
import { IonContexts, type ExchangeNeighbour } from './ion-contexts.js';
import type { Ends } from './known-ends.js';
import { loadListArtifact, type ListArtifact } from './list-artifact.js';
import { judgeCell, rankingScore } from './tail-order.js';
import { estimateRank } from './rank-estimate.js';

/** The score of a composition that has a cell in the space of the list. */
export interface ScoredCell {
  readonly ok: true;
  /** Raw score of each model. */
  readonly raw: Readonly<Record<string, number>>;
  readonly score: number;
  /** Rank among the candidates, estimated from the raw score, the flags and the order that was asked for (1 is best). */
  readonly estimatedRank: number;
  /** The same before the recalibration: by the raw score alone. */
  readonly estimatedRankBlend: number;
  readonly flags: readonly Flag[];
  /** Share of the candidates that score lower, 0 to 100. */
  readonly percentile: number;
  /** The cell of the composition that the leading model scores highest. */
  readonly cell: Cell;
  /** The ions of that cell: cations, then the anion; of charge 0 if there is no anion. */
  readonly ions: readonly Ion[];
}

export type ListScore =
  | ScoredCell
  | {
      readonly ok: false;
      readonly reason: UnscoredByList;
      readonly detail: Message;
      /** Raw scores of the models that need no cell of the space, as far as they have something to go by. */
      readonly raw: Readonly<Record<string, number>>;
    };

/** Why a list has no score for a composition. */
export type UnscoredByList = 'not-ionic' | 'unknown-ion' | 'masked' | 'amounts-too-large' | 'arity-not-listed';

/** What one model says of a composition. */
export interface Contribution {
  readonly model: string;
  readonly raw: number;
  /** Share of the candidates that this model scores lower, 0 to 100. */
  readonly percentile: number | null;
  /** One or more sentences. */
  readonly text: readonly Message[];
}

/** Scores any composition with the models of a list, listed or not. */
export class ListScorer {
  readonly #artifact: ListArtifact;
  #contexts: IonContexts | undefined;
  #evidence: FlagEvidence | undefined;

  constructor(artifact: ListArtifact) {
    this.#artifact = artifact;
  }

  static load(bytes: Uint8Array): ListScorer {
    return new ListScorer(loadListArtifact(bytes));
  }

  /** The candidate space of the list. */
  get space(): CandidateSpace {
    return this.#artifact.space;
  }

  /** The score of a composition of the list's arity, known or not, or why there is none. */
  score(composition: Composition): ListScore {
    return this.scored(composition) ?? { ...this.#whyNot(composition), raw: this.#rawWithoutCell(composition) };
  }

  /** The same, or undefined if there is none: for many compositions, since to find out why there is none takes longer than a score. */
  scored(composition: Composition): ScoredCell | undefined {
    const { space, models, calibration, candidates } = this.#artifact;
    const best = this.#bestCell(composition);
    if (!best) return undefined;
    const raw = Object.fromEntries(models.map(({ model }) => [model.name, model.score(best)]));
    const leading = models[0]!;
    const estimatedRankBlend = estimateRank(
      leading.knots,
      this.#rankingScore(best, raw[leading.model.name]!),
      candidates,
    );
    const estimatedRank = this.#recalibrated(best, estimatedRankBlend);
    return {
      ok: true,
      raw,
      score: chanceAt(calibration, estimatedRank),
      estimatedRank,
      estimatedRankBlend,
      flags: this.#flags(best),
      percentile: percentile(estimatedRank, candidates),
      cell: best,
      ions: space.ions(best),
    };
  }

  /** Known compounds that differ by the exchange of one ion. */
  neighbours(composition: Composition, limit: number): ExchangeNeighbour[] {
    const best = this.#bestCell(composition);
    if (!best) return [];
    this.#contexts ??= new IonContexts(this.#artifact.space, this.#artifact.training);
    return this.#contexts.neighbours(best, limit);
  }

  #flags(cell: Cell): readonly Flag[] {
    return this.#flagEvidence?.of(cell) ?? [];
  }

  /** The rank after the recalibration of a cell that had a rank before. */
  #recalibrated(cell: Cell, before: number): number {
    const { recalibration, classes, space } = this.#artifact;
    const rank = recalibration
      ? estimateMovedRank(recalibration.moved, before, this.#flagEvidence!.factor(cell))
      : before;
    return classes ? estimateMovedRank(classes.moved, rank, computeRankFactor(space, classes.classes, cell)) : rank;
  }

  /** Undefined in lists of earlier versions. */
  get #flagEvidence(): FlagEvidence | undefined {
    const { recalibration } = this.#artifact;
    if (recalibration) this.#evidence ??= new FlagEvidence(recalibration.flags);
    return this.#evidence;
  }

  /** What each model says. */
  contributions(composition: Composition): Contribution[] {
    const best = this.#bestCell(composition);
    const raws: Readonly<Record<string, number>> = best
      ? Object.fromEntries(this.#artifact.models.map(({ model }) => [model.name, model.score(best)]))
      : this.#rawWithoutCell(composition);
    return this.#artifact.models.flatMap(({ model, knots }) => {
      const raw = raws[model.name];
      if (raw === undefined) return [];
      const ranks = best !== undefined && model === this.#artifact.models[0]!.model;
      const ranking = ranks ? this.#rankingScore(best, raw) : raw;
      const share = percentile(estimateRank(knots, ranking, this.#artifact.candidates), this.#artifact.candidates);
      const effects = best ? model.explain?.(best) : model.explainComposition?.(composition);
      const ends = ranks ? this.#endsBehind(best, raw) : undefined;
      const text = [...statements(raw, share, ends), ...effectsText(effects ?? [])];
      return [{ model: model.name, raw, percentile: share, text }];
    });
  }

  /** The known compounds between which a cell lies, if that counts for its rank. */
  #endsBehind(cell: Cell, raw: number): Ends | undefined {
    const { behind, space } = this.#artifact;
    return behind && raw < behind.least && behind.between > 0 ? behind.ends.of(space.composition(cell)) : undefined;
  }

  /** The cell of the composition that the leading model likes best. */
  #bestCell(composition: Composition): Cell | undefined {
    const { space, models } = this.#artifact;
    let best: Cell | undefined;
    let bestRaw = -Infinity;
    for (const cell of space.cellsOf(composition)) {
      const raw = this.#rankingScore(cell, models[0]!.model.score(cell));
      if (raw > bestRaw) [best, bestRaw] = [cell, raw];
    }
    return best;
  }

  /** By what a cell ranks that the leading model gives this score. */
  #rankingScore(cell: Cell, raw: number): number {
    const { behind, space } = this.#artifact;
    return rankingScore(raw, behind, () => judgeCell(behind!, space, cell));
  }

  #rawWithoutCell(composition: Composition): Record<string, number> {
    const { space, models } = this.#artifact;
    if (composition.elements.length !== space.arity) return {};
    return Object.fromEntries(
      models.flatMap(({ model }) => {
        const raw = model.scoreComposition?.(composition);
        return raw === undefined ? [] : [[model.name, raw]];
      }),
    );
  }

  #whyNot(composition: Composition): Omit<Extract<ListScore, { ok: false }>, 'raw'> {
    const { space } = this.#artifact;
    if (composition.elements.length !== space.arity) {
      return {
        ok: false,
        reason: 'arity-not-listed',
        detail: message('unscored.arity-of-list', { count: space.arity }),
      };
    }
    if (!space.hasAnion) {
      const outside = composition.elements.filter(
        (element) => !space.cations.some((cation) => cation.element === element),
      );
      if (outside.length > 0) {
        return {
          ok: false,
          reason: 'unknown-ion',
          detail: message('unscored.elements-outside', { elements: outside }),
        };
      }
      const detail = message('unscored.no-charges-space', { most: space.maxAmount });
      return { ok: false, reason: 'amounts-too-large', detail };
    }
    const assignment = assignIons(composition);
    if (assignment.kind === 'excluded' && space.kind !== 'hydrogen') {
      return { ok: false, reason: 'not-ionic', detail: assignment.detail };
    }
    const reading = findReading(composition);
    const kind = reading?.kinds[0];
    if (!reading || kind !== space.kind) {
      const detail = message('unscored.other-kind', { kind: kindMessage(kind ?? 'no-charges') });
      return { ok: false, reason: 'masked', detail };
    }
    const cell = space.cellOf(reading.form);
    if (cell === 'amounts-too-large') {
      return { ok: false, reason: cell, detail: message('unscored.amounts', { most: space.maxAmount }) };
    }
    if (cell === 'unknown-ion') {
      const ions = this.#ionsOutside(ionsOf(reading.form));
      return { ok: false, reason: cell, detail: message('unscored.unknown-ion', { ions }) };
    }
    return { ok: false, reason: 'masked', detail: message('unscored.electronegativity') };
  }

  /** Labels of the ions that the space does not have. */
  #ionsOutside(ions: readonly IonAmount[]): string[] {
    const { cations, anions } = this.#artifact.space;
    const known = new Set([...cations, ...anions].map(ionLabel));
    return ions.map(({ ion }) => ionLabel(ion)).filter((label) => !known.has(label));
  }
}

/** What the raw score of a model says, which pages show as a number, and what else counts. */
function statements(raw: number, share: number, ends: Ends | undefined): Message[] {
  if (!ends) return [statement(raw, share)];
  const [first, second] = [conventionalFormula(ends[0]), conventionalFormula(ends[1])];
  return [statement(raw, share), message('statement.between', { first, second })];
}

/** What a raw score says; the best stay apart without ever claiming all of the candidates. */
function statement(raw: number, share: number): Message {
  if (raw <= 0) return message('statement.no-evidence');
  if (share > 99.9999) return message('statement.above-nearly-all');
  return message('statement.above', { share: share.toFixed(share > 99 ? 4 : 1) });
}

function percentile(rank: number, candidates: number): number {
  return candidates > 0 ? Math.max(0, Math.min(100, 100 * (1 - rank / candidates))) : 0;
}

/** How many features are named on either side. */
const NAMED = 3;

/** Which features raised the score of a cell and which lowered it, with the change of the logarithm of odds by each. */
function effectsText(effects: readonly FeatureEffect[]): Message[] {
  const named = (sign: 1 | -1): Message[] =>
    effects
      .filter(({ effect }) => effect * sign > 0.005)
      .slice(0, NAMED)
      .map(({ feature, effect }) =>
        message('statement.effect', {
          feature,
          effect: `${effect > 0 ? '+' : '−'}${Math.abs(effect).toFixed(2)}`,
        }),
      );
  const [up, down] = [named(1), named(-1)];
  return [
    ...(up.length > 0 ? [message('statement.raises', { effects: up })] : []),
    ...(down.length > 0 ? [message('statement.lowers', { effects: down })] : []),
  ];
}
