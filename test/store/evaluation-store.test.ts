import { describe, expect, it } from 'vitest';
import type { EvaluationReport } from '../../src/evaluation/types.js';
import { evaluationReport } from '../fixtures/evaluation-report.js';
import { temporaryWorkspace } from './temporary-workspace.js';

const NOW = new Date('2030-05-01T12:00:00Z');

describe('the evaluations of a workspace', () => {
  it('are numbered, read back as they were, and told in short, the newest first', () => {
    const { evaluations } = temporaryWorkspace();
    const second: EvaluationReport = { ...evaluationReport, seed: 2 };
    expect(evaluations.save(evaluationReport, NOW, 'first')).toBe(1);
    expect(evaluations.save(second, NOW)).toBe(2);
    expect(evaluations.latest()).toEqual({ id: 2, report: second });
    expect(evaluations.latest('first')).toEqual({ id: 1, report: evaluationReport });
    expect(evaluations.byId(1)).toEqual({ id: 1, report: evaluationReport });
    expect(evaluations.byId(3)).toBeNull();
    const contents = { protocols: ['holdout', 'kfold'], spaces: ['ternary'], models: ['popularity', 'tucker'] };
    const savedAt = NOW.toISOString();
    const expected = [
      { id: 2, savedAt, dataFingerprint: null, ...contents },
      { id: 1, savedAt, dataFingerprint: 'first', ...contents },
    ];
    expect(evaluations.all()).toEqual(expected);
    expect(evaluations.all()).toEqual(expected);
  });

  it('are left alone, and not read, where they have an earlier form', () => {
    const { evaluations } = temporaryWorkspace();
    const { form: _form, ...earlier } = evaluationReport;
    evaluations.save(earlier as EvaluationReport, NOW);
    expect(evaluations.latest()).toBeNull();
    expect(evaluations.byId(1)).toBeNull();
    expect(evaluations.all()).toEqual([]);
  });
});
