import type { Database } from 'better-sqlite3';
import type { EnergyKind, EnergyRow, EnergySet } from '../energies/energy-row.js';
import { commitEnergies, type EnergyBatch, type EnergyIngest } from './commit-energies.js';

/** Elements up to which each of their sets is looked up (2^10 - 1); beyond, the systems of the table are compared. */
const MOST_LOOKED_UP = 10;

/** The energies of a workspace: of files of energies, and those that entries of databases have with them. */
export class EnergyStore {
  readonly #db: Database;
  readonly #dir: string;

  constructor(db: Database, dir: string) {
    this.#db = db;
    this.#dir = dir;
  }

  /** See `commitEnergies`. */
  ingest(batch: EnergyBatch, now: Date): Promise<EnergyIngest> {
    return commitEnergies(this.#dir, batch, now);
  }

  /** The checksums of the files of energies, in the order in which they came. */
  checksums(): string[] {
    return this.#db.prepare('SELECT sha256 FROM energy_file ORDER BY id').pluck().all() as string[];
  }

  /** Every source and functional, the one that came last first; after them those of entries. */
  sets(): EnergySet[] {
    const rows = this.#db
      .prepare(
        `SELECT source, functional, max(file_id) FROM energy GROUP BY source, functional
         ORDER BY max(file_id) DESC, min(line)`,
      )
      .raw()
      .all() as [string, string, number][];
    const ofEntries = this.#db
      .prepare(
        `SELECT source, functional, max(ingest_id) FROM entry WHERE formation_energy IS NOT NULL
         GROUP BY source, functional ORDER BY max(ingest_id) DESC`,
      )
      .raw()
      .all() as [string, string | null, number][];
    const sets = new Map<string, EnergySet>();
    for (const [source, functional] of [...rows, ...ofEntries]) {
      const set = { source, functional: functional || null };
      sets.set(JSON.stringify([set.source, set.functional]), set);
    }
    return [...sets.values()];
  }

  /** The energies of one set for every composition that consists of these elements or some of them. */
  within(elements: readonly string[], { source, functional }: EnergySet): EnergyRow[] {
    const systems = JSON.stringify(this.#systemsWithin([...new Set(elements)].sort()));
    const rows = this.#db
      .prepare(
        `SELECT formula, kind, energy FROM energy
         WHERE system IN (SELECT value FROM json_each(?)) AND source = ? AND functional = ?`,
      )
      .raw()
      .all(systems, source, functional ?? '') as [string, EnergyKind, number][];
    const ofEntries = this.#db
      .prepare(
        `SELECT c.formula, e.formation_energy, e.energy_above_hull FROM compound c JOIN entry e ON e.compound = c.formula
         WHERE c.system IN (SELECT value FROM json_each(?)) AND e.source = ? AND coalesce(e.functional, '') = ?
           AND e.formula IS NULL AND (e.formation_energy IS NOT NULL OR e.energy_above_hull IS NOT NULL)`,
      )
      .raw()
      .all(systems, source, functional ?? '') as [string, number | null, number | null][];
    const set = { source, functional };
    return [
      ...rows.map(([formula, kind, energy]) => ({ ...set, formula, kind, energy })),
      ...ofEntries.flatMap(([formula, formation, aboveHull]) => [
        ...(formation === null ? [] : [{ ...set, formula, kind: 'formation' as const, energy: formation }]),
        ...(aboveHull === null ? [] : [{ ...set, formula, kind: 'above-hull' as const, energy: aboveHull }]),
      ]),
    ];
  }

  #systemsWithin(allowed: readonly string[]): string[] {
    if (allowed.length > MOST_LOOKED_UP) {
      const systems = this.#db
        .prepare('SELECT DISTINCT system FROM energy UNION SELECT DISTINCT system FROM compound')
        .pluck()
        .all() as string[];
      return systems.filter((system) => system.split('-').every((element) => allowed.includes(element)));
    }
    return Array.from({ length: 2 ** allowed.length - 1 }, (_, mask) =>
      allowed.filter((_, index) => ((mask + 1) >>> index) & 1).join('-'),
    );
  }
}
