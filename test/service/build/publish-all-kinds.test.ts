import { describe, expect, it } from 'vitest';
import { EXPERIMENTS_ARTIFACT, experimentsText } from '../../../src/evaluation/saved-experiments.js';
import type { ListRow } from '../../../src/rows/list-row.js';
import { matchesRow } from '../../../src/rows/matches-row.js';
import { filterTests } from '../../../src/rows/row-filter.js';
import { silentControl } from '../../../src/run-control.js';
import { evaluationOfList } from '../../../src/service/evaluate/evaluation-of-list.js';
import type { Scope } from '../../../src/space/space-choice.js';
import { publishAllKinds } from '../../../src/service/build/publish-all-kinds.js';
import { kindsOfIons } from '../../../src/space/composition-kind.js';
import type { SpaceKind } from '../../../src/space/space-definition.js';
import { makeComposition } from '../../../src/chemistry/composition.js';
import { anonymousFormula, reducedFormula } from '../../../src/chemistry/formula/spellings.js';
import { parseIon, type Ion } from '../../../src/chemistry/ions/ion.js';
import { describeList, NOW } from '../../store/sample-list.js';
import { temporaryWorkspace } from '../../store/temporary-workspace.js';
import type { Workspace } from '../../../src/store/workspace.js';

type Row = Omit<ListRow, 'rank'>;

/** A row of ions "Bi3+ Cl- O2-" or elements, each with its amount; the last ion is the anion. */
function row(ions: string, amounts: readonly number[], score: number): Row {
  const read = ions.split(' ').map((word): Ion => (/[+-]$/.test(word) ? parseIon(word) : { element: word, charge: 0 }));
  const composition = makeComposition(read.map(({ element }, k) => [element, amounts[k]!]));
  const last = read.at(-1)!;
  return {
    ...composition,
    formula: reducedFormula(composition),
    score,
    arity: 3,
    anion: last.charge < 0 ? last.element : '',
    ions: read,
    anonymousFormula: anonymousFormula(composition),
    raw: { tucker: score, popularity: 0.5 },
  };
}

const ROWS: Readonly<Partial<Record<SpaceKind, readonly Row[]>>> = {
  ionic: [
    row('Ba2+ Ti4+ O2-', [1, 1, 3], 0.5),
    row('Ca2+ Ti4+ O2-', [1, 1, 3], 0.3),
    row('Na+ Al3+ O2-', [1, 1, 2], 0.1),
  ],
  'several-anions': [row('Bi3+ Cl- O2-', [1, 1, 1], 0.4), row('La3+ F- O2-', [1, 1, 1], 0.3)],
  'mixed-valence': [row('Li+ Mn7/2+ O2-', [1, 2, 4], 0.35)],
  hydrogen: [row('K+ H+ O2-', [1, 1, 1], 0.25)],
  polyanionic: [row('Na+ Fe3+ S-', [1, 1, 4], 0.2)],
  // The same composition as an ionic row, with a better score.
  'no-charges': [row('Al Na O', [1, 1, 2], 0.2), row('Mg Zn Cu', [1, 1, 1], 0.15)],
};

/** Those of which lists are made without being asked for. */
const KINDS: readonly SpaceKind[] = ['ionic', 'several-anions', 'mixed-valence', 'polyanionic', 'no-charges'];

/** An experiment that hides the second row of each kind and ranks as its list does. */
function experiment(kind: SpaceKind): Uint8Array {
  const ranked = ROWS[kind]!.map(({ formula, anion, anonymousFormula: type, elements }) => {
    return { formula, anion, charge: 2, system: elements.join('-'), type };
  });
  const heldOut = new Map(
    ranked.slice(1, 2).map(({ formula, anion, system, type }) => [formula, { system, anions: [anion], type }]),
  );
  const candidates = new Map([['O', 10]]);
  return experimentsText([
    { source: null, given: [...heldOut.keys()], known: 5, trial: { heldOut, ranked, candidates } },
  ]);
}

function publish(workspace: Workspace, kinds: readonly SpaceKind[], dataFingerprint = 'now'): void {
  for (const kind of kinds) {
    const writer = workspace.lists.begin(3, kind);
    for (const each of ROWS[kind]!) writer.append(each);
    writer.attach(EXPERIMENTS_ARTIFACT, experiment(kind));
    writer.publish(describeList({ kind, dataFingerprint }), NOW);
  }
}

const options = { top: 100, control: silentControl, now: NOW };

