def fit(compose, *, pages, measure):
    return compose()
