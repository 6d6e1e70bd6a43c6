"""SIMULATIE: a made-up region over a year, in which ways of matching are compared; `python -m evaluation.simulatie`.

People and vacatures come from the generators, the real engine judges and ranks them, and a model of which every number
is an assumption (`aannames.py`) decides who is taken on. No outcome here was observed in any region.
"""
