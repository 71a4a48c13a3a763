/** Elements that often replace each other in one oxidation state, from the lightest to the heaviest. */
export interface IonSeries {
  readonly charge: number;
  readonly elements: readonly string[];
}

const series = (charge: number, elements: string): IonSeries => ({ charge, elements: elements.split(' ') });

/** Series of like ions, the most telling first. An ion belongs to the first that has it. */
export const ION_SERIES: readonly IonSeries[] = [
  series(3, 'La Ce Pr Nd Sm Eu Gd Tb Dy Ho Er Tm Yb Lu'),
  series(3, 'Sc Y La'),
  series(3, 'Al Ga In'),
  series(3, 'Ti V Cr Mn Fe Co Ni'),
  series(3, 'As Sb Bi'),
  series(2, 'Mg Ca Sr Ba'),
  series(2, 'Mn Fe Co Ni Cu Zn'),
  series(2, 'Zn Cd Hg'),
  series(2, 'Ge Sn Pb'),
  series(1, 'Li Na K Rb Cs'),
  series(1, 'Cu Ag'),
  series(4, 'Ti Zr Hf'),
  series(4, 'Si Ge Sn'),
  series(4, 'V Mn Ru Ir'),
  series(5, 'V Nb Ta'),
  series(5, 'P As Sb'),
  series(6, 'Cr Mo W'),
  series(6, 'S Se Te'),
  series(-1, 'F Cl Br I'),
  series(-2, 'O S Se Te'),
  series(-3, 'N P As Sb'),
];
