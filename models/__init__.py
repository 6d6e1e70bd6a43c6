"""The shared language: value lists, skills, taxonomies, and the encoders that make vectors of them.

Knows no person and no job.
"""
