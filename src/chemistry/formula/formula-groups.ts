import { HALOGENS } from '../halogens.js';
import { oxidationStates } from '../ions/oxidation-states.js';

/** Groups of atoms that chemists write together, with how many of each there are, in the order of the formula. */
export interface FormulaGroups {
  /** Before all metals: NH4. */
  readonly first: readonly Group[];
  /** Behind the metals and the hydrogen of acids: NO3, SO4, CN, OH, H2O, NH3. */
  readonly last: readonly Group[];
  /** The atoms that are in no group. */
  readonly rest: ReadonlyMap<string, number>;
}

export type Group = readonly [text: string, count: number];

/** Oxygen atoms per centre of the oxoanions that are written as groups, the most usual first. */
const OXOANIONS: ReadonlyMap<string, readonly number[]> = new Map([
  ['B', [3]],
  ['C', [3]],
  ['N', [3]],
  ['P', [4]],
  ['S', [4, 3]],
  ['As', [4]],
  ['Se', [4, 3]],
  ['Cl', [4, 3]],
  ['Br', [3, 4]],
  ['I', [3]],
]);

const NON_METALS = new Set(['B', 'C', 'N', 'O', 'F', 'Si', 'P', 'S', 'Cl', 'As', 'Se', 'Br', 'Te', 'I', 'H']);
/** Fluorine is never the centre of an oxoanion. */
const OXOHALOGENS = ['Cl', 'Br', 'I'];

/** The atoms of a formula that are still to be written. */
class Atoms {
  readonly amounts: Map<string, number>;

  constructor(amounts: ReadonlyMap<string, number>) {
    this.amounts = new Map(amounts);
  }

  of(element: string): number {
    return this.amounts.get(element) ?? 0;
  }

  take(element: string, amount: number): void {
    const left = this.of(element) - amount;
    if (left > 0) this.amounts.set(element, left);
    else this.amounts.delete(element);
  }
}

/**
 * Finds ammonium, hydroxide, water, cyanide and simple oxoanions by counting atoms, so that Ca(OH)2, Fe2(SO4)3,
 * NH4NO3 and CuSO4(H2O)5 are written as such. Where the counts do not come out even, the atoms stay in `rest`.
 */
export function findGroups(amounts: ReadonlyMap<string, number>): FormulaGroups {
  const atoms = new Atoms(amounts);
  const first: Group[] = [];
  const last: Group[] = [];
  const metals = [...amounts.keys()].some((element) => !NON_METALS.has(element));
  if (metals || amounts.has('N')) {
    takeCyanide(atoms, last);
    takeNitrogen(atoms, metals, first, last);
  }
  if (amounts.has('O')) takeOxygen(atoms, metals || first.length > 0, last);
  return { first, last, rest: atoms.amounts };
}

/** C and N in equal numbers, without hydrogen bound to them: CN, with as much S or O as well SCN, OCN. */
function takeCyanide(atoms: Atoms, last: Group[]): void {
  const count = atoms.of('C');
  const hydrogen = atoms.of('H');
  if (count === 0 || atoms.of('N') !== count) return;
  const partner = ['S', 'O'].find((element) => atoms.of(element) === count);
  const water = atoms.of('O') - (partner === 'O' ? count : 0);
  if (hydrogen !== 2 * water && !(hydrogen === count && water === 0)) return;
  atoms.take('C', count);
  atoms.take('N', count);
  if (partner !== undefined) atoms.take(partner, count);
  last.push([`${partner ?? ''}CN`, count]);
}

/** Ammonium beside another anion, and ammonia beside a metal's halide. */
function takeNitrogen(atoms: Atoms, metals: boolean, first: Group[], last: Group[]): void {
  const nitrogen = atoms.of('N');
  const hydrogen = atoms.of('H');
  if (nitrogen === 0 || hydrogen === 0 || (atoms.of('C') > 0 && atoms.of('O') < 3 * atoms.of('C'))) return;
  const oxygen = atoms.of('O');
  const halogen = [...HALOGENS, 'S'].some((element) => atoms.of(element) > 0);
  // Ammonium nitrate: half of the nitrogen is the nitrate's.
  const nitrate = nitrogen % 2 === 0 && oxygen === (3 * nitrogen) / 2 && hydrogen === 2 * nitrogen;
  const ammonium = nitrate ? nitrogen / 2 : nitrogen;
  if (hydrogen >= 4 * ammonium && (oxygen > 0 || halogen) && (nitrate || !metals || oxygen === 0 || oxygen >= 3)) {
    atoms.take('N', ammonium);
    atoms.take('H', 4 * ammonium);
    first.push(['NH4', ammonium]);
  } else if (metals && hydrogen === 3 * nitrogen && halogen && oxygen === 0) {
    atoms.take('N', nitrogen);
    atoms.take('H', hydrogen);
    last.unshift(['NH3', nitrogen]);
  } else if (metals && hydrogen === 2 * nitrogen && oxygen === 0 && !halogen) {
    atoms.take('N', nitrogen);
    atoms.take('H', hydrogen);
    last.push(['NH2', nitrogen]);
  }
}

