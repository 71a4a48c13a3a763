/** An element in an oxidation state; negative charges are anions. */
export interface Ion {
  readonly element: string;
  readonly charge: number;
}
