/** A paper whose method Incognita builds on. */
export interface Paper {
  readonly authors: string;
  readonly title: string;
  readonly journal: string;
  readonly doi: string;
}

export const papers: readonly Paper[] = [
  {
    authors: 'A. Seko, H. Hayashi, H. Kashima, I. Tanaka',
    title: 'Matrix- and tensor-based recommender systems for the discovery of currently unknown inorganic compounds',
    journal: 'Phys. Rev. Materials 2, 013805 (2018)',
    doi: '10.1103/PhysRevMaterials.2.013805',
  },
  {
    authors: 'A. Seko, H. Hayashi, I. Tanaka',
    title: 'Compositional descriptor-based recommender system for the materials discovery',
    journal: 'J. Chem. Phys. 148, 241719 (2018)',
    doi: '10.1063/1.5016210',
  },
  {
    authors: 'H. Hayashi, I. Tanaka',
    title:
      'Data-driven prediction of chemically relevant compositions in multi-component systems using tensor embeddings',
    journal: 'Sci. Rep. 15 (2025)',
    doi: '10.1038/s41598-024-85062-z',
  },
  {
    authors: 'G. Hautier, C. Fischer, V. Ehrlacher, A. Jain, G. Ceder',
    title: 'Data mined ionic substitutions for the discovery of new compounds',
    journal: 'Inorg. Chem. 50, 656 (2011)',
    doi: '10.1021/ic102031h',
  },
];
