"""The store: SQLite in one file, the truth from which every index is rebuilt."""
