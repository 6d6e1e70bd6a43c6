"""The recipe of the encoder: from public weights and word lists to `models/gewichten`. Developers only."""
