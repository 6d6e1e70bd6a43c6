"""The command line `skillsmatch`."""
