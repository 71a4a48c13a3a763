import { makeComposition } from '../../src/chemistry/composition.js';
import { parseFormula } from '../../src/chemistry/formula.js';
import { anonymousFormula, conventionalFormula, reducedFormula } from '../../src/chemistry/spellings.js';
import { IncognitaError } from '../../src/errors.js';
import { readCursor, writeCursor } from '../../src/service/cursor.js';
import { filterKey, normalizeFilter } from '../../src/service/row-filter.js';
import type { BrowsePage, BrowseQuery, CompositionReport, Status } from '../../src/service/types.js';
import type { ListMetadata, ListRow } from '../../src/store/types.js';
import type { WebService } from '../../src/web/web-service.js';

const CATIONS: readonly (readonly [string, number])[] = [
  ['Li', 1], ['Na', 1], ['K', 1], ['Mg', 2], ['Ca', 2], ['Sr', 2], ['Ba', 2], ['Zn', 2], ['Al', 3], ['Ga', 3],
  ['In', 3], ['Sc', 3], ['La', 3], ['Nd', 3], ['Gd', 3], ['Ti', 4], ['Zr', 4], ['Sn', 4], ['Nb', 5], ['W', 6],
]; // prettier-ignore
const ANIONS: readonly (readonly [string, number])[] = [['O', 2], ['S', 2], ['F', 1], ['N', 3]]; // prettier-ignore

function rowOf(cations: readonly (readonly [string, number])[], anion: readonly [string, number]): ListRow {
  const charge = cations.reduce((sum, [, each]) => sum + each, 0);
  const composition = makeComposition([
    ...cations.map(([element]) => [element, anion[1]] as const),
    [anion[0], charge] as const,
  ]);
  const sign = (value: number) => (value === 1 ? '' : String(value));
  return {
    rank: 0,
    formula: reducedFormula(composition),
    score: 0,
    arity: composition.elements.length,
    elements: composition.elements,
    anion: anion[0],
    ions: [...cations.map(([element, each]) => `${element}${sign(each)}+`), `${anion[0]}${sign(anion[1])}-`].join(' '),
    anonymousFormula: anonymousFormula(composition),
    raw: {},
  };
}

function ternaryRows(): ListRow[] {
  const rows: ListRow[] = [];
  for (const anion of ANIONS) {
    CATIONS.forEach((first, index) => {
      for (const second of CATIONS.slice(index + 1)) rows.push(rowOf([first, second], anion));
    });
  }
  return rows.map((row, index) => ({ ...row, rank: index + 1, score: 0.86 * Math.exp(-index / 90) }));
}

function quaternaryRows(): ListRow[] {
  return CATIONS.slice(2).map((third, index) => ({
    ...rowOf([['Li', 1], ['Na', 1], third].slice(0, 3) as [string, number][], ['O', 2]),
    rank: index + 1,
    score: 0.5 / (index + 1),
  }));
}

function listOf(arity: number, id: string, version: number, rows: number): ListMetadata {
  return {
    id,
    arity,
    version,
    publishedAt: '2026-05-03T10:00:00.000Z',
    checksum: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    rows,
    artifacts: [],
    codeVersion: '0.1.0',
    seed: 1,
    models: [{ name: 'tucker', parameters: {} }],
    sources: [{ name: 'starter', compounds: 2135, starter: true }],
    space: { cations: 260, anions: 11, ratios: 120, maxAmount: 12, cells: 81_000_000, candidates: 19_728_112 },
    known: { compounds: 592, inSpace: 431 },
    calibration: null,
    timings: { fitSeconds: 1, rankSeconds: 1 },
  };
}

function matches(row: ListRow, query: BrowseQuery): boolean {
  const system = query.chemicalSystem?.split('-');
  return (
    (query.elements ?? []).every((element) => row.elements.includes(element)) &&
    !(query.exclude ?? []).some((element) => row.elements.includes(element)) &&
    (query.anion === undefined || row.anion === query.anion) &&
    (query.anonymousFormula === undefined || row.anonymousFormula === query.anonymousFormula) &&
    (query.scoreMin === undefined || row.score >= query.scoreMin) &&
    (system === undefined ||
      (system.length === row.arity && system.every((element) => element === '*' || row.elements.includes(element))))
  );
}

