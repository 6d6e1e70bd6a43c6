"""Certificates that the work asks for or that somebody has."""

import re
from typing import Final

from models.extractie.condities_aanbod import is_aangeboden
from models.extractie.condities_regel import Lezer, Vondst, Woordregel, langste, lezer, patroon

_BEWIJS = r"(?:certifica(?:at|ten)|diploma['’]?s?|bewij(?:s|zen)|rijbewij(?:s|zen)|attest(?:en)?|papieren|pas(?:je)?)"


_RAAM: Final = 60  # characters before a machine in which its list may begin
_CERTIFICATEN: Final[Lezer] = lezer(
    Woordregel("vca-vol", patroon(rf"vca ?\(?vol\)?(?: ?{_BEWIJS})?", "vol vca", "vca (?:voor )?leidinggevenden?")),
    Woordregel(
        "vca",
        patroon(rf"(?:b |basis )?vca(?: basis|[12*])?(?: ?{_BEWIJS})?", "vca gecertificeerd"),
        behalve=patroon(
            r"(?:wij|we|bedrijf|organisatie|"
            r"onderneming)(?: \w{1,12}){0,3} vca(?: ?\*{1,2})?(?: \w{1,12}){0,1} (?:gecertificeerd|erkend)",
            r"volgens (?:de )?(?:vca|regels)(?: (?:regels|richtlijnen|normen))?",
        ),
    ),
    Woordregel("hoogwerker", patroon(rf"ipaf(?: ?{_BEWIJS})?")),
    Woordregel("bhv", patroon(rf"bhv(?:['’]?ers?)?(?: ?{_BEWIJS})?", "bedrijfshulpverlen(?:er|ers|ing)")),
    Woordregel("ehbo", patroon(rf"ehbo(?:['’]?ers?)?(?: ?{_BEWIJS})?", "eerste hulp(?: bij ongelukken| ?diploma)")),
    Woordregel(
        "haccp",
        patroon(rf"haccp(?: ?{_BEWIJS})?"),
        behalve=patroon(
            r"(?:volgens|conform|naleven|toezicht|controleer|bewaakt|kennis)(?: \w{1,12}){0,3} haccp(?: ?\w{1,14})?",
            r"haccp ?(?:richtlijn|richtlijnen|norm|normen|regels|regel|protocol|protocollen|plan|eisen|wetgeving|"
            r"lijsten|voorschriften)",
        ),
    ),
    Woordregel("vog", patroon(
        r"vog(?: verklaring)?", r"verklaring (?:omtrent|van) (?:het )?(?:goed )?gedrag(?: \(vog\))?",
    )),
    Woordregel("code95", patroon(r"code ?95", "vakbekwaamheid(?:sbewijs)? (?:chauffeur|95)", "nascholing code 95")),
    Woordregel("svh", patroon(
        rf"svh(?: ?{_BEWIJS})?", rf"(?:verklaring |diploma )?sociale hygi[eë]ne(?: ?{_BEWIJS})?",
    )),
    Woordregel("nen3140", patroon(r"nen ?(?:en ?)?3140", "voldoende onderricht(?:e)? persoon")),
    Woordregel(
        "beveiliger",
        patroon(
            rf"beveilig(?:er|ers|ings) ?{_BEWIJS}",
            rf"{_BEWIJS} (?:mbo )?(?:als |van |tot )?(?:beveiliger|beveiliging)(?: 2)?",
            r"(?:grijze|groene|blauwe) pas",
            "beveiliger 2", "gediplomeerde? beveiligers?", "(?:gecertificeerde?) beveiligers?",
        ),
    ),
    Woordregel("big", patroon(
        r"big (?:registratie|register|geregistreerde?|nummer|inschrijving)", "artikel 3 registratie",
    )),
    Woordregel("big", re.compile(r"(?<![\w-])BIG(?![\w-]|\s[A-Z])")),
    Woordregel(
        "lasser",
        patroon(
            rf"las(?:sers?)? ?{_BEWIJS}", rf"(?:mig|tig|mag|mig ?/ ?mag|elektrode) ?(?:las ?)?{_BEWIJS}",
            "gecertificeerde? lassers?",
            rf"{_BEWIJS}(?: ?: ?| (?:voor|in|van) )(?:het )?(?:\w{{2,10}} ){{0,2}}lassen",
            r"las(?:niveau|kwalificatie)s?",
        ),
    ),
)  # fmt: skip

# A machine counts as a certificate only in a list with a word for one: driving it is a skill.
_MACHINES: Final = tuple(
    Woordregel(
        waarde,
        re.compile(rf"(?<!\w){naam}(?=s?(?!\w)|chauffeur|bestuurder|\w{{0,12}}certificaa?t|{_BEWIJS})", re.IGNORECASE),
    )
    for waarde, naam in (
        ("heftruck", "(?:vork)?heftruck"),
        ("reachtruck", r"reach\s?truck"),
        ("hoogwerker", "hoogwerker"),
    )
)
_TUSSEN = (
    r"(?:[\s,/:&()’'-]|(?:en|of|voor|van|op|de|het|een|met|vca|vol|bhv|ehbo|vog|code|95|(?:vork)?heftruck|reach|"
    r"truck|reachtruck|hoogwerker|ept|s|chauffeur|bestuurder|geldige?|je|jouw)(?!\w)){0,20}"
)
_BEWIJS_ERNA = re.compile(
    rf"(?:s|chauffeur|bestuurder)?{_TUSSEN}(?:\w{{3,12}}(?=certif|bewijs|diploma))?(?:{_BEWIJS}|gecertificeerd)(?!\w)",
    re.IGNORECASE,
)
_BEWIJS_ERVOOR = re.compile(rf"(?<!\w)(?:{_BEWIJS}|gecertificeerde?|bezit van){_TUSSEN}$", re.IGNORECASE)


def certificaat(zin: str) -> list[Vondst]:
    """Certificates that the work asks for or that somebody has; none where the employer offers them."""
    return [] if is_aangeboden(zin) else _alle(zin, met_bewijs=False)


def certificaat_onder_kop(zin: str) -> list[Vondst]:
    """As `certificaat`, in a list under a heading that says "certificaten": there a machine needs no other word."""
    return [] if is_aangeboden(zin) else _alle(zin, met_bewijs=True)


def _alle(zin: str, *, met_bewijs: bool) -> list[Vondst]:
    machines = (vondst for regel in _MACHINES for vondst in regel.vind(zin) if met_bewijs or _met_bewijs(zin, vondst))
    return langste([*_CERTIFICATEN(zin), *machines])


def _met_bewijs(zin: str, machine: Vondst) -> bool:
    """Whether a word for a certificate stands in the same list as the machine."""
    voor = zin[max(0, machine.begin - _RAAM) : machine.begin]
    return bool(_BEWIJS_ERNA.match(zin, machine.einde) or _BEWIJS_ERVOOR.search(voor))
