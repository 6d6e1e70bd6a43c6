"""How good the matching is: judgements, runs, metrics and baselines."""
