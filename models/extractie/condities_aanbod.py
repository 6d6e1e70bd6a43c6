"""What the employer pays for or teaches is not asked: "wij betalen je VCA"."""

import re

_AANBOD = re.compile(
    r"(?<!\w)(?:(?:be)?halen|haalt|haal je|krijg je|(?:wij|we) (?:betalen|vergoeden|regelen|bieden|verzorgen|leiden)|"
    r"op (?:onze|kosten van)|(?:wordt|worden|krijg je) (?:door ons )?(?:vergoed|betaald)|leren wij je)(?!\w)",
    re.IGNORECASE,
)
_TOCH_GEVRAAGD = re.compile(
    r"(?<!\w)(?:bereid|of (?:wil|wilt|bent|gaat|ben)|in (?:het )?bezit|vereist|moet|geen|zonder|niet|nog)(?!\w)",
    re.IGNORECASE,
)


def is_aangeboden(zin: str) -> bool:
    """Whether the employer offers the papers in this sentence ("wij betalen je VCA") instead of asking for them."""
    return bool(_AANBOD.search(zin)) and not _TOCH_GEVRAAGD.search(zin)
