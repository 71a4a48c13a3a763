import { spaceName } from '../../space/space-name.js';
import type { EvaluationSummary } from '../../store/evaluation-store.js';
import type { ListMetadata } from '../../store/types.js';

/** An evaluation that covers the models of a list. */
export interface ListEvaluation {
  readonly id: number;
  readonly savedAt: string;
  /** True if it was made from exactly the known compounds that the list learnt from. */
  readonly sameData: boolean;
}

/**
 * The evaluation that says most about a list, out of those given (newest first): one of its ranking model at its arity, made
 * from the same known compounds if there is one, otherwise the newest. What the lists found out about themselves counts where
 * nothing else was made from the same compounds.
 */
export function evaluationOfList(list: ListMetadata, evaluations: readonly EvaluationSummary[]): ListEvaluation | null {
  const ranking = list.models[0]?.name;
  const covering = evaluations.filter(
    ({ spaces, models }) =>
      spaces.includes(spaceName(list)) && (models.includes(ranking ?? '') || models.includes(list.id)),
  );
  const isSame = ({ dataFingerprint }: EvaluationSummary): boolean =>
    dataFingerprint !== null && dataFingerprint === list.dataFingerprint;
  const asked = covering.filter(({ protocols }) => !protocols.includes('calibration'));
  const found = asked.find(isSame) ?? covering.find(isSame) ?? asked[0] ?? covering[0];
  return found ? { id: found.id, savedAt: found.savedAt, sameData: isSame(found) } : null;
}
