"""Readers and writers of the file formats in which kandidaten arrive."""
