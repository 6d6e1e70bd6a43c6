"""Readers and writers of the file formats in which vacatures arrive."""
