/**
 * Writes data/oxidation-states.csv: how often each oxidation state of each element occurs in crystals.
 *
 * The counts are facts of Debian's python3-pymatgen package (MIT licence), file pymatgen/analysis/icsd_bv.yaml, section
 * `occurrence`: numbers of sites, with the states that the Inorganic Crystal Structure Database gives them. Three things
 * are ours: the state zero is left out, REJECTED marks states that stem from averaging or a slip, and SUPPLEMENTS adds
 * states that are well known but absent.
 *
 * Run: npx tsx scripts/make-oxidation-states.ts [path of icsd_bv.yaml]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { ELEMENTS } from '../src/chemistry/elements/elements.js';

const SOURCE = process.argv[2] ?? '/usr/lib/python3/dist-packages/pymatgen/analysis/icsd_bv.yaml';
const PACKAGE = 'python3-pymatgen 2022.11.7+dfsg1-11+deb12u2';
const TARGET = new URL('../data/oxidation-states.csv', import.meta.url);

/** States counted in the source that no compound is known to have as such; they keep their row and are not used. */
const REJECTED: Readonly<Record<string, string>> = {
  'Al 2': 'no Al2+ without Al-Al bonds',
  'As 4': 'average of As3+ and As5+',
  'Cl 1': 'one site only; formulas whose hydrogen was not located look like hypochlorites',
  'Cu 4': 'one site only: a few fluorides',
  'Eu 4': 'unknown in solids',
  'Ga 4': 'impossible: three valence electrons',
  'Gd 1': 'metal-rich cluster',
  'Gd 4': 'unknown in solids',
  'Ir 2': 'one site only',
  'La 1': 'metal-rich cluster',
  'La 4': 'impossible: three valence electrons',
  'Mn 1': 'carbonyls and cyanides only',
  'Nb 1': 'metal-rich cluster',
  'Nb 7': 'impossible: five valence electrons',
  'Nd 4': 'one site only: a few fluorides of caesium',
  'P 6': 'impossible: five valence electrons',
  'Pd 1': 'Pd-Pd bonds',
  'Ru 1': 'one site only',
  'S 7': 'impossible: six valence electrons',
  'Sb 4': 'average of Sb3+ and Sb5+',
  'Sn 3': 'average of Sn2+ and Sn4+',
  'Tb 1': 'metal-rich cluster',
  'Te 5': 'average of Te4+ and Te6+',
  'Th 2': 'one site only',
  'Th 6': 'impossible: four valence electrons',
  'Ti 1': 'one site only',
  'Tl 2': 'average of Tl+ and Tl3+',
  'Y 1': 'metal-rich cluster',
  'Zn 4': 'impossible: two valence electrons',
};

/** What a supplement counts as: no measurement but a rank within its element. */
const COMMON = 20;
const OCCASIONAL = 5;
const RARE = 1;

/** States from N. N. Greenwood, A. Earnshaw, Chemistry of the Elements (2nd ed., 1997), the chapters of the elements. */
const SUPPLEMENTS: Readonly<Record<string, Readonly<Record<number, number>>>> = {
  Ac: { 3: COMMON },
  Am: { 2: RARE, 3: COMMON, 4: OCCASIONAL, 5: OCCASIONAL, 6: RARE },
  Au: { 1: COMMON, 2: RARE, 3: COMMON, 5: OCCASIONAL },
  Bk: { 3: COMMON, 4: OCCASIONAL },
  Cd: { 1: RARE },
  Cf: { 2: RARE, 3: COMMON, 4: RARE },
  Cm: { 3: COMMON, 4: OCCASIONAL },
  Es: { 2: RARE, 3: COMMON },
  Fr: { 1: COMMON },
  Kr: { 2: COMMON },
  Np: { 3: COMMON, 4: COMMON, 5: COMMON, 6: COMMON, 7: OCCASIONAL },
  Os: { 2: OCCASIONAL, 3: OCCASIONAL, 4: COMMON, 5: COMMON, 6: COMMON, 7: OCCASIONAL, 8: COMMON },
  Pa: { 3: RARE, 4: COMMON, 5: COMMON },
  Pm: { 3: COMMON },
  Po: { '-2': COMMON, 2: OCCASIONAL, 4: COMMON },
  Pt: { 2: COMMON, 3: RARE, 4: COMMON, 5: RARE, 6: RARE },
  Pu: { 3: COMMON, 4: COMMON, 5: OCCASIONAL, 6: OCCASIONAL, 7: RARE },
  Ra: { 2: COMMON },
  Tc: { 2: RARE, 3: OCCASIONAL, 4: COMMON, 5: OCCASIONAL, 6: OCCASIONAL, 7: COMMON },
  Xe: { 2: COMMON, 4: COMMON, 6: COMMON, 8: OCCASIONAL },
};

interface Row {
  readonly element: string;
  readonly charge: number;
  readonly count: number;
  readonly origin: 'counted' | 'rejected' | 'supplement';
  readonly note: string;
}

function countedRows(text: string): Row[] {
  const { occurrence } = parse(text) as { occurrence: Record<string, number> };
  return Object.entries(occurrence).flatMap(([label, count]): Row[] => {
    const match = /^([A-Z][a-z]?)(\d?)([+-])$/.exec(label);
    if (!match) throw new Error(`${label} is no ion`);
    const magnitude = match[2] === '' ? 1 : Number(match[2]);
    if (magnitude === 0) return [];
    const element = match[1]!;
    const charge = match[3] === '+' ? magnitude : -magnitude;
    const note = REJECTED[`${element} ${charge}`];
    return [{ element, charge, count, origin: note ? 'rejected' : 'counted', note: note ?? '' }];
  });
}

function supplementRows(): Row[] {
  return Object.entries(SUPPLEMENTS).flatMap(([element, states]) =>
    Object.entries(states).map(([charge, count]): Row => ({
      element,
      charge: Number(charge),
      count,
      origin: 'supplement',
      note: '',
    })),
  );
}

const rows = [...countedRows(readFileSync(SOURCE, 'utf8')), ...supplementRows()];
const known = new Set(ELEMENTS.map((element) => element.symbol));
const seen = new Set<string>();
for (const { element, charge } of rows) {
  const key = `${element} ${charge}`;
  if (!known.has(element)) throw new Error(`${element} is no element`);
  if (seen.has(key)) throw new Error(`${key} is counted and supplemented`);
  seen.add(key);
}
const missing = Object.keys(REJECTED).filter((key) => !seen.has(key));
if (missing.length > 0) throw new Error(`rejected but not counted: ${missing.join(', ')}`);
rows.sort((a, b) => (a.element === b.element ? a.charge - b.charge : a.element < b.element ? -1 : 1));

writeFileSync(
  TARGET,
  `# Oxidation states of the elements and how often each occurs in crystals. Written by scripts/make-oxidation-states.ts.
# Source of the counted rows: ${PACKAGE} (Debian 12), pymatgen/analysis/icsd_bv.yaml (section occurrence), read 2026-11-22.
# Copyright 2011-2020 Shyue Ping Ong and the Pymatgen Development Team, Massachusetts Institute of Technology and The
# Regents of the University of California through Lawrence Berkeley National Laboratory; MIT licence.
# origin: counted = number of sites in the source; rejected = counted but not used, with the reason;
# supplement = known (Greenwood and Earnshaw 1997) but absent, ranked ${COMMON} common, ${OCCASIONAL} occasional, ${RARE} rare within its element.
element,charge,count,origin,note
${rows.map((row) => [row.element, row.charge, row.count, row.origin, row.note].join(',')).join('\n')}
`,
);
console.log(`${rows.length} rows`);
