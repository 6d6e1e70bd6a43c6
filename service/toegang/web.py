"""The guards of the web application, in the order in which a request passes them."""

from fastapi import FastAPI

from service.dienst import Dienst
from service.toegang.csrf import Csrf
from service.toegang.dossieralarm import Dossieralarm
from service.toegang.etag import Etag
from service.toegang.herkennen import Herkennen
from service.toegang.herkomst import Herkomst
from service.toegang.kopteksten import Kopteksten
from service.toegang.limieten import Limieten
from service.toegang.oidc import Oidc
from service.toegang.omvang import Omvang
from service.toegang.productie import keur_productie
from service.toegang.vangnet import Vangnet
from service.toegang.weigeringen import Weigeringen


def beveilig(app: FastAPI) -> None:
    """Put the guards around the application; `app.state.dienst` must be there, and `app.state.oidc` is made.

    Raises:
        InvoerFout: A setting that is unsafe in production, or is missing to log in.
    """
    dienst: Dienst = app.state.dienst
    instellingen = dienst.instellingen
    keur_productie(instellingen, dienst.home)
    oidc = Oidc(instellingen) if instellingen.oidc_uitgever else None
    app.state.oidc = oidc
    adres = instellingen.adres
    app.add_middleware(Etag)  # the last that is added is the first to see a request
    app.add_middleware(Csrf, adres=adres)
    app.add_middleware(Limieten, per_minuut=instellingen.verzoeken_per_minuut)
    app.add_middleware(Dossieralarm, dienst=dienst)
    app.add_middleware(Weigeringen, dienst=dienst)
    app.add_middleware(Herkennen, dienst=dienst, uitgever=oidc.uitgever if oidc else None)
    app.add_middleware(Omvang, uploads_mb=instellingen.uploads_mb)
    app.add_middleware(Herkomst, adres=adres)
    app.add_middleware(Vangnet)
    app.add_middleware(Kopteksten, https=adres.startswith("https://"), versie=app.version)
