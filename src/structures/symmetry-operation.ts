/** One row of a symmetry operation: factors of x, y and z, and what is added. */
interface OperationRow {
  readonly factors: readonly [number, number, number];
  readonly shift: number;
}

/** An operation on fractional coordinates: one row per coordinate. */
export type SymmetryOperation = readonly [OperationRow, OperationRow, OperationRow];

const TERM = /([+-]?)(?:(\d+)\/(\d+)|(\d*\.\d+|\d+\.?)|([xyz]))/gy;
/** Characters of the longest operation that is read. */
const MAX_LENGTH = 100;

/** Reads an operation as CIF files write it: "x,y,z", "-x+1/2, 0.5+Y, z"; null if it is none. */
export function symmetryOperation(text: string): SymmetryOperation | null {
  if (text.length > MAX_LENGTH) return null;
  const rows = text.toLowerCase().replace(/\s/g, '').split(',').map(readRow);
  const [x, y, z] = rows;
  return rows.length === 3 && x && y && z ? [x, y, z] : null;
}

function readRow(text: string): OperationRow | null {
  const factors: [number, number, number] = [0, 0, 0];
  let shift = 0;
  let end = 0;
  for (const [whole, sign, n, d, number, axis] of text.matchAll(TERM)) {
    const factor = sign === '-' ? -1 : 1;
    if (axis !== undefined) factors['xyz'.indexOf(axis)]! += factor;
    else shift += factor * (number === undefined ? Number(n) / Number(d) : Number(number));
    end += whole.length;
  }
  return text !== '' && end === text.length && Number.isFinite(shift) ? { factors, shift } : null;
}

/** The image of a point, with coordinates from 0 to below 1. */
export function applyOperation(
  operation: SymmetryOperation,
  [x, y, z]: readonly [number, number, number],
): [number, number, number] {
  return operation.map(({ factors, shift }) => {
    const value = factors[0] * x + factors[1] * y + factors[2] * z + shift;
    return value - Math.floor(value);
  }) as [number, number, number];
}
