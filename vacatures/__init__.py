"""The side of the work: what a vacature asks and offers, and the files that say so."""
