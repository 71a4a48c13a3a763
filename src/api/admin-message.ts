/** What the thread of the admin port is started with. */
export interface AdminStart {
  readonly host: string;
  readonly port: number;
  /** SHA-256 of the token without which only the health is shown; undefined if there is none. */
  readonly tokenHash?: Uint8Array;
}

/** What the main thread says of itself, once a second. */
export interface AdminReport {
  readonly ready: boolean;
  /** As /readyz of the main port says it. */
  readonly readiness: string;
  readonly metrics: string;
}

/** What the thread says: that it listens, or why it does not. */
export type AdminOutcome =
  | { readonly kind: 'listening'; readonly port: number }
  | { readonly kind: 'failed'; readonly code: string; readonly reason: string };
