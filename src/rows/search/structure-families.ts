/** A family of structures: the formula types that its compounds have. */
export interface StructureFamily {
  readonly name: string;
  /** How Japanese calls it. */
  readonly japanese: string;
  readonly types: readonly string[];
}

/** Families by the names that chemists use. A class in braces is one of its elements; other letters are any element. */
export const STRUCTURE_FAMILIES: readonly StructureFamily[] = [
  { name: 'perovskite', japanese: 'ペロブスカイト', types: ['AB{anion}3'] },
  { name: 'double-perovskite', japanese: 'ダブルペロブスカイト', types: ["A2BB'{anion}6"] },
  { name: 'elpasolite', japanese: 'エルパソライト', types: ["A2BB'{Hal}6"] },
  { name: 'spinel', japanese: 'スピネル', types: ['AB2{Ch}4'] },
  { name: 'inverse-spinel', japanese: '逆スピネル', types: ['AB2{Ch}4'] },
  { name: 'garnet', japanese: 'ガーネット', types: ['A3B5O12', 'A3B2C3O12'] },
  { name: 'pyrochlore', japanese: 'パイロクロア', types: ['A2B2{Ch}7'] },
  { name: 'ilmenite', japanese: 'イルメナイト', types: ['ABO3'] },
  { name: 'delafossite', japanese: 'デラフォサイト', types: ['AB{Ch}2'] },
  { name: 'scheelite', japanese: 'シーライト', types: ['ABO4'] },
  { name: 'zircon', japanese: 'ジルコン', types: ['ABO4'] },
  { name: 'olivine', japanese: 'オリビン', types: ['A2B{Ch}4', 'ABC{Ch}4'] },
  { name: 'nasicon', japanese: 'ナシコン', types: ['AB2C3O12'] },
  {
    name: 'ruddlesden-popper',
    japanese: 'ルドルスデン・ポッパー',
    types: ['A2B{anion}4', 'A3B2{anion}7', 'A4B3{anion}10'],
  },
  { name: 'chalcopyrite', japanese: 'カルコパイライト', types: ['AB{Ch}2'] },
  { name: 'kesterite', japanese: 'ケステライト', types: ['A2BC{Ch}4'] },
  { name: 'argyrodite', japanese: 'アルジロダイト', types: ['A6B{Ch}5{Hal}'] },
  { name: 'rock-salt', japanese: '岩塩型', types: ['A{anion}'] },
  { name: 'fluorite', japanese: '蛍石', types: ['A{anion}2'] },
  { name: 'antifluorite', japanese: '逆蛍石', types: ['A2{anion}'] },
  { name: 'rutile', japanese: 'ルチル', types: ['AO2', 'AF2'] },
  { name: 'corundum', japanese: 'コランダム', types: ['A2O3'] },
  { name: 'wurtzite', japanese: 'ウルツ鉱', types: ['A{anion}'] },
  { name: 'half-heusler', japanese: 'ハーフホイスラー', types: ['ABC'] },
  { name: 'heusler', japanese: 'ホイスラー', types: ['A2BC'] },
  { name: 'laves', japanese: 'ラーベス', types: ['AB2'] },
];

const plain = (word: string): string => word.toLowerCase().replaceAll(/[\s-]/g, '');

/** The family of a name, in either language and in the plural. */
export function structureFamily(word: string): StructureFamily | undefined {
  const wanted = plain(word);
  return STRUCTURE_FAMILIES.find(({ name, japanese }) => {
    const known = plain(name);
    return (
      wanted === known || wanted === `${known}s` || wanted === plain(japanese) || wanted === `${plain(japanese)}型`
    );
  });
}
