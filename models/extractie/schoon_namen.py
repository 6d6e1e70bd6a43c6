"""Names of people, from what announces them ("dhr.", "mijn naam is") and from a table of names.

There is no model of the language behind this: a name that is in no table and that nothing announces is not seen.
What is found once is taken out everywhere in the text.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from models.extractie.schoon_naamplek import is_vreemd, namen_op_plek
from models.extractie.schoon_soort import VUL, GegevenSoort
from models.extractie.schoon_woorden import Woord, aanlopen, bekende_namen, woorden

_MEESTE_WOORDEN = 7
_VAST = re.compile(r"[ \t\xa0]{1,3}[(\"“]?|[)\"”][ \t]{1,2}")  # between the words of one name
_ZINSEINDE = re.compile(r"[.!?:;\n•*|]|^$")
_NA_TITEL = re.compile(r"\.?[ \t]{1,3}")
_NA_ROL = re.compile(r"[ \t]{0,2}[,:(]?[ \t\n]{1,3}[\"(]?|\(")
_NA_ETIKET = re.compile(r"[ \t]{0,2}[:=][ \t]{0,4}|[ \t]{0,2}\([^()\n]{0,20}\)[ \t]{0,2}:[ \t]{0,4}")
_NA_BIJ = re.compile(r"[ \t]{0,2}:?[ \t]{1,3}")
_CONTACT = "".join(s.teken for s in (GegevenSoort.TELEFOON, GegevenSoort.MAIL, GegevenSoort.WEBADRES))
_PERSOON = _CONTACT + "".join(s.teken for s in (GegevenSoort.POSTCODE, GegevenSoort.ADRES, GegevenSoort.GEBOORTEDATUM))
_DICHTBIJ = re.compile(rf"[\s,(:\-–]{{1,4}}(?:(?:op|via|tel|telefoon|mobiel|mail)\.?:?[ ])?[{_CONTACT}]")
_KOP = re.compile(rf"\s{{0,5}}[^\n{VUL}]{{3,50}}\n[^{VUL}]{{0,60}}[{_PERSOON}]")
_LANGSTE_VOORNAAM = 10
_MAX_AFKORTING = 4  # letters: "BAS" and "SEM" are systems

Span = tuple[int, int]


def namen(tekst: str) -> Iterator[Span]:
    """Spans of names, the titles before them left out."""
    rij = woorden(tekst)
    gevonden: list[Span] = []  # positions in `rij`
    plek = 0
    while plek < len(rij):
        span = _naam_vanaf(rij, plek, tekst)
        if span:
            plek = _met_voorletters_erachter(rij, span[1])
            gevonden.append((_met_voornaam_ervoor(rij, span[0]), plek))
        else:
            plek += 1
    gevonden += _posities(rij, namen_op_plek(tekst))
    yield from ((rij[begin].begin, rij[einde - 1].einde) for begin, einde in gevonden)
    yield from _elders(rij, gevonden)


def _posities(rij: list[Woord], spans: Iterator[Span]) -> Iterator[Span]:
    """The words that lie in these spans of the text."""
    for begin, einde in spans:
        binnen = [plek for plek, woord in enumerate(rij) if begin <= woord.begin and woord.einde <= einde]
        if binnen:
            yield binnen[0], binnen[-1] + 1


def _met_voorletters_erachter(rij: list[Woord], plek: int) -> int:
    """One past the initials after a comma, as in "Van Dam, F."; else the same position."""
    erachter = plek < len(rij) and rij[plek].gat == ", " and rij[plek].tekst.endswith(".") and rij[plek].hoofd
    return plek + 1 if erachter else plek


def _met_voornaam_ervoor(rij: list[Woord], plek: int) -> int:
    """Where the name begins when a first name before it is in no table, and no word of the dictionary either."""
    ervoor = rij[plek - 1] if plek and rij[plek].hoofd and _VAST.fullmatch(rij[plek].gat) else None
    if ervoor is None or not _is_naamwoord(ervoor, klein=False) or ervoor.plat in aanlopen()["titel"]:
        return plek
    return plek - 1 if len(ervoor.plat) >= 3 and is_vreemd(ervoor.plat) else plek


def _elders(rij: list[Woord], gevonden: list[Span]) -> Iterator[Span]:
    """The same names elsewhere in the text, written with a capital."""
    al = {plek for begin, einde in gevonden for plek in range(begin, einde)}
    delen = {rij[plek].plat for plek in al if rij[plek].hoofd and len(rij[plek].plat) >= 3}
    delen -= aanlopen()["tussenvoegsel"] | aanlopen()["geen_naam"]
    delen = {deel for deel in delen if bekende_namen().get(deel, ("", ""))[1] != "nooit"}
    for plek, woord in enumerate(rij):
        if plek not in al and woord.hoofd and woord.plat in delen:
            yield woord.begin, woord.einde
    yield from _elders_met_tussenvoegsel(rij, gevonden)


def _elders_met_tussenvoegsel(rij: list[Woord], gevonden: list[Span]) -> Iterator[Span]:
    """The same surname elsewhere, by its "de" when it is an ordinary word itself: "de Groot"."""
    paren = {
        (rij[plek].plat, rij[plek + 1].plat)
        for begin, einde in gevonden
        for plek in range(begin, einde - 1)
        if rij[plek].plat in aanlopen()["tussenvoegsel"] and rij[plek + 1].hoofd
    }
    for vorige, woord in pairwise(rij):
        if woord.hoofd and (vorige.plat, woord.plat) in paren and _VAST.fullmatch(woord.gat):
            yield vorige.begin, woord.einde


def _naam_vanaf(rij: list[Woord], plek: int, tekst: str) -> Span | None:
    """The name that begins at this word, or that this word announces."""
    return _aangekondigd(rij, plek) or _uit_tabel(rij, plek) or _uit_vorm(rij, plek, tekst)


# What announces a name


def _aangekondigd(rij: list[Woord], plek: int) -> Span | None:
    woord = rij[plek].plat.rstrip(".")
    vorige = rij[plek - 1].plat if plek else ""
    soorten = aanlopen()
    if woord in soorten["titel"]:
        return _na_titel(rij, plek + 1)
    if woord in soorten["etiket"]:
        return _na_etiket(rij, plek + 1)
    if woord in soorten["heet"] or (woord, vorige) == ("ben", "ik") or (woord == "is" and vorige in soorten["etiket"]):
        return _na_rol(rij, plek + 1, ruim=True, klein=True)
    na_gesprek = woord in {"met", "naar"} and vorige in soorten["gesprek"]
    if woord in soorten["hulpwerkwoord"] and vorige not in soorten["omkering"]:
        return None  # "ik kan Photoshop"; "daarom kan Sefora" tells of a person
    if na_gesprek or woord in soorten["naaste"] | soorten["noemt"] | soorten["functie"] | soorten["voor_persoon"]:
        return _na_rol(rij, plek + 1, ruim=woord not in soorten["functie"], klein=False)
    return None


def _na_titel(rij: list[Woord], plek: int) -> Span | None:
    for _ in range(2):  # "dhr. drs."
        titel = plek < len(rij) and rij[plek].plat in aanlopen()["titel"] and _NA_TITEL.fullmatch(rij[plek].gat)
        plek += bool(titel)
    if plek >= len(rij) or not _NA_TITEL.fullmatch(rij[plek].gat):
        return None
    if _is_naamwoord(rij[plek], klein=True):
        return plek, _vervolg(rij, plek + 1, ruim=True)
    einde = _na_tussenvoegsels(rij, plek, ruim=True)
    if einde == plek and _kan_achternaam(rij[plek]):  # "mw hoogendoorn", "mw ten brinke": nothing else can follow
        einde = min(plek + 1 + (rij[plek].plat in aanlopen()["tussenvoegsel"]), len(rij))
    return (plek, _vervolg(rij, einde, ruim=True)) if einde > plek else None


def _kan_achternaam(woord: Woord) -> bool:
    """Whether a word in lower case after "mw" is a name: it is no small word and no verb that is often there."""
    if woord.plat in {"ten", "ter", "el"}:
        return True
    return len(woord.plat) >= 4 and not _is_afkorting(woord) and woord.plat not in aanlopen()["geen_naam"]


def _na_etiket(rij: list[Woord], plek: int) -> Span | None:
    """After "Naam:" the rest of the line is a name, however it is written."""
    if plek >= len(rij):
        return None
    if not _NA_ETIKET.fullmatch(rij[plek].gat):
        return _na_rol(rij, plek, ruim=False, klein=False)
    einde = plek + 1
    while einde < len(rij) and einde < plek + _MEESTE_WOORDEN and _VAST.fullmatch(rij[einde].gat):
        if rij[einde].plat in aanlopen()["geen_naam"]:
            break
        einde += 1
    return plek, einde


def _na_rol(rij: list[Woord], plek: int, *, ruim: bool, klein: bool) -> Span | None:
    """A name after "collega" or "ik heet".

    Args:
        rij: The words.
        plek: The word after the announcement.
        ruim: Any word with a capital will do; else it must be in the table, or be followed by a second one.
        klein: A name of the table will do in lower case.
    """
    if plek >= len(rij) or not _NA_ROL.fullmatch(rij[plek].gat):
        return None
    woord = rij[plek]
    if woord.tekst.endswith(".") and plek + 1 < len(rij) and _bekend(rij[plek + 1]):  # "bewindvoerder p. mulder"
        return plek, _vervolg(rij, plek + 2, ruim=True)
    bekend = _is_naamwoord(woord, klein=klein) and _is_voornaam(woord)
    if woord.hoofd and not bekend and _is_naamwoord(woord, klein=False):
        einde = _vervolg(rij, plek + 1, ruim=True)
        bekend = ruim or einde > plek + 1
    if bekend:
        return plek, _vervolg(rij, plek + 1, ruim=True)
    einde = _na_tussenvoegsels(rij, plek, ruim=False)
    return (plek, _vervolg(rij, einde, ruim=True)) if einde > plek else None


# Names in the table


def _uit_tabel(rij: list[Woord], plek: int) -> Span | None:
    woord = rij[plek]
    bekend = _bekend(woord)
    if bekend is None or _is_afkorting(woord) or woord.plat in aanlopen()["geen_naam"]:
        return None
    soort, alleen = bekend
    einde = _vervolg(rij, plek + 1, ruim=soort == "voornaam" and woord.hoofd)
    if alleen == "altijd":
        return plek, einde
    if not woord.hoofd:
        return None
    if alleen == "hoofdletter" and not _aan_zinsbegin(woord):
        return plek, einde
    samen = einde > plek + 1 and any(_bekend(deel) for deel in rij[plek + 1 : einde])
    doet = alleen == "hoofdletter" and plek + 1 < len(rij) and rij[plek + 1].plat in aanlopen()["persoonswerkwoord"]
    return (plek, einde) if samen or doet else None


# Names by their form


def _uit_vorm(rij: list[Woord], plek: int, tekst: str) -> Span | None:
    return (
        _met_voorletters(rij, plek)
        or _met_tussenvoegsel(rij, plek)
        or _als_naam_gevormd(rij, plek)
        or _als_onderwerp(rij, plek)
        or _bij_contact(rij, plek, tekst)
        or _bovenaan(rij, plek, tekst)
    )


def _met_voorletters(rij: list[Woord], plek: int) -> Span | None:
    """A name like "J.P. van der Berg"; in lower case only before a known name, since "a. algemeen" begins a list."""
    woord = rij[plek]
    if not woord.tekst.endswith("."):
        return None
    opsomming = len(woord.tekst) == 2 and woord.tekst < "F" and _aan_zinsbegin(woord)
    opsomming = opsomming and _na_tussenvoegsels(rij, plek + 1, ruim=True) == plek + 1  # "E. de Groot"
    zeker = woord.tekst.isupper() and not opsomming
    einde = _vervolg(rij, plek + 1, ruim=zeker)
    return (plek, einde) if einde > plek + 1 else None


def _met_tussenvoegsel(rij: list[Woord], plek: int) -> Span | None:
    """A name like "Van Dam" with a capital inside a sentence; "el Amrani" when the last word is a known name."""
    woord = rij[plek]
    if woord.plat not in aanlopen()["tussenvoegsel"]:
        return None
    einde = _na_tussenvoegsels(rij, plek, ruim=woord.hoofd and woord.plat in aanlopen()["vast_tussenvoegsel"])
    if einde <= plek or not any(deel.hoofd for deel in rij[plek:einde]):
        return None
    laatste = rij[einde - 1]
    if _aan_zinsbegin(woord) or not woord.hoofd:  # "Van Haarlem naar Velsen" is no name, "El Amrani" is
        vast = woord.plat in aanlopen()["vast_tussenvoegsel"] and (woord.hoofd or woord.plat != "van")
        if not vast or not laatste.hoofd or (_bekend(laatste) or ("", "nooit"))[1] == "nooit":
            return None
    return plek, _vervolg(rij, einde, ruim=False)


def _als_naam_gevormd(rij: list[Woord], plek: int) -> Span | None:
    """An unknown word inside a sentence that ends like "Hoekstra" or begins like "Gebremedhin"."""
    woord = rij[plek]
    if not woord.hoofd or len(woord.plat) < 6 or _aan_zinsbegin(woord) or not _is_naamwoord(woord, klein=False):
        return None
    einden, begin = aanlopen()["achternaameind"], aanlopen()["naambegin"]
    if not woord.plat.endswith(tuple(einden)) and not woord.plat.startswith(tuple(begin)):
        return None
    eerste = plek
    if plek and rij[plek - 1].hoofd and _VAST.fullmatch(woord.gat) and not _aan_zinsbegin(rij[plek - 1]):
        eerste -= 1  # the first name before it, unknown as well
    return eerste, _vervolg(rij, plek + 1, ruim=False)


def _als_onderwerp(rij: list[Woord], plek: int) -> Span | None:
    """A word no dictionary has, that begins a sentence and does what only a person does: "Kwame werkte"."""
    woord = rij[plek]
    volgende = rij[plek + 1 : plek + 2]
    if not volgende or volgende[0].plat not in aanlopen()["alleen_persoon"] or not _VAST.fullmatch(volgende[0].gat):
        return None
    vorm = 3 <= len(woord.plat) <= _LANGSTE_VOORNAAM and "-" not in woord.plat
    if not vorm or not _aan_zinsbegin(woord) or woord.plat in aanlopen()["titel"]:
        return None
    return (plek, plek + 1) if is_vreemd(woord.plat) and _is_naamwoord(woord, klein=False) else None


def _bij_contact(rij: list[Woord], plek: int, tekst: str) -> Span | None:
    """One to four words with a capital before a telephone number or mail address, after "bij" or "bel" or known."""
    if not _is_naamwoord(rij[plek], klein=False):
        return None
    na_bij = plek and rij[plek - 1].plat in aanlopen()["voorzetsel"] and _NA_BIJ.fullmatch(rij[plek].gat)
    if not na_bij and (_bekend(rij[plek]) or ("", "nooit"))[1] == "nooit":
        return None
    einde = _vervolg(rij, plek + 1, ruim=True)
    return (plek, einde) if _DICHTBIJ.match(tekst, rij[einde - 1].einde) else None


def _bovenaan(rij: list[Woord], plek: int, tekst: str) -> Span | None:
    """The first line of a CV: two to five words with a capital, and soon an address or number below."""
    if plek or not _KOP.match(tekst) or not _is_naamwoord(rij[0], klein=False):
        return None
    einde = _vervolg(rij, 1, ruim=True)
    regel_uit = einde == len(rij) or "\n" in rij[einde].gat
    return (0, einde) if einde > 1 and regel_uit else None


# Words of a name


def _vervolg(rij: list[Woord], plek: int, *, ruim: bool) -> int:
    """One past the last word of the name that goes on here; `ruim`: unknown words with a capital belong to it."""
    begin = plek
    while plek < len(rij) and plek < begin + _MEESTE_WOORDEN and _VAST.fullmatch(rij[plek].gat):
        einde = _na_tussenvoegsels(rij, plek, ruim=ruim)
        if einde == plek and _hoort_erbij(rij[plek], ruim=ruim):
            einde = plek + 1
        if einde == plek:
            break
        plek = einde
    return plek


def _na_tussenvoegsels(rij: list[Woord], plek: int, *, ruim: bool) -> int:
    """One past the surname after "van der"; the same position when there is no such name."""
    einde = plek
    while einde < len(rij) and einde < plek + 3 and rij[einde].plat in aanlopen()["tussenvoegsel"]:
        einde += 1
        if einde == len(rij) or not _VAST.fullmatch(rij[einde].gat):
            return plek
    if einde == plek or einde >= len(rij):
        return plek
    return einde + 1 if _hoort_erbij(rij[einde], ruim=ruim) else plek


def _hoort_erbij(woord: Woord, *, ruim: bool) -> bool:
    if woord.plat in aanlopen()["geen_naam"]:
        return False
    bekend = _bekend(woord)
    if not woord.hoofd:
        return bekend is not None and bekend[1] != "nooit"
    return (bekend is not None and bekend[1] != "nooit") or (ruim and not _is_afkorting(woord))


def _is_naamwoord(woord: Woord, *, klein: bool) -> bool:
    """Whether the word can begin a name: with a capital, or (`klein`) in lower case when it is in the table."""
    soorten = aanlopen()
    if woord.plat in soorten["geen_naam"] or woord.plat in soorten["tussenvoegsel"]:
        return False
    if woord.hoofd:
        return not _is_afkorting(woord)
    return klein and _bekend(woord) is not None


def _is_afkorting(woord: Woord) -> bool:
    kaal = woord.tekst.replace(".", "").partition("'")[0]  # "PLC's"
    return "." not in woord.tekst and len(kaal) <= _MAX_AFKORTING and len(kaal) > 1 and kaal.isupper()


def _bekend(woord: Woord) -> tuple[str, str] | None:
    tabel = bekende_namen()
    if woord.plat in tabel:
        return tabel[woord.plat]
    eerste = woord.plat.split("-")[0]  # "Gert-Jan", "Willem-Alexander"
    return tabel.get(eerste) if "-" in woord.plat and woord.hoofd else None


def _is_voornaam(woord: Woord) -> bool:
    """Whether it is a known name; in lower case a first name that is no other word ("ik ben lasser" is not)."""
    bekend = _bekend(woord)
    if bekend is None:
        return False
    return woord.hoofd or (bekend[0] == "voornaam" and bekend[1] != "nooit")


def _aan_zinsbegin(woord: Woord) -> bool:
    return _ZINSEINDE.search(woord.gat) is not None