/** A service with made-up lists, so that pages can be tested without fitting anything. */
export function stubService(options: { starter?: boolean; empty?: boolean } = {}): WebService {
  const ternary = ternaryRows();
  const quaternary = quaternaryRows();
  const rowsOf: Record<string, ListRow[]> = {
    'ternary-v2': ternary,
    'ternary-v1': ternary.slice(0, 60),
    'quaternary-v1': quaternary,
  };
  const lists = options.empty
    ? []
    : [
        listOf(3, 'ternary-v2', 2, ternary.length),
        listOf(3, 'ternary-v1', 1, 60),
        listOf(4, 'quaternary-v1', 1, quaternary.length),
      ];
  const list = (name: string): ListMetadata => {
    const found = lists.find(
      (each) => each.id === name || each.id.startsWith(`${name}-`) || String(each.arity) === name,
    );
    if (!found) throw new IncognitaError('LIST_NOT_FOUND', `There is no list "${name}".`);
    return found;
  };
  return {
    status: (): Status => ({
      version: '0.1.0',
      ready: lists.length > 0,
      starter: options.starter ?? true,
      compounds: 2135,
      compoundsByArity: { 3: 592 },
      sources: [{ name: 'starter', compounds: 2135, starter: true }],
      lists: lists.map((each) => each.id),
    }),
    lists: () => lists,
    list,
    browse: (name, query = {}): BrowsePage => {
      const { cursor, limit = 50, ...conditions } = query;
      const filter = normalizeFilter(conditions);
      if (filter.chemicalSystem?.includes('Xx')) {
        throw new IncognitaError(
          'CHEMICAL_SYSTEM_INVALID',
          `"${filter.chemicalSystem}" is no chemical system: Xx is no element.`,
        );
      }
      const after = cursor === undefined ? 0 : readCursor(cursor, filterKey(filter)).afterRank;
      const kept = rowsOf[list(name).id]!.filter((row) => matches(row, filter));
      const rows = kept.filter((row) => row.rank > after);
      const last = rows[limit - 1];
      return {
        list: list(name),
        rows: rows.slice(0, limit),
        total: kept.length,
        next: rows.length > limit && last ? writeCursor({ list: name, afterRank: last.rank }, filterKey(filter)) : null,
      };
    },
    composition: (text): CompositionReport => {
      const composition = parseFormula(text);
      const formula = reducedFormula(composition);
      const row = ternary.find((each) => each.formula === formula);
      const base = {
        query: text,
        formula,
        conventional: conventionalFormula(composition),
        anonymousFormula: anonymousFormula(composition),
        elements: composition.elements,
        arity: composition.elements.length,
        raw: {},
      };
      const system = composition.elements.join('-');
      if (!row) {
        return {
          ...base,
          known: formula === 'CuZn',
          score: null,
          rank: null,
          percentile: null,
          estimatedRank: null,
          list: null,
          forms: [],
          unscored: { reason: 'not-ionic', detail: 'It is an intermetallic: none of its elements is an anion.' },
          sources: formula === 'CuZn' ? [{ source: 'starter', id: 'mp-987', year: null }] : [],
          meaning: 'There is no score. It is an intermetallic: none of its elements is an anion.',
          contributions: [],
          neighbours: [],
          chemicalSystem: { name: system, known: [], candidates: [] },
        };
      }
      const ions = row.ions.split(' ');
      return {
        ...base,
        known: false,
        score: row.score,
        rank: row.rank,
        percentile: 99.9,
        estimatedRank: row.rank,
        raw: { tucker: 0.42 },
        list: 'ternary-v2',
        forms: [
          {
            ions,
            amounts: ions.map(
              (ion) => composition.amounts[composition.elements.indexOf(/^[A-Z][a-z]?/.exec(ion)![0])]!,
            ),
            likelihood: 0.93,
          },
        ],
        unscored: null,
        sources: [],
        meaning:
          'Of the candidates with this score, about 41 of a hundred are expected to be reported by a database that the models never saw.',
        contributions: [
          { model: 'tucker', raw: 0.42, percentile: 99.9, text: 'Higher than 99.9 % of the candidates.' },
        ],
        neighbours: [
          { formula: 'CaO3Ti', conventional: 'CaTiO3', exchanged: { from: 'Ca2+', to: 'Ba2+' }, similarity: 0.81 },
          { formula: 'O3SrTi', conventional: 'SrTiO3', exchanged: { from: 'Sr2+', to: 'Ba2+' }, similarity: 0.92 },
        ],
        chemicalSystem: {
          name: system,
          known: [{ formula: 'Ba2O4Ti', conventional: 'Ba2TiO4', rank: null, score: null }],
          candidates: [{ formula, conventional: base.conventional, rank: row.rank, score: row.score }],
        },
      };
    },
  };
}
