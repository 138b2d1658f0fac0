#!/usr/bin/env python3
"""Emission of a gluon or quark in q qbar' -> chi_1 chi_2 by explicit four-component Dirac spinors.

Writes emission_spinors.csv beside this file: for random couplings, masses and momenta the sum over all spins
and gluon polarisations of |M|^2, without colour and couplings e, g_s and divided by 4, averaged over the point
and its mirror image. The gluon polarisation sum is -g_{mu nu}; squarks have complex masses squared m^2 - i m Gamma
in every propagator, which keeps the Ward identity (checked for every row). Nothing here uses the closed
formulas of the Java code. Needs numpy.

Columns: crossing 0: q(pa) qbar(pb) -> 1 2 g(p3); 1: q(pa) g(pb) -> 1 2 q(p3); 2: qbar(pa) g(pb) -> 1 2 qbar(p3).
Quarks are left handed. A negative mass is one of positive mass with the spinor multiplied by gamma_5.
"""

import csv
import pathlib

import numpy as np

S0 = np.eye(2)
SX = np.array([[0, 1], [1, 0]], complex)
SY = np.array([[0, -1j], [1j, 0]])
SZ = np.array([[1, 0], [0, -1]], complex)
ZERO = np.zeros((2, 2))
GAMMA = [np.block([[ZERO, S0], [S0, ZERO]])] + [np.block([[ZERO, s], [-s, ZERO]]) for s in (SX, SY, SZ)]
GAMMA5 = np.diag([-1, -1, 1, 1]).astype(complex)
PL, PR = (np.eye(4) - GAMMA5) / 2, (np.eye(4) + GAMMA5) / 2
CHARGE = 1j * GAMMA[2] @ GAMMA[0]
METRIC = np.diag([1.0, -1, -1, -1])


def dot(p, q):
    return p @ METRIC @ q


def slash(p):
    return sum(METRIC[m, m] * p[m] * GAMMA[m] for m in range(4))


def u_spinors(p, mass=0.0):
    sigma, norm = p[1] * SX + p[2] * SY + p[3] * SZ, np.sqrt(2 * (p[0] + abs(mass)))
    low, high = ((p[0] + abs(mass)) * S0 - sigma) / norm, ((p[0] + abs(mass)) * S0 + sigma) / norm
    spinors = [np.concatenate([low @ x, high @ x]) for x in np.eye(2)]
    return spinors if mass >= 0 else [GAMMA5 @ x for x in spinors]


def bar(x):
    return x.conj() @ GAMMA[0]


def conjugate(x):
    return CHARGE @ bar(x)


class Line:
    """Couplings of one quark chirality, as ChiralAmplitude; squarks as (coupling, mass, width)."""

    def __init__(self, photon, boson, same, opposite, u, t):
        self.photon, self.boson, self.same, self.opposite = photon, boson, same, opposite
        self.u, self.t = u, t


def amplitudes(line, a, b, g, k, ua, vb, u1, u2):
    """M^mu for spinors ua (quark) and vb (bar spinor of the antiquark), g outgoing, all momenta incoming a, b."""
    v1, v2 = conjugate(u1), conjugate(u2)
    pair2 = dot(k[0] + k[1], k[0] + k[1])
    mass, width = line.boson
    z = 1 / (pair2 - mass**2 + 1j * mass * width)
    q_same, q_opposite = line.photon / pair2 + line.same * z, line.photon / pair2 + line.opposite * z
    current = [bar(u1) @ GAMMA[n] @ (q_same * PL + q_opposite * PR) @ v2 for n in range(4)]
    off_a = [slash(a - g) @ GAMMA[mu] / (-2 * dot(a, g)) for mu in range(4)]
    off_b = [GAMMA[mu] @ slash(g - b) / (-2 * dot(b, g)) for mu in range(4)]
    result = np.zeros(4, complex)
    for mu in range(4):
        for n in range(4):
            chain = GAMMA[n] @ PL @ off_a[mu] + off_b[mu] @ GAMMA[n] @ PL
            result[mu] += METRIC[n, n] * current[n] * (vb @ chain @ ua)
    for squarks, ka, kb, xa, xb in ((line.t, k[0], k[1], u1, v2), (line.u, k[1], k[0], u2, v1)):
        result += squark_exchange(squarks, a, b, g, ka, kb, xa, xb, ua, vb, off_a, off_b, PR)
    return result


def squark_exchange(squarks, a, b, g, ka, kb, xa, xb, ua, vb, off_a, off_b, projector):
    result = np.zeros(4, complex)
    before, after = dot(a - ka, a - ka), dot(b - kb, b - kb)
    for c, mass, width in squarks:
        pole = mass**2 - 1j * mass * width
        for mu in range(4):
            quark = (bar(xa) @ PL @ off_a[mu] @ ua) * (vb @ projector @ xb) / (after - pole)
            antiquark = (bar(xa) @ PL @ ua) * (vb @ off_b[mu] @ projector @ xb) / (before - pole)
            scalar = (bar(xa) @ PL @ ua) * (vb @ projector @ xb) * (2 * (a - ka) - g)[mu]
            result[mu] += 2 * c * (quark + antiquark + scalar / ((before - pole) * (after - pole)))
    return result


