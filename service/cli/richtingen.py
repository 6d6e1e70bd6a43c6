"""`skillsmatch richtingen`: what somebody could become, and how."""

import typer

from matching.skill_erbij import los_te_leren, skill_erbij
from service.bootstrap import maak_matcher
from service.cli import als_json
from service.cli.matchen import KandidaatId
from service.cli.opties import AlsJson, Home, Peildatum, dag, geopend, uitvoer
from service.cli.richtingen_tekst import EERSTEN, richtingadvies
from service.cli.uitvoerder import op_de_opdrachtregel
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis
from service.werkplek.richtingbron import advies_van, lees
from service.werkplek.werkaanbod import alle_opheffingen, zonder_ranking


def richtingen(
    kandidaat: KandidaatId, als_json_: AlsJson = False, peildatum: Peildatum = None, home: Home = None
) -> None:
    """Welk werk iemand zou kunnen gaan doen, wat daarvoor nieuw is, en de kortste stap. Een idee, geen verplichting."""
    op = dag(peildatum)
    with geopend(home) as (opslag, pad):
        opslag.kandidaat(kandidaat)  # before the caseload is read in
        matcher = maak_matcher(opslag, pad, op)
        with opslag.handeling(op_de_opdrachtregel()) as handeling:
            bron = lees(handeling.zicht, kandidaat, op)
            opgeheven, gestopt = alle_opheffingen(handeling.zicht), zonder_ranking(handeling.zicht, matcher)
            handeling.leg_vast(Gebeurtenis(actie=Actie.RICHTINGEN_BEKEKEN, soort="kandidaat", kandidaat=kandidaat))
    advies = advies_van(matcher, bron)
    leerbaar = los_te_leren(gat for kaart in advies.kaarten for gat in kaart.gat)
    erbij = {een.skill: een for een in skill_erbij(matcher, kandidaat, leerbaar, EERSTEN, opgeheven, gestopt)}
    synthetisch = bron.kandidaat.synthetisch
    if als_json_:
        typer.echo(als_json.tekst(als_json.richtingen(advies, erbij, synthetisch=synthetisch)))
    else:
        uitvoer.print(richtingadvies(advies, erbij, matcher.scorer.taxonomie, synthetisch=synthetisch))
