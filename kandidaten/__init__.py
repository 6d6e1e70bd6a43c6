"""The side of the werkzoekende: who somebody is for the matching, and the files that say so."""
