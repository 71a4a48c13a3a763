import { IncognitaError } from '../errors.js';
import type { FormulaFailure } from './types.js';

/** The answers about several formulas in their order; one that cannot be read becomes a FormulaFailure in its place. */
export function answerEach<Answer>(
  formulas: readonly string[],
  answer: (formula: string) => Answer,
): (Answer | FormulaFailure)[] {
  return formulas.map((query) => {
    try {
      return answer(query);
    } catch (error) {
      if (!(error instanceof IncognitaError) || error.code !== 'FORMULA_INVALID') throw error;
      return { query, error: { code: error.code, message: error.sentences, details: error.details } };
    }
  });
}

/** Whether a formula could not be read. */
export function isFailure<Answer extends object>(answer: Answer | FormulaFailure): answer is FormulaFailure {
  return 'error' in answer;
}

/** The answers about the formulas that could be read. */
export function filterSuccesses<Answer extends object>(answers: readonly (Answer | FormulaFailure)[]): Answer[] {
  return answers.filter((answer): answer is Answer => !isFailure(answer));
}
