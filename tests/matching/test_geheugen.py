"""A memory that answers the same as without it, and never grows beyond its size."""

from hypothesis import given
from hypothesis import strategies as st

from matching.geheugen import Geheugen


@given(vragen=st.lists(st.integers(0, 6), max_size=40), plaatsen=st.integers(1, 4))
def test_the_last_answers_are_kept_and_no_more(vragen: list[int], plaatsen: int) -> None:
    gemaakt: list[int] = []

    def maak(vraag: int) -> str:
        gemaakt.append(vraag)
        return f"antwoord {vraag}"

    geheugen = Geheugen[int, str](plaatsen)
    bewaard: list[int] = []  # the oracle: the latest question last
    for vraag in vragen:
        eerder = len(gemaakt)
        assert geheugen.van(vraag, lambda vraag=vraag: maak(vraag)) == f"antwoord {vraag}"  # type: ignore[misc]
        assert (len(gemaakt) > eerder) is (vraag not in bewaard)
        bewaard = [*(een for een in bewaard if een != vraag), vraag][-plaatsen:]
