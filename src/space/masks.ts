/** What decides which cells of a space are candidates. */
export interface Masks {
  readonly order: number;
  readonly cations: number;
  readonly anions: number;
  readonly ratios: readonly (readonly number[])[];
  /** See CandidateSpace. */
  readonly elementOf: Int32Array;
  readonly allowed: Uint8Array;
  readonly roles: Uint8Array;
  readonly anionRoles: Uint8Array;
  readonly rolesAllowed: Uint8Array;
  readonly charges: Float64Array;
}
