"""What was done, by whom, with which versions: written down in the same transaction as the act."""
