"""What people said here of their own skills stays when a file that does not know it is read again."""

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, or_, select

from kandidaten.eigen_opgave import EigenBron, overgenomen
from service.opslag.documenten import lees_kandidaten, naar_document
from service.opslag.tabellen import kandidaat

_TEKENS = ('"kan_niet":', *(f'"bron":"{bron.value}"' for bron in EigenBron))


def met_eigen_woorden(conn: Connection, documenten: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """Of the people whose own words are stored: what a file gives, with those words.

    Args:
        conn: A transaction.
        documenten: Id and document of each person in the file.

    Returns:
        Id -> document, for those alone whose stored document holds own words.

    Raises:
        OpslagFout: What is stored cannot be read.
    """
    k = kandidaat.c
    vraag = select(k.document).where(or_(*(k.document.contains(teken, autoescape=True) for teken in _TEKENS)))
    eigen = {mens.id: mens for mens in lees_kandidaten(list(conn.scalars(vraag)))}
    geraakt = [(id_, document) for id_, document in documenten if id_ in eigen]
    gelezen = lees_kandidaten([document for _, document in geraakt])
    return {mens.id: naar_document(overgenomen(eigen[mens.id], mens)) for mens in gelezen}
