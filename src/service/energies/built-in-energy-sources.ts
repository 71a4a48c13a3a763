/** Energies that come with the program. */
export interface BuiltInEnergySource {
  /** Short name, which `--energies` understands as well. */
  readonly alias: string;
  readonly name: string;
  readonly functional: string;
  /** In `data/`; the page about it has the same name with `.SOURCE.md`. */
  readonly file: string;
  readonly licence: string;
  readonly licenceAddress: string;
  readonly citation: string;
}

/** The first serves if a workspace has no energies of its own. */
export const BUILT_IN_ENERGY_SOURCES: readonly BuiltInEnergySource[] = [
  {
    alias: 'computed',
    name: 'Materials Project (2019)',
    functional: 'GGA/GGA+U',
    file: 'computed-formation-energies.csv.gz',
    licence: 'CC BY 4.0',
    licenceAddress: 'https://creativecommons.org/licenses/by/4.0/',
    citation:
      'A. Jain et al., APL Mater. 1, 011002 (2013), doi:10.1063/1.4812323; A. Dunn et al., npj Comput. Mater. 6, 138 (2020), doi:10.1038/s41524-020-00406-3',
  },
  {
    alias: 'measured',
    name: 'measured formation enthalpies',
    functional: 'measured',
    file: 'measured-formation-enthalpies.csv',
    licence: 'MIT',
    licenceAddress: 'https://github.com/materialsproject/pymatgen/blob/master/LICENSE',
    citation: 'A. Wang et al., Sci. Rep. 11, 15496 (2021), doi:10.1038/s41598-021-94550-5',
  },
];
