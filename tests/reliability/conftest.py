"""Browsers at the application, for the tests of canaries and attacks; each names the service that stands behind it."""

from tests.service.web.conftest import als, anoniem, app

__all__ = ["als", "anoniem", "app"]
