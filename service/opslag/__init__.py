"""Storage in a relational database through SQLAlchemy; the database is the truth."""
