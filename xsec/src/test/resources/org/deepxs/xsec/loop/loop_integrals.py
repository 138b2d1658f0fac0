"""Reference values of one-loop integrals by integration over Feynman parameters.

Written with mpmath 1.3 and numpy: python3 loop_integrals.py > loop_integrals.csv

Rows "path": 50 digits, masses squared m^2 (1 - 1e-24 i), principal logarithms, one Feynman
parameter left to the tanh-sinh rule between all points where the integrand is nearly singular.
Rows "simplex": all Feynman parameters by Gauss-Legendre rules in double precision, with the
simplex deformed into the complex plane (x_i -> x_i - i c x_i dF/dx_i), no analytic step at all.
Squares in GeV^2; columns that an integral does not need are 0.
"""
import random

import numpy as np
from mpmath import matrix, mp, mpc, mpf, log, pi, polylog, quad

mp.dps = 50
EPS = mpf(10) ** -24


def mass(m2):
    return mpf(m2) * mpc(1, -EPS)


def roots(poly):
    """Real parts of the roots inside (0, 1) of c0 + c1 x + c2 x^2."""
    c = [mpc(v) for v in poly]
    out = []
    if len(c) == 3 and c[2] != 0:
        d = mp.sqrt(c[1] ** 2 - 4 * c[0] * c[2])
        q = -(c[1] + (d if (mp.conj(c[1]) * d).real >= 0 else -d)) / 2
        out = [q / c[2]] + ([c[0] / q] if q != 0 else [])
    elif c[1] != 0:
        out = [-c[0] / c[1]]
    return [r.real for r in out if 0 < r.real < 1]


def at(poly, x):
    return sum(c * x**k for k, c in enumerate(poly))


def linear(at0, at1):
    return [at0, at1 - at0]


def bubble(p2, m0, m1):
    return [m0, m1 - m0 - p2, p2]


def times(p, q):
    out = [mpc(0)] * (len(p) + len(q) - 1)
    for i, a in enumerate(p):
        for j, b in enumerate(q):
            out[i + j] += a * b
    return out


def minus(p, q):
    n = max(len(p), len(q))
    p = list(p) + [mpc(0)] * (n - len(p))
    q = list(q) + [mpc(0)] * (n - len(q))
    return [a - b for a, b in zip(p, q)]


def log_ratio(num, den, divisor):
    points = {mpf(0), mpf(1)}
    for p in num + den + [divisor]:
        points.update(roots(p))
    points = sorted(points)

    def f(x):
        above, below = [at(p, x) for p in num], [at(p, x) for p in den]
        e = at(divisor, x)
        if e == 0 or 0 in above or 0 in below:  # rounding at the end of a panel
            return mpf(0)
        return (sum(map(log, above)) - sum(map(log, below))) / e

    with mp.workdps(60):
        return quad(f, points, maxdegree=7)


def legs(s, ma, mg, mb):
    ma, mg, mb = mass(ma), mass(mg), mass(mb)
    return -log_ratio([bubble(s, mb, ma)], [linear(mg, ma)], linear(mb - mg, mb - mg - s))


def leg_line(m1s, t, mg, ms):
    mg, ms = mass(mg), mass(ms)
    return -log_ratio([linear(mg - t, ms - m1s)], [linear(mg, ms)], linear(mpf(-t), -mpf(m1s)))


def line(m1s, m2s, s, ma, mb):
    ma, mb = mass(ma), mass(mb)
    a, q = linear(mb - m2s, ma - m1s), bubble(s, mb, ma)
    return -log_ratio([a], [q], minus(a, q))


def two_lines(m1s, m2s, s, m):
    m = mass(m)
    a = linear(m - m1s, -s * mpc(1, EPS))
    b = [linear(mpf(1), mpf(0)), linear(m, m - m2s)]
    return -log_ratio([a], b, minus(a, times(*b)))


def box(s, t, m1s, m2s, mg, ma, mb):
    mg, ma, mb = mass(mg), mass(ma), mass(mb)
    u, a, b = mg - t, ma - m1s, mb - m2s
    divisor = minus([(b - u) * c for c in linear(mg, ma)],
                    times(linear(u, a), linear(mb - mg, mb - mg - s)))
    return log_ratio([linear(b, a), linear(mg, ma)], [linear(u, a), bubble(s, mb, ma)], divisor)


