"""What people know of from work, home and volunteer work, and what doing it shows: for who has no cv to begin with."""
