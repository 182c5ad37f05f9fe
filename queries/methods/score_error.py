"""How far a score may lie from the truth: no score is certain, not even 20 right of 20.

What is counted: a share of n cases errs as p(1 - p) / n, and p itself is not known. It is drawn
towards what all villages have together by a beta-binomial model whose prior is fitted to them by
marginal likelihood (empirical Bayes; Efron and Morris 1975, JASA 70, 311-319; Casella 1985, The
American Statistician 39, 83-87). Weak priors keep the fit off its edges where all villages are
alike, all right or few: Jeffreys's for the mean, for the precision uniform shrinkage (Christiansen
and Morris 1997, JASA 92, 618-632).
What is judged: policy.toml states the standard deviation; it cannot be more than the whole spread.
"""

import numpy as np
from scipy.optimize import minimize
from scipy.special import betaln, expit, log_expit

REACH = 12.0
FINE = {"xatol": 1e-3, "fatol": 1e-4}


def variances(shares: np.ndarray, sizes: np.ndarray, judged_error: float) -> np.ndarray:
    """Error variance of each share (villages x indicators).

    `sizes` is NaN where people judged; `judged_error` is a standard deviation of a share. A share
    that is NaN, where a village has no score, has no error.
    """
    errors = np.zeros(shares.shape)
    for i, (share, size) in enumerate(zip(shares.T, sizes.T, strict=True)):
        known = ~np.isnan(share)
        counted, judged = known & (size > 0), known & ~(size > 0)
        if counted.any():
            errors[counted, i] = _counted(share[counted], size[counted])
        if judged.any():
            errors[judged, i] = _judged(share[judged], judged_error)
    return errors


def _counted(shares: np.ndarray, sizes: np.ndarray) -> np.ndarray:
    right = shares * sizes
    alpha, beta = prior(right, sizes)
    alpha, beta = alpha + right, beta + sizes - right
    # The mean of p(1 - p) under a beta distribution.
    return alpha * beta / ((alpha + beta) * (alpha + beta + 1)) / sizes


def _judged(shares: np.ndarray, error: float) -> np.ndarray:
    spread = np.std(shares, ddof=1) if len(shares) > 1 else error
    # Where all were judged alike, their spread says nothing of the error.
    return np.full(len(shares), (min(error, spread) if spread > 0 else error) ** 2)


def prior(right: np.ndarray, sizes: np.ndarray) -> tuple[float, float]:
    """Alpha and beta of the beta distribution of true shares, given `right` of `sizes` cases.

    Counts need not be whole: a published score was rounded.
    """
    usual = float(np.mean(sizes))

    def loss(at: np.ndarray) -> float:
        alpha, beta = _shapes(at)
        likelihood = betaln(right + alpha, sizes - right + beta) - betaln(alpha, beta)
        mean = (log_expit(at[0]) + log_expit(-at[0])) / 2
        shrinkage = log_expit(at[1] - np.log(usual)) + log_expit(np.log(usual) - at[1])
        return -float(likelihood.sum() + mean + shrinkage)

    overall = (right.sum() + 0.5) / (sizes.sum() + 1)
    start = np.array([np.log(overall / (1 - overall)), np.log(usual)])
    bounds = [(-REACH, REACH), (np.log(usual) - REACH, np.log(usual) + REACH)]
    # Two parameters need no gradient; L-BFGS-B would start the threads of BLAS for them.
    alpha, beta = _shapes(
        minimize(loss, start, method="Nelder-Mead", bounds=bounds, options=FINE).x
    )
    return float(alpha), float(beta)


def _shapes(at: np.ndarray) -> tuple[float, float]:
    """Alpha and beta from the logit of the mean and the log of the precision."""
    return expit(at[0]) * np.exp(at[1]), expit(-at[0]) * np.exp(at[1])