def b_function(power, p2, m0, m1, mu2):
    f = bubble(p2, mass(m0), mass(m1))
    points = sorted({mpf(0), mpf(1), *roots(f)})
    return quad(lambda x: -(-x) ** power * log(at(f, x) / mu2), points, maxdegree=7)


def b_slope(power, p2, m0, m1):
    f = bubble(p2, mass(m0), mass(m1))
    points = sorted({mpf(0), mpf(1), *roots(f)})

    def integrand(x):
        value = at(f, x)
        return (-x) ** power * x * (1 - x) / value if value != 0 else mpf(0)

    with mp.workdps(60):
        return quad(integrand, points, maxdegree=8)


def simplex(masses, momenta, nodes, power, deformation):
    """∫ d^nx delta(1 - sum x) F^-power over the deformed simplex."""
    n = len(masses)
    scale = max([abs(m) for m in masses] + [abs(p) for p in momenta.values()])
    y = np.zeros((n, n))
    for i in range(n):
        for j in range(n):
            p2 = momenta.get((min(i, j), max(i, j)), 0.0)
            y[i, j] = (masses[i] + masses[j] - p2) / 2 / scale
    # Gauss-Legendre after a map that clusters the nodes at both ends
    v, w = np.polynomial.legendre.leggauss(nodes)
    v, w = (v + 1) / 2, w / 2
    z = v**4 * (35 - 84 * v + 70 * v**2 - 20 * v**3)
    zc = (1 - v) ** 4 * (35 - 84 * (1 - v) + 70 * (1 - v) ** 2 - 20 * (1 - v) ** 3)
    w = w * 140 * v**3 * (1 - v) ** 3
    grids = np.meshgrid(*[z] * (n - 1), indexing="ij")
    comps = np.meshgrid(*[zc] * (n - 1), indexing="ij")
    weights = np.ones_like(grids[0])
    for wk in np.meshgrid(*[w] * (n - 1), indexing="ij"):
        weights = weights * wk
    x, rest = [], np.ones_like(grids[0])
    for g, c in zip(grids, comps):
        weights = weights * rest
        x.append(rest * g)
        rest = rest * c
    x.append(rest)
    # projective deformation x_i (1 - i c dF/dx_i): its Jacobian is that of the affine map, by
    # determinant of n x n matrix [d(z_i)/d(x_j)] acting on the projective form
    grad = [2 * sum(y[i, j] * x[j] for j in range(n)) for i in range(n)]
    zz = [x[i] * (1 - 1j * deformation * grad[i]) for i in range(n)]
    total = sum(zz)
    jac = np.zeros(grids[0].shape + (n, n), dtype=complex)
    for i in range(n):
        for j in range(n):
            jac[..., i, j] = -1j * deformation * x[i] * 2 * y[i, j]
        jac[..., i, i] += 1 - 1j * deformation * grad[i]
    # form sum (-1)^i z_i dz_1..^..dz_n on the simplex sum x = 1: Euler vector in the last column
    tangent = np.zeros_like(jac)
    for k in range(n - 1):
        tangent[..., :, k] = jac[..., :, k] - jac[..., :, n - 1]
    for i in range(n):
        tangent[..., i, n - 1] = zz[i]
    det = np.linalg.det(tangent)
    f = sum(y[i, j] * zz[i] * zz[j] for i in range(n) for j in range(n))
    integrand = det * total ** (2 * power - n) / f**power
    return complex(np.sum(weights * integrand)) / scale**power


def physical(rng, low, high):
    """Masses and invariants of a point: m1, m2, s, t, mg, ma, mb with signs as in the process."""
    def draw():
        return 10 ** rng.uniform(low, high)

    m1, m2 = draw(), draw()
    s = (m1 + m2) ** 2 * (1 + 10 ** rng.uniform(-4, 4))
    root = ((s - (m1 + m2) ** 2) * (s - (m1 - m2) ** 2)) ** 0.5
    t = (m1**2 + m2**2 - s + root * rng.uniform(-0.999, 0.999)) / 2
    return [m1**2, m2**2, s, t, draw() ** 2, draw() ** 2, draw() ** 2]


