"""The same job title for a woman and for a man: who writes "verkoopster" did the work of a verkoper.

A taxonomie names most work once. What is found must not depend on the sex that a word tells of.
"""

import re
from collections.abc import Iterator
from typing import Final

# How a form ends, and the other. They are guesses: only a title that the taxonomie knows counts.
_EINDEN: Final = tuple(
    (re.compile(rf"(?<=\w{{2}}){van}\b"), naar)
    for van, naar in (
        ("ster", "er"),  # medewerkster
        ("oopster", "oper"),  # verkoopster
        ("kster", "kker"),  # inpakster
        ("lster", "ller"),  # vakkenvulster
        ("sster", "sser"),  # lasster
        ("oorster", "oor"),  # stukadoorster
        ("pleegster", "pleegkundige"),
        ("pleger", "pleegkundige"),
        ("iste", "ist"),  # bloemiste
        ("ente", "ent"),  # assistente
        ("eres", "er"),  # schilderes
        ("rares", "raar"),  # lerares
        ("euse", "eur"),  # chauffeuse
        ("trice", "teur"),  # redactrice
        ("kkin", "k"),  # kokkin
        ("in", ""),  # boerin
        ("vrouw", "man"),  # brandweervrouw
        ("vrouw", "heer"),  # gastvrouw
        ("er", "ster"),  # and of work that is named after women: kraamverzorger
        ("ier", "iere"),  # caissier
    )
)


def andere_vormen(titel: str) -> Iterator[str]:
    """The title as it is for the other sex, one ending at a time; some of these are no words.

    Args:
        titel: Normalised: in lower case and without accents.
    """
    for einde, naar in _EINDEN:
        anders = einde.sub(naar, titel)
        if anders != titel:
            yield anders
