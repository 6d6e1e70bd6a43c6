"""The figures that accountability documents quote, and the engine they hold for: `python -m evaluation.kerncijfers`."""
