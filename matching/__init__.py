"""Who may, who fits, and why: voorwaarden, index, scorer, matcher, uitleg."""
