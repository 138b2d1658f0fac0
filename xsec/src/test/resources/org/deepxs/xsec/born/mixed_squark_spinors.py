#!/usr/bin/env python3
"""Squark exchange in q qbar -> N_i N_j with left-right mixed squarks, by explicit Dirac spinors.

Writes mixed_squark_spinors.csv beside this file: the sum over spins of |M|^2 without colour, for random
couplings, masses and angles. Nothing here uses the closed formulas of the Java code. Needs numpy.
Vertices: squark_k^* chibar_i (aL P_L + aR P_R) q with aL = l_i^* S_k1, aR = r_i S_k2; a neutralino of
negative mass is one of positive mass whose mixing row is multiplied by i (l ~ N^*, r ~ N).
"""

import csv
import pathlib

import numpy as np

S0 = np.eye(2)
SX = np.array([[0, 1], [1, 0]], complex)
SY = np.array([[0, -1j], [1j, 0]])
SZ = np.array([[1, 0], [0, -1]], complex)
ZERO = np.zeros((2, 2))
GAMMA0 = np.block([[ZERO, S0], [S0, ZERO]])
GAMMA2 = np.block([[ZERO, SY], [-SY, ZERO]])
GAMMA5 = np.diag([-1, -1, 1, 1]).astype(complex)
PL, PR = (np.eye(4) - GAMMA5) / 2, (np.eye(4) + GAMMA5) / 2
CHARGE = 1j * GAMMA2 @ GAMMA0


def root(matrix):
    values, vectors = np.linalg.eigh(matrix)
    return vectors @ np.diag(np.sqrt(np.maximum(values, 0))) @ vectors.conj().T


def u_spinors(p):
    sigma = p[1] * SX + p[2] * SY + p[3] * SZ
    low, high = root(p[0] * S0 - sigma), root(p[0] * S0 + sigma)
    return [np.concatenate([low @ x, high @ x]) for x in np.eye(2)]


def bar(x):
    return x.conj() @ GAMMA0


def v_spinors(p):
    return [CHARGE @ bar(u) for u in u_spinors(p)]


def spin_sum(s, cos_theta, m, l, r, squark, angle):
    energy = np.sqrt(s) / 2
    p1, p2 = np.array([energy, 0, 0, energy]), np.array([energy, 0, 0, -energy])
    a, b = abs(m[0]), abs(m[1])
    k = np.sqrt((s - (a + b) ** 2) * (s - (a - b) ** 2) / s) / 2
    sin = np.sqrt(1 - cos_theta**2)
    k1 = np.array([np.hypot(k, a), k * sin, 0, k * cos_theta])
    k2 = np.array([np.hypot(k, b), -k * sin, 0, -k * cos_theta])
    t = a**2 - 2 * (p1[0] * k1[0] - p1[1:] @ k1[1:])
    u = a**2 + b**2 - s - t
    mix = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    phase = [1 if mass > 0 else 1j for mass in m]

    def vertex(i, n):
        return np.conj(l[i] * phase[i]) * mix[n, 0] * PL + r[i] * phase[i] * mix[n, 1] * PR

    def conjugate(i, n):
        return l[i] * phase[i] * mix[n, 0] * PR + np.conj(r[i] * phase[i]) * mix[n, 1] * PL

    total = 0.0
    for q in u_spinors(p1):
        for qbar in v_spinors(p2):
            for u1, v1 in zip(u_spinors(k1), v_spinors(k1)):
                for u2, v2 in zip(u_spinors(k2), v_spinors(k2)):
                    amplitude = 0
                    for n in (0, 1):
                        t_line = (bar(u1) @ vertex(0, n) @ q) * (bar(qbar) @ conjugate(1, n) @ v2)
                        u_line = (bar(u2) @ vertex(1, n) @ q) * (bar(qbar) @ conjugate(0, n) @ v1)
                        amplitude += t_line / (t - squark[n] ** 2) - u_line / (u - squark[n] ** 2)
                    total += abs(amplitude) ** 2
    return t, total


def main():
    random = np.random.default_rng(20261122)
    rows = []
    for _ in range(40):
        m = random.uniform(50, 900, 2) * random.choice([-1, 1], 2)
        s = (abs(m).sum() * random.uniform(1.02, 4)) ** 2
        l, r = random.normal(size=2), random.normal(size=2)
        squark, angle = random.uniform(300, 2000, 2), random.uniform(0, np.pi)
        t, total = spin_sum(s, random.uniform(-1, 1), m, l, r, squark, angle)
        rows.append([s, t, *m, *l, *r, *squark, angle, total])
    header = "s,t,m1,m2,l1,l2,r1,r2,msq1,msq2,angle,spin_sum".split(",")
    with open(pathlib.Path(__file__).with_suffix(".csv"), "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows([[repr(float(x)) for x in row] for row in rows])


if __name__ == "__main__":
    main()