def points():
    rng = random.Random(20260722)
    # moderate, wide and extreme spreads of the masses in GeV
    drawn = [physical(rng, *span) for span in
             [(2.2, 3.3)] * 22 + [(1, 4)] * 22 + [(0, 5)] * 16]
    # special points: m1 m2 s t mg ma mb, not squared where a mass
    tev = 1000.0
    for m1, m2, s, t, mg, ma, mb in [
        (200.0, 200.0, 400000.0, -100000.0, tev, tev, tev),
        (200.0, 300.0, 500.0**2 * (1 + 1e-10), -61000.0, tev, 1200.0, 1100.0),
        (200.0, 200.0, 400.0**2, -200.0**2, tev, 1200.0, 1100.0),
        (tev, 900.0, 5e6, -5e5, tev, tev, tev),
        (500.0, 500.0, 4e6, -5e5, 700.0, tev, tev),
        (500.0, 500.0, 4e6 * (1 - 1e-9), -5e5, 700.0, tev, tev),
        (500.0, 500.0, 4e6 * (1 + 1e-9), -5e5, 700.0, tev, tev),
        (500.0, 400.0, 3.99e6, -5e5, 1e5, tev, tev),
        (200.0, 250.0, 4e5, -1e5, 1e5, 1e5, 1e5),
        (200.0, 250.0, 4e5, -1e5, 1e5, 99990.0, 1e5),
        (200.0, 250.0, 4e5, -1e5, 10.0, 1e5, 1e5),
        (200.0, 250.0, 4e5, -1e5, 10.0, 300.0, 350.0),
        (400.0, 450.0, 4e6, -1e6, 10.0, 300.0, 350.0),
        (400.0, 450.0, 4e6, -1e6, 1e5, 300.0, 350.0),
        (400.0, 450.0, 4e8, -1e5, 2000.0, 300.0, 350.0),
        (400.0, 200.0, 4e7, -3e7, 800.0, 300.0, 2500.0),
        (200.0, 400.0, 4e7, -3e7, 800.0, 300.0, 2500.0),
        (1.0, 1.0, 1e5, -10.0, 1000.0, 800.0, 900.0),
        (1.0, 2.0, 10.0, -1.0, 1e5, 1e5, 2e4),
        (200.0, 250.0, 1e10, -1e9, 1500.0, 1000.0, 1100.0),
        (200.0, 250.0, 1e10, -1.0, 1500.0, 1000.0, 1100.0),
    ]:
        drawn.append([m1**2, m2**2, s, t, mg**2, ma**2, mb**2])
    return drawn


def gluon_box(s, t, m1s, m2s, m):
    """Finite part at mu = 1 GeV, from the triangles and the finite box in six dimensions."""
    def sheet(x):
        return log(mpf(x)) if x > 0 else log(-mpf(x)) - mpc(0, 1) * pi

    def collinear(m1s):
        near, far = sheet(1 - m1s / mpf(m)), sheet(1 - t / mpf(m))
        li = polylog(2, mpf(m1s) / m).real + (mpc(0, 1) * pi * log(m1s / mpf(m)) if m1s > m else 0)
        value = li - polylog(2, mpf(t) / m) + near**2 - far**2 - log(mpf(m)) * (far - near)
        return value / (m1s - t)

    masses, momenta = [0.0, 0.0, m, 0.0], {(1, 2): m1s, (2, 3): m2s, (1, 3): s, (0, 2): t}
    cayley = matrix(4, 4)
    for i in range(4):
        for j in range(4):
            p2 = momenta.get((min(i, j), max(i, j)), 0.0)
            cayley[i, j] = (mpf(masses[i]) + masses[j] - p2) / 2
    c = cayley**-1 * matrix([1, 1, 1, 1])
    six = simplex(masses, momenta, 90, 1, 2.0)
    triangles = [two_lines(m1s, m2s, s, m), collinear(m2s), sheet(-s) ** 2 / 2 / s, collinear(m1s)]
    return -(sum(k * v for k, v in zip(c, triangles)) + sum(c) * six) / 2


