import { describe, expect, it } from 'vitest';
import type { EvaluationReport } from '../../src/evaluation/types.js';
import { evaluationReport } from '../fixtures/evaluation-report.js';
import { temporaryWorkspace } from './temporary-workspace.js';

const NOW = new Date('2030-05-01T12:00:00Z');

describe('the evaluations of a workspace', () => {
  it('are numbered, read back as they were, and summarised, the newest first', () => {
    const { evaluations } = temporaryWorkspace();
    const second: EvaluationReport = { ...evaluationReport, seed: 2 };
    expect(evaluations.save(evaluationReport, NOW, 'first')).toBe(1);
    expect(evaluations.save(second, NOW)).toBe(2);
    expect(evaluations.latest()).toEqual({ id: 2, report: second });
    expect(evaluations.latest('first')).toEqual({ id: 1, report: evaluationReport });
    expect(evaluations.byId(1)).toEqual({ id: 1, report: evaluationReport });
    expect(evaluations.byId(3)).toBeNull();
    const contents = { protocols: ['holdout', 'kfold'], spaces: ['ternary-ionic'], models: ['popularity', 'tucker'] };
    const savedAt = NOW.toISOString();
    const expected = [
      { id: 2, savedAt, dataFingerprint: null, ...contents },
      { id: 1, savedAt, dataFingerprint: 'first', ...contents },
    ];
    expect(evaluations.all()).toEqual(expected);
    expect(evaluations.all()).toEqual(expected);
  });

  it('of the lists themselves make up one report for the same known compounds, behind what was asked for', () => {
    const { evaluations } = temporaryWorkspace();
    const [first] = evaluationReport.arities;
    const own = (arity: number, candidates: number): EvaluationReport => ({
      ...evaluationReport,
      protocols: [{ name: 'calibration', description: '', files: [] }],
      arities: [{ ...first!, protocol: 'calibration', arity, candidates }],
    });
    evaluations.saveOwn(own(4, 1), NOW, 'now');
    evaluations.saveOwn(own(3, 2), NOW, 'now');
    evaluations.saveOwn(own(4, 3), NOW, 'now');
    evaluations.saveOwn(own(3, 4), NOW, 'later');
    const contents = evaluations.all().map(({ id, dataFingerprint, spaces }) => ({ id, dataFingerprint, spaces }));
    expect(contents).toEqual([
      { id: 4, dataFingerprint: 'later', spaces: ['ternary-ionic'] },
      { id: 3, dataFingerprint: 'now', spaces: ['ternary-ionic', 'quaternary-ionic'] },
    ]);
    expect(evaluations.byId(3)!.report.arities.map(({ candidates }) => candidates)).toEqual([2, 3]);
    expect(evaluations.latest()!.id).toBe(4);
    const asked = evaluations.save(evaluationReport, NOW, 'now');
    evaluations.saveOwn(own(3, 5), NOW, 'now');
    expect(evaluations.latest()!.id).toBe(asked);
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
