"""What a route asks for: the service, and somebody who may."""

from functools import lru_cache
from typing import Annotated, cast

from fastapi import Depends, Request

from models.fouten import GeenToegang, NietIngelogd
from service.dienst import Dienst
from service.toegang.rollen import Recht, Uitvoerder


def _dienst(request: Request) -> Dienst:
    return cast(Dienst, request.app.state.dienst)


DeDienst = Annotated[Dienst, Depends(_dienst)]


class Vereist:
    """The dependency of a route that needs a right; the authorisation tests read `recht` off every route.

    Args:
        recht: What the route asks for.
    """

    def __init__(self, recht: Recht) -> None:
        self.recht = recht

    def __call__(self, request: Request) -> Uitvoerder:
        """Who asks.

        Raises:
            NietIngelogd: Nobody is logged in.
            GeenToegang: The role may not.
        """
        wie: Uitvoerder | None = request.state.uitvoerder
        if wie is None:
            raise NietIngelogd("Log eerst in.")
        if not wie.mag(self.recht):
            raise GeenToegang("Deze pagina hoort niet bij uw rol.")
        return wie


@lru_cache
def vereist(recht: Recht) -> Vereist:
    """The dependency for this right, one object for each."""
    return Vereist(recht)
