"""A reader of texts by names alone: fast, and enough where the meaning of words is not what a test is about."""

from functools import cache

from models.extractie.lezer import TekstLezer
from models.extractie.skills import SkillZoeker
from models.taxonomie.laden import basis


@cache
def lezer() -> TekstLezer:
    return TekstLezer(SkillZoeker(((een.id, (een.label, *een.synoniemen)) for een in basis().skills.values()), None))
