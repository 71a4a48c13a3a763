/** A database that comes with the program. */
export interface BuiltInSource {
  /** Under which it is ingested. */
  readonly name: string;
  /** What people call it. */
  readonly title: string;
  /** In `data/`; the page about it is next to it, with `.SOURCE.md` for `.csv`. */
  readonly file: string;
  readonly licence: string;
  readonly licenceAddress: string;
  /** What whoever uses the data cites. */
  readonly citation: string;
  /** The page of an entry in the database, with `{id}` for its id. */
  readonly entryAddress?: string;
}

const MATERIALS_PROJECT_ENTRY = 'https://next-gen.materialsproject.org/materials/{id}';

/**
 * The databases that a workspace learns from until its user ingests one. Whoever passes on their entries, or lists that were
 * learnt from them, passes on licence and citation.
 */
export const BUILT_IN_SOURCES: readonly BuiltInSource[] = [
  {
    name: 'Materials Project',
    title: 'Materials Project',
    file: 'materials-project.csv',
    licence: 'CC BY 4.0',
    licenceAddress: 'https://creativecommons.org/licenses/by/4.0/',
    citation: 'A. Jain et al., APL Mater. 1, 011002 (2013), doi:10.1063/1.4812323',
    entryAddress: MATERIALS_PROJECT_ENTRY,
  },
  {
    name: 'measured compounds',
    title: 'measured compounds (Wang et al. 2021)',
    file: 'measured-compounds.csv',
    licence: 'MIT',
    licenceAddress: 'https://github.com/materialsproject/pymatgen/blob/master/LICENSE',
    citation: 'A. Wang et al., Sci. Rep. 11, 15496 (2021), doi:10.1038/s41598-021-94550-5',
    entryAddress: MATERIALS_PROJECT_ENTRY,
  },
];

/** The built-in source of that name, if there is one. */
export function builtInSource(name: string): BuiltInSource | undefined {
  return BUILT_IN_SOURCES.find((source) => source.name === name);
}
