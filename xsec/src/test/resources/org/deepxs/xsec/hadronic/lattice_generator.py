"""Finds the generating vector of org.deepxs.xsec.hadronic.Lattice.

Component by component: of the odd numbers below 2^14 the one whose worst P2 error (product weights, the figure of merit of
periodic integrands with two derivatives), relative to the best of the candidates, over N = 2^4 .. 2^14 is least.
Run: python3 lattice_generator.py
"""
import numpy as np

SIZES = [2 ** m for m in range(4, 15)]
WEIGHTS = [1.0, 0.9, 0.8, 0.7, 0.6]
rng = np.random.default_rng(1)
candidates = np.unique(rng.choice(np.arange(1, 2 ** 14, 2), 1500))


def b2(x):
    return 2 * np.pi ** 2 * (x * x - x + 1.0 / 6)


products = {n: np.ones(n) for n in SIZES}
vector = []
for weight in WEIGHTS:
    pool = np.array([1]) if not vector else candidates
    errors = np.empty((len(pool), len(SIZES)))
    for k, n in enumerate(SIZES):
        i = np.arange(n)
        kernel = 1 + weight * b2(i / n)
        for j, z in enumerate(pool):
            errors[j, k] = np.mean(products[n] * kernel[(i * z) % n]) - 1
    relative = errors / errors.min(axis=0)
    z = int(pool[np.argmin(relative.max(axis=1))])
    vector.append(z)
    for n in SIZES:
        i = np.arange(n)
        products[n] *= 1 + weight * b2((i * z % n) / n)
print(vector, [float(np.mean(products[n]) - 1) for n in SIZES])
