"""Writes test/fixtures/hull-oracle.csv: hulls of 200 chemical systems by pymatgen, to compare those of src/energies with.

    python3 scripts/hull-oracle.py > test/fixtures/hull-oracle.csv

Needs Debian's python3-pymatgen. Energies are the computed ones of data/. Columns: formula, distance from the hull in eV
per atom, and the hull of all other phases at this composition.
"""
import csv
import gzip
import pathlib
import re
import warnings

warnings.filterwarnings("ignore")
from pymatgen.analysis.phase_diagram import PDEntry, PhaseDiagram  # noqa: E402
from pymatgen.core import Composition, Element  # noqa: E402

DATA = pathlib.Path(__file__).parent.parent / "data/computed-formation-energies.csv.gz"
rows = list(csv.DictReader(gzip.open(DATA, "rt")))
elements_of = {row["formula"]: frozenset(re.findall("[A-Z][a-z]?", row["formula"])) for row in rows}
compounds = [row for row in rows if 2 <= len(elements_of[row["formula"]]) <= 5]
step = len(compounds) // 200

print("formula,above_hull,to_beat")
for row in compounds[:: step][:200]:
    formula = row["formula"]
    system = elements_of[formula]
    entries = {
        other["formula"]: PDEntry(Composition(other["formula"]), float(other["energy"]) * Composition(other["formula"]).num_atoms)
        for other in rows
        if elements_of[other["formula"]] <= system
    }
    for element in system:
        entries.setdefault(element, PDEntry(Composition(element), 0))
    own = entries[formula]
    above = PhaseDiagram(list(entries.values())).get_e_above_hull(own)
    others = [entry for name, entry in entries.items() if name != formula]
    beat = PhaseDiagram(others, [Element(e) for e in system]).get_hull_energy_per_atom(own.composition)
    print(f"{formula},{above:.6f},{beat:.6f}")