def spin_sum(line, crossing, pa, pb, k, p3, m):
    a, b, g = {0: (pa, pb, p3), 1: (pa, -p3, -pb), 2: (-p3, pa, -pb)}[crossing]
    physical_a, physical_b = (p3 if crossing == 2 else pa), (pb, p3, pa)[crossing]
    total, ward, scale = 0.0, 0.0, 0.0
    for ua in u_spinors(physical_a):
        for ub in u_spinors(physical_b):
            vb = bar(conjugate(ub))
            for u1 in u_spinors(k[0], m[0]):
                for u2 in u_spinors(k[1], m[1]):
                    x = amplitudes(line, a, b, g, k, ua, vb, u1, u2)
                    total -= (x @ METRIC @ x.conj()).real
                    ward = max(ward, abs(dot(g, x)))
                    scale = max(scale, np.abs(x).max() * abs(g[0]))
    return total / 4, ward / scale


def mirrored(p):
    return p * np.array([1, 1, -1, 1])


def boost(p, frame):
    """Rest-frame momentum p of a system into the frame where the system has momentum frame."""
    mass = np.sqrt(dot(frame, frame))
    energy = (frame @ p) / mass
    space = p[1:] + frame[1:] * (p[0] + energy) / (frame[0] + mass)
    return np.concatenate([[energy], space])


def direction(random):
    c, phi = random.uniform(-1, 1), random.uniform(0, 2 * np.pi)
    s = np.sqrt(1 - c * c)
    return np.array([s * np.cos(phi), s * np.sin(phi), c])


def momentum(s, m1s, m2s):
    return np.sqrt((s - m1s - m2s) ** 2 - 4 * m1s * m2s) / (2 * np.sqrt(s))


def random_point(random, m, resonance):
    """Momenta; resonance = (squark mass, index of the electroweakino it decays to) or None."""
    masses = np.abs(m)
    sqrts = masses.sum() * random.uniform(1.3, 5)
    i = random.integers(2) if resonance is None else resonance[1]
    if resonance is not None:
        sqrts = max(sqrts, 1.2 * (resonance[0] + masses[1 - i]))
    s = sqrts**2
    low, high = masses[i] ** 2, (sqrts - masses[1 - i]) ** 2
    virtuality2 = low + (high - low) * random.uniform(0.05, 0.95)
    if resonance is not None:
        virtuality2 = resonance[0] ** 2 * (1 + random.normal() * 0.02)
    system, inner = direction(random), direction(random)
    p = momentum(s, virtuality2, masses[1 - i] ** 2)
    frame = np.concatenate([[np.sqrt(virtuality2 + p * p)], p * system])
    recoil = np.concatenate([[np.hypot(p, masses[1 - i])], -p * system])
    q = (virtuality2 - low) / (2 * np.sqrt(virtuality2))
    p3 = boost(np.concatenate([[q], q * inner]), frame)
    p3[0] = np.sqrt(p3[1:] @ p3[1:])
    decay = boost(np.concatenate([[np.hypot(q, masses[i])], -q * inner]), frame)
    k = [decay, recoil] if i == 0 else [recoil, decay]
    beams = np.array([[1, 0, 0, 1], [1, 0, 0, -1]]) * sqrts / 2
    return beams[0], beams[1], k, p3


def main():
    random = np.random.default_rng(20261123)
    rows = []
    for number in range(60):
        m = random.uniform(50, 900, 2) * random.choice([-1, 1], 2)
        crossing = number % 3
        squark = np.abs(m).sum() * random.uniform(1.05, 3, 2)
        width = 0.0 if crossing == 0 else 0.01
        resonance = (squark[0], int(random.integers(2))) if number >= 30 and crossing else None
        photon, same, opposite = random.normal(size=3)
        u, t = random.normal(size=2), random.normal(size=2)
        poles = [(x, width * x) for x in squark]
        line = Line(
            photon,
            (91.0, 2.5),
            same,
            opposite,
            [(c, *x) for c, x in zip(u, poles)],
            [(c, *x) for c, x in zip(t, poles)],
        )
        pa, pb, k, p3 = random_point(random, m, resonance)
        value, ward = spin_sum(line, crossing, pa, pb, k, p3, m)
        image, _ = spin_sum(line, crossing, pa, pb, [mirrored(x) for x in k], mirrored(p3), m)
        assert ward < 1e-12, ward
        couplings = [photon, same, opposite, *u, *t]
        rows.append([crossing, 4 * pa[0] ** 2, *m, *squark, width, *couplings, *k[0], *k[1], *p3, (value + image) / 2])
    header = (
        "crossing,s,m1,m2,msq1,msq2,relative_width,photon,same,opposite,u1,u2,t1,t2,"
        + ",".join(f"{p}_{c}" for p in ("k1", "k2", "p3") for c in "exyz")
        + ",spin_sum"
    )
    with open(pathlib.Path(__file__).with_suffix(".csv"), "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header.split(","))
        writer.writerows([[repr(float(x)) for x in row] for row in rows])


if __name__ == "__main__":
    main()
