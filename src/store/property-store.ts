import type { Database } from 'better-sqlite3';
import { BoundedMap } from '../bounded-map.js';
import { DataSeal } from './data-seal.js';
import {
  packProperty,
  unpackProperty,
  unpackPropertyMetadata,
  type PropertyMetadata,
  type PropertyModel,
} from '../properties/property-model.js';

/** Models that stay in memory: a model of 5,000 rows takes 8 MB. */
const MODELS_LOADED = 4;

/** The fitted properties of a workspace, by name. */
export class PropertyStore {
  readonly #db: Database;
  readonly #loaded = new BoundedMap<string, PropertyModel>(MODELS_LOADED);

  constructor(db: Database) {
    this.#db = db;
  }

  /** Stores a property; one of the same name is replaced. */
  save(model: PropertyModel): void {
    const { name, fittedAt } = model.metadata;
    const save = this.#db.prepare('INSERT OR REPLACE INTO property (name, fitted_at, model) VALUES (?, ?, ?)');
    new DataSeal(this.#db).change('property', () => save.run(name, fittedAt, Buffer.from(packProperty(model))));
  }

  /** A property, or undefined. Throws WORKSPACE_INVALID if it is damaged. */
  get(name: string): PropertyModel | undefined {
    const key = JSON.stringify([name, this.fittedAt(name)]);
    const loaded = this.#loaded.get(key);
    if (loaded) return loaded;
    const bytes = this.#db.prepare('SELECT model FROM property WHERE name = ?').pluck().get(name) as Buffer | undefined;
    if (!bytes) return undefined;
    const model = unpackProperty(bytes);
    this.#loaded.set(key, model);
    return model;
  }

  /** What is known about every property, without the numbers of its model. Throws WORKSPACE_INVALID if one is damaged. */
  metadata(): PropertyMetadata[] {
    const part = this.#db.prepare('SELECT substr(model, ?, ?) FROM property WHERE name = ?').pluck();
    return this.names().map((name) =>
      unpackPropertyMetadata((offset, length) => part.get(offset + 1, length, name) as Buffer),
    );
  }

  /** When a property was fitted; undefined if there is none of that name. */
  fittedAt(name: string): string | undefined {
    return this.#db.prepare('SELECT fitted_at FROM property WHERE name = ?').pluck().get(name) as string | undefined;
  }

  names(): string[] {
    return this.#db.prepare('SELECT name FROM property ORDER BY name').pluck().all() as string[];
  }

  /** Returns whether there was one. */
  remove(name: string): boolean {
    const remove = this.#db.prepare('DELETE FROM property WHERE name = ?');
    return new DataSeal(this.#db).change('property', () => remove.run(name).changes > 0);
  }
}
