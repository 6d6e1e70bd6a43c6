"""How well skills, conditions and negations are found in Dutch text."""
