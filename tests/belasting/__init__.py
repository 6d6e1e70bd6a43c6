"""The workplace under load; `make belasting` runs it, the suite does not."""
