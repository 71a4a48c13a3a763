"""Golden values of the descriptors, computed without the program: python3 test/properties/golden/descriptors.py > test/properties/golden/descriptors.json

Everything is written out with loops over explicit images and pairs, in the order of the definitions in docs/properties.md. Bond order is computed
from spherical harmonics (the program uses Legendre's polynomials of pair angles), cosines of multiples from arccosines. Per group of descriptors
the sum and the sum weighted by 1, 2, 3 ... are written, so that each value counts.
"""
import csv, json, math, os

HERE = os.path.dirname(os.path.abspath(__file__))
TABLE = os.path.join(HERE, '..', '..', '..', 'data', 'elements.csv')
with open(TABLE) as file:
    lines = list(csv.reader(line for line in file if not line.startswith('#')))
ELEMENTS = {row[0]: [float(value) for value in row[1:]] for row in lines[1:]}
ORDER = [row[0] for row in lines[1:]]
COUNT = 22

COMPOUNDS = {
    'LiF': {'Li': 1, 'F': 1}, 'NaCl': {'Na': 1, 'Cl': 1}, 'CsCl': {'Cs': 1, 'Cl': 1}, 'MgO': {'Mg': 1, 'O': 1},
    'ZnS': {'Zn': 1, 'S': 1}, 'GaAs': {'Ga': 1, 'As': 1}, 'TiO2': {'Ti': 1, 'O': 2}, 'SiO2': {'Si': 1, 'O': 2},
    'Al2O3': {'Al': 2, 'O': 3}, 'Fe3O4': {'Fe': 3, 'O': 4}, 'BaTiO3': {'Ba': 1, 'Ti': 1, 'O': 3},
    'MgAl2O4': {'Mg': 1, 'Al': 2, 'O': 4}, 'Bi2Te3': {'Bi': 2, 'Te': 3}, 'CuInSe2': {'Cu': 1, 'In': 1, 'Se': 2},
    'LiFePO4': {'Li': 1, 'Fe': 1, 'P': 1, 'O': 4}, 'YBa2Cu3O7': {'Y': 1, 'Ba': 2, 'Cu': 3, 'O': 7},
    'UO2': {'U': 1, 'O': 2}, 'Si': {'Si': 1}, 'W': {'W': 1}, 'K2NaAlF6': {'K': 2, 'Na': 1, 'Al': 1, 'F': 6},
}

def cube_root(value):
    return math.copysign(abs(value) ** (1 / 3), value)

def moments(pairs):
    """pairs of (share, value): mean, and the roots of the central moments."""
    mean = sum(share * value for share, value in pairs)
    central = [sum(share * (value - mean) ** power for share, value in pairs) for power in (2, 3, 4)]
    return [mean, math.sqrt(max(0, central[0])), cube_root(central[1]), max(0, central[2]) ** 0.25]

def check(values):
    return [sum(values), sum((at + 1) * value for at, value in enumerate(values))]

def composition(amounts):
    total = sum(amounts.values())
    groups = {name: [] for name in ('mean', 'deviation', 'skewness', 'kurtosis', 'largest', 'smallest')}
    for q in range(COUNT):
        four = moments([(amount / total, ELEMENTS[symbol][q]) for symbol, amount in amounts.items()])
        for name, value in zip(groups, four):
            groups[name].append(value)
        groups['largest'].append(max(ELEMENTS[symbol][q] for symbol in amounts))
        groups['smallest'].append(min(ELEMENTS[symbol][q] for symbol in amounts))
    groups['share'] = [math.sqrt(amounts.get(symbol, 0) / total) for symbol in ORDER]
    return {name: check(values) for name, values in groups.items()}

FCC = [(0, 0, 0), (0, .5, .5), (.5, 0, .5), (.5, .5, 0)]
def shifted(by):
    return [tuple(p + d for p, d in zip(point, by)) for point in FCC]

# Lattice in angstrom (rows), sites: element, occupancy, fractional coordinates.
STRUCTURES = {
    'rock salt': ([[5.64, 0, 0], [0, 5.64, 0], [0, 0, 5.64]],
                  [('Na', 1, p) for p in FCC] + [('Cl', 1, p) for p in shifted((.5, 0, 0))]),
    'zinc blende, partly selenium': ([[5.5, 0, 0], [0, 5.5, 0], [0, 0, 5.5]],
                  [('Zn', 1, p) for p in FCC] + [('S', .7, p) for p in shifted((.25, .25, .25))] + [('Se', .3, p) for p in shifted((.25, .25, .25))]),
    'perovskite': ([[4.0, 0, 0], [0, 4.0, 0], [0, 0, 4.0]],
                   [('Ba', 1, (0, 0, 0)), ('Ti', 1, (.5, .5, .5)), ('O', 1, (.5, .5, 0)), ('O', 1, (.5, 0, .5)), ('O', 1, (0, .5, .5))]),
    'rutile': ([[4.59, 0, 0], [0, 4.59, 0], [0, 0, 2.96]],
               [('Ti', 1, (0, 0, 0)), ('Ti', 1, (.5, .5, .5)), ('O', 1, (.305, .305, 0)), ('O', 1, (.695, .695, 0)),
                ('O', 1, (.805, .195, .5)), ('O', 1, (.195, .805, .5))]),
    'oblique': ([[3.1, .2, -.1], [.7, 4.2, .3], [-.4, .9, 5.1]],
                [('Li', 1, (.1, .2, .3)), ('Fe', .5, (.45, .6, .75)), ('O', 1, (.8, .15, .55))]),
}

