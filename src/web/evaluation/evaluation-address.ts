/** The page of an evaluation, by its number in the workspace. */
export function evaluationAddress(id: number): string {
  return `/evaluation/${id}`;
}
