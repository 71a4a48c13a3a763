import type { Express } from 'express';

/** An address that the application answers, as Express writes it, e.g. `/v1/lists/:list`. */
export interface Route {
  readonly method: string;
  readonly path: string;
}

/** The parts of Express's routers that are looked at. */
interface Layer {
  readonly route?: { readonly path: string | readonly string[]; readonly methods: Readonly<Record<string, boolean>> };
  readonly handle?: { readonly stack?: readonly Layer[] };
}

/** Every route of an application, read from its routers, so that none can be forgotten. Routers must be mounted at the root. */
export function routesOf(app: Express): readonly Route[] {
  const found = new Map<string, Route>();
  const walk = (layers: readonly Layer[]): void => {
    for (const { route, handle } of layers) {
      for (const path of route ? [route.path].flat() : []) {
        for (const method of Object.keys(route!.methods))
          found.set(`${method} ${path}`, { method: method.toUpperCase(), path });
      }
      if (handle?.stack) walk(handle.stack);
    }
  };
  walk((app.router as unknown as { readonly stack: readonly Layer[] }).stack);
  return [...found.values()];
}
