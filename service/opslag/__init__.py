"""The store: an encrypted SQLite file or a PostgreSQL server, the truth from which every index is rebuilt."""
