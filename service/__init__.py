"""The edge: command line, storage, settings and wiring. Decides nothing about a match."""