BINS = [1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5]
GAUSSIANS = [0, 1, 2, 3, 4, 5]

def cutoff(r, limit):
    return 0.5 * (math.cos(math.pi * r / limit) + 1) if r < limit else 0

def legendre_associated(l, m, x):
    """P_l^m without the sign of Condon and Shortley, m >= 0."""
    value = 1.0
    for k in range(1, m + 1):
        value *= (2 * k - 1) * math.sqrt(max(0, 1 - x * x))
    if l == m:
        return value
    before, now = value, (2 * m + 1) * x * value
    for k in range(m + 2, l + 1):
        before, now = now, ((2 * k - 1) * x * now - (k + m - 1) * before) / (k - m)
    return now

def bond_order(near, l):
    """Q_l^2 = 4 pi / (2 l + 1) sum over m of |mean of Y_lm|^2."""
    total = sum(weight for _, weight in near)
    result = 0
    for m in range(-l, l + 1):
        norm = math.sqrt((2 * l + 1) / (4 * math.pi) * math.factorial(l - abs(m)) / math.factorial(l + abs(m)))
        real = imaginary = 0
        for (x, y, z, r), weight in near:
            part = weight / total * norm * legendre_associated(l, abs(m), z / r)
            angle = m * math.atan2(y, x)
            real += part * math.cos(angle)
            imaginary += part * math.sin(angle)
        result += real ** 2 + imaginary ** 2
    return 4 * math.pi / (2 * l + 1) * result

def surroundings(lattice, sites, centre):
    near = []
    places = {}
    for _, occupancy, at in sites:
        places[at] = places.get(at, 0) + occupancy
    for at, occupancy in places.items():
        for i in range(-6, 7):
            for j in range(-6, 7):
                for k in range(-6, 7):
                    d = [at[0] - centre[0] + i, at[1] - centre[1] + j, at[2] - centre[2] + k]
                    x, y, z = (sum(d[row] * lattice[row][axis] for row in range(3)) for axis in range(3))
                    r = math.sqrt(x * x + y * y + z * z)
                    if 1e-3 < r < 6:
                        near.append(((x, y, z, r), occupancy))
    pair = [sum(o * cutoff(v[3], 6) * max(0, 1 - abs(v[3] - c) / .5) for v, o in near) for c in BINS]
    radial = [sum(o * cutoff(v[3], 6) * math.exp(-(v[3] - c) ** 2) for v, o in near) for c in GAUSSIANS]
    inner = [(v, o * cutoff(v[3], 4.5)) for v, o in near if v[3] < 4.5]
    order = [bond_order(inner, l) for l in range(1, 7)]
    angular = []
    for c in (2, 3, 4):
        for frequency in range(4):
            total = 0
            for v, a in inner:
                for w, b in inner:
                    cosine = (v[0] * w[0] + v[1] * w[1] + v[2] * w[2]) / (v[3] * w[3])
                    angle = math.acos(max(-1, min(1, cosine)))
                    total += a * b * math.exp(-2 * (v[3] - c) ** 2 - 2 * (w[3] - c) ** 2) * math.cos(frequency * angle)
            angular.append(total)
    return {'pair': pair, 'radial': radial, 'bond-order': order, 'angular': angular}

def structure(lattice, sites):
    kinds = [surroundings(lattice, sites, at) for _, _, at in sites]
    total = sum(occupancy for _, occupancy, _ in sites)
    shares = [occupancy / total for _, occupancy, _ in sites]
    groups = {}
    for name in ('pair', 'radial', 'bond-order', 'angular'):
        four = [moments(list(zip(shares, column))) for column in zip(*(kind[name] for kind in kinds))]
        groups['structure-' + name] = check([value for rank in zip(*four) for value in rank])
    covariances = []
    for at in (2, 3, 4):
        values = [kind['radial'][at] for kind in kinds]
        mean = sum(s * v for s, v in zip(shares, values))
        for q in range(COUNT):
            elemental = [ELEMENTS[symbol][q] for symbol, _, _ in sites]
            middle = sum(s * e for s, e in zip(shares, elemental))
            covariances.append(sum(s * (v - mean) * (e - middle) for s, v, e in zip(shares, values, elemental)))
    groups['structure-covariance'] = check(covariances)
    return groups

print(json.dumps({
    'compounds': {formula: composition(amounts) for formula, amounts in COMPOUNDS.items()},
    'structures': {name: {'lattice': lattice, 'sites': sites, 'groups': structure(lattice, sites)} for name, (lattice, sites) in STRUCTURES.items()},
}, indent=1))
