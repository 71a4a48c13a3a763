/** A cell or phrase that says nothing but what a row is. */
const ONLY_THEORY =
  /^(?:only |purely )?(?:theor(?:y|etical)|theo|hypothetical|calc|calculat(?:ed|ion)|comput(?:ed|ational)|predict(?:ed|ion)|dft|ab[- ]initio|first[- ]principles|simulat(?:ed|ion)|virtual|in[- ]silico)(?: (?:only|structure|compound|phase|material|entry|calculations?))?$/i;
/** The same in other languages; words of which the endings vary are cut. */
const ONLY_THEORY_ELSEWHERE =
  /^(?:theoretisch|berechnet|simuliert|vorhergesagt|hypothetisch|rechnung|théori(?:que|e)|calculée?|simulée?|prédite?|teóric[oa]|calculad[oa]|simulad[oa]|teorico|calcolato|理論(?:値|計算|的)?|計算(?:値|のみ)?|予測|仮想|第一原理(?:計算)?|理论|计算|预测|模拟)$/i;
const ONLY_EXPERIMENT_ELSEWHERE =
  /^(?:experimentell|gemessen|beobachtet|synthetisiert|hergestellt|messung|expérimentale?|mesurée?|synthétisée?|medid[oa]|sintetizad[oa]|sperimentale|misurato|実験(?:値|的)?|実測|測定|合成(?:済み?)?|実在|实验|实测|测量)$/i;
const ONLY_EXPERIMENT =
  /^(?:exp|expt|experiment(?:al(?:ly)?)?|measured|observed|synthesi[sz]ed)(?: (?:structure|compound|phase|material|entry))?$/i;

/** Whether a cell or phrase says that its row is computed, and nothing else. */
export function isOnlyTheory(words: string): boolean {
  return ONLY_THEORY.test(words) || ONLY_THEORY_ELSEWHERE.test(words);
}

/** Whether a cell or phrase says that its row is measured, and nothing else. */
export function isOnlyExperiment(words: string): boolean {
  return ONLY_EXPERIMENT.test(words) || ONLY_EXPERIMENT_ELSEWHERE.test(words);
}
