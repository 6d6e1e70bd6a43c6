"""The steps that bring a database of an earlier version up to date, in `versions/`, one file a step.

A new step: copy the newest file, give it its own `revision`, let `down_revision` name the previous one, write
`upgrade()`, and change `tabellen.py` to the same end. Never edit a step that has been released.

Mind one trap: SQLite changes most things by copying a table and dropping the old one. Dropping `kandidaat`
while foreign keys are on deletes every row of `kandidaat_afgeschermd` too (ON DELETE CASCADE), and inside a
transaction that pragma cannot be turned off. Prefer ADD COLUMN.

A step runs on both engines. On PostgreSQL text has COLLATE "C" (see 0002), and a table whose rows belong to a gemeente,
or hang under one that does, gets row-level security: a test compares the two.
"""
