"""What is kept is what would have been worked out, and nothing is worked out twice at the same moment."""

import threading

import pytest

from service.geheugen import Geheugen


def test_a_result_is_worked_out_once_for_one_state() -> None:
    geheugen, keren = Geheugen(), iter(range(9))
    assert [geheugen.onthoud("a", 1, lambda: next(keren)) for _ in range(3)] == [0, 0, 0]


def test_another_state_or_another_question_is_worked_out_anew() -> None:
    geheugen, keren = Geheugen(), iter(range(9))
    gevraagd = [("a", 1), ("a", 2), ("b", 2), ("a", 2), ("a", 1)]
    assert [geheugen.onthoud(wat, stand, lambda: next(keren)) for wat, stand in gevraagd] == [0, 1, 2, 1, 3]


def test_what_fails_is_not_kept() -> None:
    geheugen = Geheugen()
    with pytest.raises(ZeroDivisionError):
        geheugen.onthoud("a", 1, lambda: 1 // 0)
    assert geheugen.onthoud("a", 1, lambda: 7) == 7


def test_a_thousand_questions_leave_no_more_than_sixty_four_results() -> None:
    geheugen, gemaakt = Geheugen(), []
    for nummer in (*range(1000), *range(936, 1000), 0):
        geheugen.onthoud(nummer, 1, lambda nummer=nummer: gemaakt.append(nummer))  # type: ignore[misc]
    assert gemaakt == [*range(1000), 0]


def test_two_threads_that_ask_the_same_wait_for_one_answer() -> None:
    geheugen, begonnen, verder, keren = Geheugen(), threading.Event(), threading.Event(), iter(range(9))

    def traag() -> int:
        begonnen.set()
        verder.wait(5)
        return next(keren)

    uit: list[int] = []
    een = threading.Thread(target=lambda: uit.append(geheugen.onthoud("a", 1, traag)))
    een.start()
    begonnen.wait(5)
    ander = threading.Thread(target=lambda: uit.append(geheugen.onthoud("a", 1, traag)))
    ander.start()
    verder.set()
    een.join()
    ander.join()
    assert uit == [0, 0]
