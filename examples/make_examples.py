#!/usr/bin/env python3
"""Writes the example inputs of this folder: tree-level electroweakino spectra with simple squarks.

Needs numpy. The masses and mixings are exact eigenvalues of the tree-level mass matrices, so that they
are consistent with each other; Higgs and squark masses are set by hand.
    python3 examples/make_examples.py
"""

import pathlib

import numpy as np

MZ, MW = 91.1876, 80.379
HERE = pathlib.Path(__file__).parent
SQUARKS = {"~d": 1, "~u": 2, "~s": 3, "~c": 4}


def neutralinos(m1, m2, mu, tan_beta):
    """Signed masses in ascending modulus and real rows; SLHA conventions."""
    sw2 = 1 - MW**2 / MZ**2
    sw, cw = np.sqrt(sw2), np.sqrt(1 - sw2)
    sb, cb = np.sin(np.arctan(tan_beta)), np.cos(np.arctan(tan_beta))
    y = np.array(
        [
            [m1, 0, -MZ * cb * sw, MZ * sb * sw],
            [0, m2, MZ * cb * cw, -MZ * sb * cw],
            [-MZ * cb * sw, MZ * cb * cw, 0, -mu],
            [MZ * sb * sw, -MZ * sb * cw, -mu, 0],
        ]
    )
    masses, vectors = np.linalg.eigh(y)
    order = np.argsort(abs(masses))
    return masses[order], vectors.T[order]


def charginos(m2, mu, tan_beta):
    """Positive masses and rows of U and V with U* X V^-1 diagonal."""
    sb, cb = np.sin(np.arctan(tan_beta)), np.cos(np.arctan(tan_beta))
    x = np.array([[m2, np.sqrt(2) * MW * sb], [np.sqrt(2) * MW * cb, mu]])
    u, masses, vh = np.linalg.svd(x)
    order = np.argsort(masses)
    return masses[order], u.T[order], vh[order]


def write(name, title, m1, m2, mu, tan_beta, squark, gluino):
    mn, n = neutralinos(m1, m2, mu, tan_beta)
    mc, u, v = charginos(m2, mu, tan_beta)
    lines = [f"# {title}", "# tree-level spectrum made by examples/make_examples.py"]
    lines += ["Block SPINFO", "     1   make_examples.py", "     2   1.0"]
    lines += ["Block SMINPUTS  # Standard Model inputs"]
    for code, value, text in [
        (1, 127.951, "alpha^-1(MZ), MSbar"),
        (2, 1.1663787e-5, "G_F [GeV^-2]"),
        (3, 0.1181, "alpha_s(MZ), MSbar"),
        (4, MZ, "MZ(pole)"),
        (5, 4.18, "mb(mb)"),
        (6, 173.1, "mt(pole)"),
        (7, 1.77686, "mtau(pole)"),
    ]:
        lines.append(f"  {code:4d}   {value:16.8E}   # {text}")
    lines += ["Block MASS  # masses in GeV"]
    masses = [(24, MW, "W+"), (25, 125.1, "h0"), (35, 2000, "H0"), (36, 2000, "A0"), (37, 2002, "H+")]
    for squark_name, pdg in SQUARKS.items():
        masses.append((1000000 + pdg, squark, squark_name + "_L"))
        masses.append((2000000 + pdg, squark - 50, squark_name + "_R"))
    masses += [
        (1000005, squark - 200, "~b_1"),
        (2000005, squark - 60, "~b_2"),
        (1000006, squark - 400, "~t_1"),
        (2000006, squark + 20, "~t_2"),
    ]
    for code, text in zip(
        [1000011, 2000011, 1000012, 1000013, 2000013, 1000014, 1000015, 2000015, 1000016],
        ["~e_L", "~e_R", "~nu_eL", "~mu_L", "~mu_R", "~nu_muL", "~tau_1", "~tau_2", "~nu_tauL"],
    ):
        masses.append((code, 1800, text))
    masses.append((1000021, gluino, "~g"))
    masses += list(zip([1000022, 1000023, 1000025, 1000035], mn, ["~chi_10", "~chi_20", "~chi_30", "~chi_40"]))
    masses += list(zip([1000024, 1000037], mc, ["~chi_1+", "~chi_2+"]))
    for code, value, text in masses:
        lines.append(f"  {code:8d}   {value:16.8E}   # {text}")
    for block, matrix in [
        ("NMIX", n),
        ("UMIX", u),
        ("VMIX", v),
        ("STOPMIX", np.array([[0.3, 0.9539392], [-0.9539392, 0.3]])),
        ("SBOTMIX", np.array([[0.99, 0.1410674], [-0.1410674, 0.99]])),
        ("STAUMIX", np.eye(2)),
    ]:
        lines.append(f"Block {block}")
        for i, row in enumerate(matrix, 1):
            for j, element in enumerate(row, 1):
                lines.append(f"  {i:2d} {j:2d}   {element:16.8E}")
    (HERE / name).write_text("\n".join(lines) + "\n")


def write_scan(name):
    """A table of wino-like points: mass scan with one passed-through column."""
    header = ["label", "MASS_1000023", "MASS_1000024", "NMIX_2_1", "NMIX_2_2", "NMIX_2_3", "NMIX_2_4"]
    header += ["UMIX_1_1", "UMIX_1_2", "VMIX_1_1", "VMIX_1_2"]
    header += [f"MASS_{side}00000{q}" for side in (1, 2) for q in range(1, 7)] + ["MASS_1000021"]
    rows = [",".join(header)]
    for m2 in range(150, 1001, 50):
        mn, n = neutralinos(0.4 * m2, m2, 3 * m2, 10)
        mc, u, v = charginos(m2, 3 * m2, 10)
        cells = [f"wino{m2}", repr(float(mn[1])), repr(float(mc[0]))]
        cells += [repr(float(x)) for x in [*n[1], *u[0], *v[0]]] + ["2000.0"] * 12 + ["2300.0"]
        rows.append(",".join(cells))
    (HERE / name).write_text("\n".join(rows) + "\n")


if __name__ == "__main__":
    write("wino.slha", "wino-like chargino_1 and neutralino_2, bino LSP", 150, 400, 1200, 10, 2000, 2300)
    write("higgsino.slha", "higgsino-like N1, N2, C1", 900, 1100, 250, 10, 2500, 2800)
    write_scan("wino-scan.csv")
