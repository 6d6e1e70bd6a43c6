"""Benchmarks of the encoder alone: a query, a corpus, and which texts of the corpus are right."""
