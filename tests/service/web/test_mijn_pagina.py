"""The own dossier: all that is known, who looked, and nobody else's."""

from collections.abc import Callable

from service.dienst import Dienst
from tests.service.web.conftest import Klant

Als = Callable[..., Klant]


def test_somebody_sees_the_own_dossier_with_what_is_restricted(als: Als, dienst: Dienst) -> None:
    klant = als("werkzoekende")
    beeld = klant.get("/v1/mijn").json()
    mens = dienst.opslag.kandidaat(beeld["kandidaat"])
    pagina = klant.get("/mijn").text

    assert {een["naam"] for een in beeld["kan"]} >= {skill.label for skill in mens.skills if skill.label}
    bijzonder = {een["naam"]: een["waarde"] for een in beeld["bijzonder"]}
    assert bijzonder["Gemeente"] == mens.afgeschermd.gemeente
    assert bijzonder["Geboortejaar"] == str(mens.afgeschermd.geboortejaar)
    assert bijzonder["Uitkering"] == mens.afgeschermd.uitkering
    for een in (*beeld["gegevens"], *beeld["bijzonder"]):
        assert een["naam"] in pagina
    for kop in ("Dit kan ik", "Dit wil ik", "Wie heeft naar mijn gegevens gekeken?"):
        assert kop in pagina
    assert "score" not in pagina.lower()


def test_who_looked_is_shown_by_role_and_day_without_a_name(als: Als) -> None:
    klant, adviseur = als("werkzoekende"), als("adviseur")
    eigen = klant.get("/v1/mijn").json()["kandidaat"]
    assert adviseur.get(f"/kandidaten/{eigen}").status_code == 200

    gezien = klant.get("/v1/mijn").json()["gezien"]

    assert [een["keer"] for een in gezien if een["rol"] == "adviseur"] == [1]
    assert [een["keer"] for een in gezien if een["rol"] == "werkzoekende"] == [1]
    pagina = klant.get("/mijn").text
    assert "een adviseur" in pagina
    assert "Test adviseur" not in pagina


def test_without_a_dossier_of_their_own_nobody_sees_one(als: Als, dienst: Dienst) -> None:
    tweede = dienst.opslag.kandidaten()[1].id

    assert als("werkzoekende", kandidaat=tweede).get("/v1/mijn").json()["kandidaat"] == tweede
    assert als("adviseur").get("/mijn").status_code == 403