def row(name, kind, args, value):
    args = [repr(float(a)) for a in args]
    value = mpc(value)
    numbers = [mp.nstr(value.real, 18), mp.nstr(value.imag if abs(value.imag) > 1e-18 * abs(value.real) else 0, 18)]
    print(",".join([name, kind, *args, *["0"] * (7 - len(args)), *numbers]), flush=True)


def main():
    print("integral,method,a1,a2,a3,a4,a5,a6,a7,real,imaginary")
    for k, (m1, m2, s, t, mg, ma, mb) in enumerate(points()):
        row("masslessLegs", "path", (s, ma, mg, mb), legs(s, ma, mg, mb))
        row("masslessLegAndLine", "path", (m1, t, mg, ma), leg_line(m1, t, mg, ma))
        row("masslessLine", "path", (m1, m2, s, ma, mb), line(m1, m2, s, ma, mb))
        row("twoMasslessLines", "path", (m1, m2, s, ma), two_lines(m1, m2, s, ma))
        row("box", "path", (s, t, m1, m2, mg, ma, mb), box(s, t, m1, m2, mg, ma, mb))
        if k % 5 == 0:
            for power, name in ((0, "b0"), (1, "b1")):
                row(name, "path", (s, ma, mb, mg), b_function(power, s, ma, mb, mg))
                row(name, "path", (t, ma, mb, mg), b_function(power, t, ma, mb, mg))
                row(name, "path", (m1, 0, ma, mg), b_function(power, m1, 0, ma, mg))
                row(name, "path", (ma, mg, 0, mg), b_function(power, ma, mg, 0, mg))
                row(name, "path", (0, mg, ma, mg), b_function(power, 0, mg, ma, mg))
                row(name + "Slope", "path", (t, ma, mb), b_slope(power, t, ma, mb))
                row(name + "Slope", "path", (m1, mg, ma), b_slope(power, m1, mg, ma))
                row(name + "Slope", "path", (m1, 0, ma), b_slope(power, m1, 0, ma))
                row(name + "Slope", "path", (m1, ma, 0), b_slope(power, m1, ma, 0))
    for s, t, m1, m2, mg, ma, mb in [
        (1.5, -0.5, 0.2, 0.3, 2.0, 1.0, 1.3), (9.0, -0.5, 0.2, 0.3, 2.0, 1.0, 1.3),
        (12.0, -1.5, 1.2, 1.6, 0.7, 1.0, 1.3), (6.0, -2.0, 0.5, 1.5, 1.2, 2.0, 1.8),
        (3.0, -0.4, 0.6, 0.5, 5.0, 1.6, 2.2),
    ]:
        def one(masses, momenta, nodes, power):
            return simplex(masses, momenta, nodes, power, 3.0)

        row("masslessLegs", "simplex", (s, ma, mg, mb), -one([ma, mg, mb], {(0, 2): s}, 200, 1))
        row("masslessLegAndLine", "simplex", (m1, t, mg, ma),
            -one([mg, ma, 0.0], {(1, 2): m1, (0, 2): t}, 200, 1))
        row("masslessLine", "simplex", (m1, m2, s, ma, mb),
            -one([ma, 0.0, mb], {(0, 1): m1, (1, 2): m2, (0, 2): s}, 200, 1))
        row("twoMasslessLines", "simplex", (m1, m2, s, ma),
            -one([0.0, ma, 0.0], {(0, 1): m1, (1, 2): m2, (0, 2): s}, 200, 1))
        row("box", "simplex", (s, t, m1, m2, mg, ma, mb),
            one([mg, ma, 0.0, mb], {(1, 2): m1, (2, 3): m2, (1, 3): s, (0, 2): t}, 90, 2))
    for args in [(5.0, -0.7, 0.2, 0.3, 1.5), (8.0, -0.7, 1.9, 0.3, 1.5), (9.0, -1.7, 1.9, 1.8, 1.5)]:
        row("gluonBox", "simplex", args, gluon_box(*args))


if __name__ == "__main__":
    main()
