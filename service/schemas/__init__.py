"""The shapes of answers: a page and its JSON are drawn from one and the same object."""
