"""Writes data/measured-densities.csv: densities of solid inorganic compounds from the NIST compounds of xraylib (Debian: libxrl11).

Run: python3 scripts/make-measured-densities.py > data/measured-densities.csv
     LIBXRL names another file of the library (apt-get download libxrl11; dpkg -x FILE DIR)
"""
import ctypes
import os

LIBRARY = os.environ.get('LIBXRL', 'libxrl.so.11')
SYMBOLS = {1: 'H', 3: 'Li', 4: 'Be', 5: 'B', 6: 'C', 7: 'N', 8: 'O', 9: 'F', 11: 'Na', 12: 'Mg', 13: 'Al', 14: 'Si', 16: 'S', 17: 'Cl', 19: 'K',
           20: 'Ca', 22: 'Ti', 26: 'Fe', 31: 'Ga', 32: 'Ge', 33: 'As', 35: 'Br', 47: 'Ag', 48: 'Cd', 52: 'Te', 53: 'I', 55: 'Cs', 56: 'Ba',
           57: 'La', 58: 'Ce', 64: 'Gd', 74: 'W', 80: 'Hg', 81: 'Tl', 82: 'Pb', 83: 'Bi', 92: 'U', 94: 'Pu'}
# In which formulas are written.
ORDER = 'K Na Li Cs Tl Ba Ca Mg La Ce Gd Ag Pb Cd Hg Be Bi Fe Ti U Pu Al Ga Ge W Si B As Te C S N H I Br Cl O F'.split()
# Gases and liquids, solutions, glasses, mixtures, and a hydrate that its mass fractions do not give.
LEFT_OUT = ['Ammonia', 'Nitrous', 'Carbon ', 'Freon', 'Glass', 'Hexafluoride', 'Water', 'Boron Oxide', 'Photographic', 'Solution', 'Concrete', 'Air',
            'Ferroboride', 'Gypsum', 'Polytetrafluoro', 'Polytrifluoro', 'Tetrachloro', 'Air-Equivalent']


class Compound(ctypes.Structure):
    _fields_ = [('name', ctypes.c_char_p), ('count', ctypes.c_int), ('elements', ctypes.POINTER(ctypes.c_int)),
                ('fractions', ctypes.POINTER(ctypes.c_double)), ('density', ctypes.c_double)]


library = ctypes.CDLL(LIBRARY)
library.GetCompoundDataNISTByIndex.restype = ctypes.POINTER(Compound)
library.GetCompoundDataNISTByIndex.argtypes = [ctypes.c_int, ctypes.c_void_p]
library.AtomicWeight.restype = ctypes.c_double
library.AtomicWeight.argtypes = [ctypes.c_int, ctypes.c_void_p]


def formula(compound):
    """The formula in the smallest whole numbers that give the mass fractions, or None."""
    moles = [compound.fractions[k] / library.AtomicWeight(compound.elements[k], None) for k in range(compound.count)]
    for times in range(1, 8):
        amounts = [mole / min(moles) * times for mole in moles]
        if all(round(amount) <= 24 and abs(amount - round(amount)) < 0.02 * times for amount in amounts):
            written = {SYMBOLS[compound.elements[k]]: round(amount) for k, amount in enumerate(amounts)}
            return ''.join(symbol + (str(written[symbol]) if written[symbol] > 1 else '') for symbol in ORDER if symbol in written)
    return None


print('formula,density,name')
for index in range(180):
    compound = library.GetCompoundDataNISTByIndex(index, None).contents
    name = compound.name.decode()
    elements = {compound.elements[k] for k in range(compound.count)}
    organic = {1, 6} <= elements
    if organic or not elements <= set(SYMBOLS) or len(elements) < 2 or any(word in name for word in LEFT_OUT):
        continue
    found = formula(compound)
    if found:
        print(f'{found},{compound.density:g},{name}')
