"""Latent semantic analysis: what texts share beyond the words that they share.

Deerwester et al., "Indexing by Latent Semantic Analysis", 1990.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.decomposition import TruncatedSVD

SEED = 0


def project(vectors: sparse.csr_matrix, dimensions: int) -> NDArray[np.float64]:
    """The rows of ``vectors`` in their ``dimensions`` strongest directions, each of unit length (or zero).

    The same rows in the same order give the same numbers.
    """
    found = TruncatedSVD(dimensions, random_state=SEED).fit_transform(vectors)
    norms = np.linalg.norm(found, axis=1, keepdims=True)
    projected: NDArray[np.float64] = found / np.where(norms > 0.0, norms, 1.0)
    return projected