/** One kind of oxoanion, then hydroxide and water, if all of the oxygen is used up by them. */
function takeOxygen(atoms: Atoms, metals: boolean, last: Group[]): void {
  const oxygen = atoms.of('O');
  const centres: string[] = [];
  for (const element of atoms.amounts.keys()) {
    if (OXOANIONS.has(element) && !isHalide(element, atoms)) centres.push(element);
  }
  const hydrogen = atoms.of('H');
  if (hydrogen > 0 && ['Si', 'Te'].some((element) => atoms.of(element) > 0)) return;
  if (centres.length > 1) return;
  const [centre] = centres;
  if (centre === undefined) {
    if (metals && last.length === 0) takeHydroxide(atoms, hydrogen, oxygen, last);
    else if (last.length > 0 && hydrogen === 2 * oxygen) takeHydroxide(atoms, hydrogen, oxygen, last);
    return;
  }
  const count = atoms.of(centre);
  if (!isCentre(centre, atoms.amounts)) return;
  const size = OXOANIONS.get(centre)!.find((each) => oxygen >= each * count);
  if (size === undefined) return;
  const left = oxygen - size * count;
  // What is left must be hydroxide and water; a halogen beside them is an anion of its own, behind.
  if (left > hydrogen || (left > 0 && !metals)) return;
  atoms.take(centre, count);
  atoms.take('O', size * count);
  last.push([`${centre}O${size}`, count]);
  if (left > 0) takeHydroxide(atoms, hydrogen, left, last);
}

/** Oxygen as OH and H2O beside metals. More hydrogen than that is an acid's and stays; more oxygen is an oxide's. */
function takeHydroxide(atoms: Atoms, hydrogen: number, oxygen: number, last: Group[]): void {
  if (hydrogen === 0) return;
  const water = hydrogen >= 2 * oxygen ? oxygen : Math.max(0, hydrogen - oxygen);
  const hydroxide = hydrogen >= 2 * oxygen ? 0 : Math.min(hydrogen, 2 * oxygen - hydrogen);
  atoms.take('H', hydroxide + 2 * water);
  atoms.take('O', hydroxide + water);
  if (hydroxide > 0) last.push(['OH', hydroxide]);
  if (water > 0) last.push(['H2O', water]);
}

/** The charge of an element as an anion of its own, without its sign. */
const AS_ANION: ReadonlyMap<string, number> = new Map([
  ['C', 4],
  ['N', 3],
  ['P', 3],
  ['As', 3],
  ['S', 2],
  ['Se', 2],
]);

/** Whether an element must be the centre of an oxoanion: as an anion of its own it would ask for more charge than there is. */
function isCentre(centre: string, amounts: ReadonlyMap<string, number>): boolean {
  let needed = 0;
  let capacity = 0;
  for (const [element, amount] of amounts) {
    if (element === 'O') needed += 2 * amount;
    else if (element === centre) needed += amount * (AS_ANION.get(element) ?? 1);
    else if (HALOGENS.has(element)) needed += amount;
    else capacity += amount * highestCharge(element);
  }
  return capacity < needed;
}

/** Whether a halogen can be an anion beside oxygen: the other elements have charge enough. BiOCl, not NaClO. */
function isHalide(element: string, atoms: Atoms): boolean {
  return OXOHALOGENS.includes(element) && !isOxohalogen(atoms.amounts);
}

/** Whether a halogen must be the centre of an oxoanion, since the other elements cannot balance oxygen and halide. */
export function isOxohalogen(amounts: ReadonlyMap<string, number>): boolean {
  const oxygen = amounts.get('O') ?? 0;
  if (oxygen === 0 || !OXOHALOGENS.some((halogen) => amounts.has(halogen))) return false;
  let needed = 2 * oxygen;
  let capacity = 0;
  let central = 0;
  for (const [element, amount] of amounts) {
    if (element === 'O') continue;
    if (element === 'F') needed += amount;
    else if (OXOHALOGENS.includes(element)) central += amount;
    else capacity += amount * highestCharge(element);
  }
  return central > 0 && capacity < needed + central;
}

function highestCharge(element: string): number {
  return Math.max(0, oxidationStates(element).at(-1)?.charge ?? 0);
}
