import type { RequestHandler } from 'express';
import { middleware } from 'express-openapi-validator';
import { loadApiSpec } from './load-api-spec.js';

/** Rules by whether answers are checked too. They depend on the description alone, and compiling them is most of what an application costs to make. */
const compiled = new Map<boolean, RequestHandler[]>();

/** Checks requests, and answers if that is wanted, against the description of the API. All applications of a process share what is compiled. */
export function descriptionRules(validateResponses: boolean): RequestHandler[] {
  let rules = compiled.get(validateResponses);
  if (rules === undefined) {
    rules = middleware({
      apiSpec: loadApiSpec(),
      // Tests hold that the description is sound; to compile the rules of descriptions takes as long as all else at the start of a server.
      validateApiSpec: false,
      validateResponses,
      validateSecurity: false,
      fileUploader: false,
      $refParser: { mode: 'dereference' },
    }) as RequestHandler[];
    compiled.set(validateResponses, rules);
  }
  return rules;
}