describe('the list of all kinds', () => {
  it('has figures of its own from the first, by the experiments of its parts', () => {
    const workspace = temporaryWorkspace();
    publish(workspace, ['ionic', 'several-anions']);
    publishAllKinds(workspace, 3, options);
    const { report } = workspace.evaluations.latest('now')!;
    expect(report.arities).toMatchObject([
      {
        protocol: 'calibration',
        arity: 3,
        kind: 'all',
        candidates: 20,
        heldOut: { given: 2, inSpace: 2 },
        models: [{ model: 'tucker', hitsAt: [{ n: 100, hits: 2 }, {}, {}], systems: [{ rows: 5 }, {}] }],
      },
    ]);
    const list = workspace.lists.resolve('ternary-all');
    expect(evaluationOfList(list, workspace.evaluations.all())).toMatchObject({ sameData: true });
  });

  it('has the rows of every kind by their scores, each composition once with its best one', () => {
    const workspace = temporaryWorkspace();
    publish(workspace, KINDS);
    const summary = publishAllKinds(workspace, 3, options)!;
    expect(summary).toMatchObject({
      arity: 3,
      kind: 'all',
      list: 'ternary-all-v1',
      rows: 8,
      candidates: 5 * describeList().candidates,
    });
    const rows = [...workspace.lists.open('ternary').iterate()];
    expect(rows.map(({ formula, score }) => `${formula} ${score}`)).toEqual([
      'BaO3Ti 0.5',
      'BiClO 0.4',
      'LiMn2O4 0.35',
      'CaO3Ti 0.3',
      'FLaO 0.3',
      'AlNaO2 0.2',
      'FeNaS4 0.2',
      'CuMgZn 0.15',
    ]);
    expect(rows.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(publishAllKinds(workspace, 3, { ...options, top: 2 })!.rows).toBe(2);
  });

  it('is what the number of elements means, while each kind has its own name', () => {
    const workspace = temporaryWorkspace();
    publish(workspace, ['ionic', 'several-anions']);
    const idOf = (name: string): string => workspace.lists.resolve(name).id;
    const ionic = idOf('ternary-ionic');
    expect([idOf('3'), idOf('ternary')]).toEqual([ionic, ionic]);
    publishAllKinds(workspace, 3, options);
    expect([idOf('3'), idOf('ternary')]).toEqual(['ternary-all-v1', 'ternary-all-v1']);
    expect(idOf('ternary-ionic')).toBe(ionic);
    expect(idOf('ternary-several-anions')).toBe('ternary-several-anions-v1');
  });

  it('has compounds with hydrogen only if it is asked for them', () => {
    const workspace = temporaryWorkspace();
    publish(workspace, ['ionic', 'several-anions', 'hydrogen']);
    const formulas = (scope?: Scope): string[] => {
      publishAllKinds(workspace, 3, { ...options, scope });
      return [...workspace.lists.open('ternary').iterate()].map(({ formula }) => formula);
    };
    expect(formulas()).not.toContain('HKO');
    expect(workspace.lists.resolve('ternary').scope).toBe('no-hydrogen');
    expect(formulas('hydrogen')).toContain('HKO');
    expect(workspace.lists.resolve('ternary').scope).toBe('hydrogen');
    // A build of one kind alone leaves the others as they are.
    expect(formulas()).toContain('HKO');
    expect(workspace.lists.resolve('ternary').scope).toBe('hydrogen');
    expect(formulas('no-hydrogen')).not.toContain('HKO');
  });

  it('is not made of one kind alone, nor of lists of other known compounds', () => {
    const workspace = temporaryWorkspace();
    publish(workspace, ['ionic']);
    expect(publishAllKinds(workspace, 3, options)).toBeNull();
    publish(workspace, ['several-anions'], 'later');
    expect(publishAllKinds(workspace, 3, options)).toBeNull();
  });

  it.each(['ionic', 'mixed-valence', 'several-anions', 'polyanionic', 'no-charges'] as const)(
    'has the rows of kind %s by a condition, all together and one by one',
    (kind) => {
      const workspace = temporaryWorkspace();
      publish(workspace, KINDS);
      publishAllKinds(workspace, 3, options);
      const list = workspace.lists.open('ternary');
      const all = [...list.iterate()];
      const wanted = all.filter(({ ions }) => kindsOfIons(ions).includes(kind)).map(({ formula }) => formula);
      expect(wanted.length).toBeGreaterThan(0);
      expect([...list.iterate({ kind: [kind] })].map(({ formula }) => formula)).toEqual(wanted);
      const tests = filterTests({ kind: [kind] });
      expect(all.filter((each) => matchesRow(each, tests)).map(({ formula }) => formula)).toEqual(wanted);
    },
  );
});
