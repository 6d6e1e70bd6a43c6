"""Whom the acts of one request concern: what the guard against looking at very many people counts."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

# The set itself is shared: a route runs in a thread with a copy of the context.
_BETROKKEN: ContextVar[set[str] | None] = ContextVar("betrokken", default=None)


@contextmanager
def volg() -> Iterator[set[str]]:
    """Collect the ids of the kandidaten that acts within this block name."""
    ids: set[str] = set()
    merk = _BETROKKEN.set(ids)
    try:
        yield ids
    finally:
        _BETROKKEN.reset(merk)


def noteer(kandidaat_id: str) -> None:
    """An act names this kandidaat; outside `volg` nobody counts."""
    ids = _BETROKKEN.get()
    if ids is not None:
        ids.add(kandidaat_id)
