"""Who is there, and what may they do."""
