"""For whom does it work: groups side by side, with how sure a difference is, or that there are too few data."""
