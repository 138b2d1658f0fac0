"""Squark-gluino vertex F(s; m_a, m_b, m_g) for SquarkGluinoVertexTest, with mpmath.

F = 8 C_00(0,0,s; m_g,m_a,m_b) + 2 B_1(0; m_g,m_a) + 2 B_1(0; m_g,m_b), real part, with the
inner Feynman parameter in closed form (checked against direct integration) and tanh-sinh outside.
Below the squark threshold the script also checks it against Passarino-Veltman reduction to B0, B0' and C0, each integrated on its own.
Usage: python3 squark_gluino_vertex.py > squark_gluino_vertex.csv
"""

from mpmath import atan2, findroot, log, mp, mpf, nstr, quad, sqrt

mp.dps = 30


def lines(ma, mb, mg, x):
    return mg**2 * (1 - x) + ma**2 * x, mg**2 * (1 - x) + mb**2 * x


def bubble(a, b, c):
    """Integral over y of ln |a y + b (1-y) - c y (1-y)| - ln sqrt(a b)."""
    above = c - (sqrt(a) + sqrt(b)) ** 2
    root = sqrt(abs(above * (c - (sqrt(a) - sqrt(b)) ** 2)))
    start = -2 + (a - b) / (2 * c) * log(a / b)
    if above > 0:
        return start + root / c * log((c - a - b + root) / (2 * sqrt(a * b)))
    if c > (sqrt(a) - sqrt(b)) ** 2:
        return start + root / c * atan2(root, a + b - c)
    return start - root / c * log((a + b - c + root) / (2 * sqrt(a * b)))


def check_bubble(a, b, c):
    disc = (a - b - c) ** 2 - 4 * c * b
    cuts = [mpf(0), mpf(1)]
    if disc > 0:
        roots = [(b + c - a - sqrt(disc)) / (2 * c), (b + c - a + sqrt(disc)) / (2 * c)]
        cuts = sorted(cuts + [y for y in roots if 0 < y < 1])
    direct = quad(lambda y: log(abs(a * y + b * (1 - y) - c * y * (1 - y))), cuts)
    assert abs(bubble(a, b, c) - direct + log(a * b) / 2) < mpf(10) ** -15, (a, b, c)


def one_loop(s, ma, mb, mg):
    def inner(x):
        return x * bubble(*lines(ma, mb, mg, x), s * x * x)

    cuts = [mpf(0), mpf(1)]
    for distance in (mpf(10) ** -n for n in (1, 2, 4, 6, 8)):
        cuts += [distance, 1 - distance]
    if s > (ma + mb) ** 2:

        def threshold(x):
            a, b = lines(ma, mb, mg, x)
            return sqrt(s) * x - sqrt(a) - sqrt(b)

        cuts.append(findroot(threshold, (mpf(0), mpf(1)), solver="illinois"))
    return -4 * quad(inner, sorted(cuts))


def reduced(s, ma, mb, mg):
    def b0(p2, a, b):
        return -quad(lambda y: log(a * a * y + b * b * (1 - y) - p2 * y * (1 - y)), [0, 1])

    def db0(a, b):
        return quad(lambda y: y * (1 - y) / (a * a * y + b * b * (1 - y)), [0, 1])

    def c0_inner(x):
        a, b = lines(ma, mb, mg, x)
        return x * quad(lambda y: 1 / (a * y + b * (1 - y) - s * x * x * y * (1 - y)), [0, 1])

    c0 = -quad(c0_inner, [0, 0.01, 0.1, 0.5, 0.9, 0.99, 1])
    fa, fb = mg**2 - ma**2, mg**2 - mb**2
    bs, ba, bb = b0(s, ma, mb), b0(0, mg, ma), b0(0, mg, mb)
    c00 = (bs + 2 * mg**2 * c0 + 1 + (fa + fb) / s * bs - (fa * ba + fb * bb) / s
           + 2 * fa * fb / s * c0) / 4
    b1a = (-fa * db0(mg, ma) - ba) / 2
    b1b = (-fb * db0(mg, mb) - bb) / 2
    return 8 * c00 + 2 * b1a + 2 * b1b


POINTS = [
    (1.6e5, 2000, 2000, 2000), (1.6e5, 2000, 1900, 2000), (4e6, 1000, 1000, 200),
    (4.0001e6, 1000, 1000, 1500), (3.9999e6, 1000, 1000, 1500), (3.99e6, 1000, 1000, 1500),
    (1e6, 1e5, 9e4, 2000), (1e6, 2000, 1900, 1e5), (2e7, 500, 700, 1e5), (2e7, 500, 700, 10),
    (1.6e8, 600, 600, 700), (1e4, 1e5, 1e5, 1e5), (1e6, 500, 1e5, 500), (3e7, 300, 4000, 5000),
    (2.5e5, 510, 520, 50), (1e8, 300, 300, 300), (1e8, 1500, 1500, 2e4), (1e6, 800, 1200, 700),
    (1e5, 2000, 1999.9, 2500), (4.41e6, 1000, 1100, 900), (1e6, 1500, 700, 3000),
    (9e6, 1000, 2000.0001, 800), (1e5, 100, 90, 1),
]

for masses in ((1, 1, 0.5), (1, 2, 0.5), (1, 2, 0.05), (1, 2, 30), (4, 1, 0.9), (4, 1, 9.5)):
    check_bubble(*(mpf(m) for m in masses))

print("s,squark_a,squark_b,gluino,correction")
for point in POINTS:
    s, ma, mb, mg = (mpf(v) for v in point)
    value = one_loop(s, ma, mb, mg)
    if s < 0.95 * (ma + mb) ** 2 and s > 1e-2 * max(ma, mb, mg) ** 2:
        assert abs(value - reduced(s, ma, mb, mg)) < mpf(10) ** -15, point
    print(",".join("%.10g" % v for v in point) + "," + nstr(value, 16))
