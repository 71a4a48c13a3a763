/** The sign of Incognita: a lattice of known points with one place that is still open. */
export function Mark() {
  const places = [4, 12, 20];
  return (
    <svg class="mark" viewBox="0 0 24 24" width="26" height="26" aria-hidden="true" focusable="false">
      {places.flatMap((y) =>
        places.map((x) =>
          x === 20 && y === 12 ? (
            <circle class="mark-open" cx={x} cy={y} r="2.6" />
          ) : (
            <circle class="mark-known" cx={x} cy={y} r="2.4" />
          ),
        ),
      )}
    </svg>
  );
}
