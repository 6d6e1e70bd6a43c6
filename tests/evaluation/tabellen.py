"""Random tables with their relations, for the tests of what is hidden in them."""

from random import Random

from evaluation.figuur import Verband

Tabel = tuple[dict[str, int], list[Verband]]


def aantal(toeval: Random) -> int:
    """Mostly small, now and then a few hundred, often 0: as counts of a region are."""
    return toeval.choice((0, 0, toeval.randint(1, 9), toeval.randint(5, 30), int(3 * toeval.paretovariate(0.7))))


def rij(toeval: Random, naam: str = "r") -> Tabel:
    """Parts and their total."""
    delen = {f"{naam}{i}": aantal(toeval) for i in range(toeval.randint(2, 6))}
    totaal = f"{naam}t"
    return {**delen, totaal: sum(delen.values())}, [Verband(plus=tuple(delen), min=(totaal,))]


def kruistabel(toeval: Random, naam: str = "k", kolommen: int = 0) -> Tabel:
    """Rows by columns, with both margins and the total."""
    n, m = toeval.randint(2, 4), kolommen or toeval.randint(2, 4)
    cel = {(i, j): aantal(toeval) for i in range(n) for j in range(m)}
    t = {f"{naam}{i}.{j}": waarde for (i, j), waarde in cel.items()}
    t |= {f"{naam}{i}.t": sum(cel[i, j] for j in range(m)) for i in range(n)}
    t |= {f"{naam}t.{j}": sum(cel[i, j] for i in range(n)) for j in range(m)}
    t[f"{naam}t.t"] = sum(cel.values())
    regels = [Verband(plus=tuple(f"{naam}{i}.{j}" for j in range(m)), min=(f"{naam}{i}.t",)) for i in [*range(n), "t"]]
    regels += [Verband(plus=tuple(f"{naam}{i}.{j}" for i in range(n)), min=(f"{naam}t.{j}",)) for j in [*range(m), "t"]]
    return t, regels


def gekoppeld(toeval: Random) -> Tabel:
    """Two tables that count the same people by the same columns: their margins are equal."""
    kolommen = toeval.randint(2, 4)
    t, regels = kruistabel(toeval, "a", kolommen)
    per_kolom = [t[f"at.{j}"] for j in range(kolommen)]
    andere = {f"b{i}.{j}": 0 for i in range(2) for j in range(kolommen)}
    for j, mensen in enumerate(per_kolom):
        andere[f"b0.{j}"] = toeval.randint(0, mensen)
        andere[f"b1.{j}"] = mensen - andere[f"b0.{j}"]
    regels += [Verband(plus=(f"b0.{j}", f"b1.{j}"), min=(f"at.{j}",)) for j in range(kolommen)]
    return t | andere, regels


def kwartalen(toeval: Random, hoeveel: int = 3) -> list[Tabel]:
    """Per quarter the stock, what came in and what went out by kind, in it and since the year began."""
    uit: list[Tabel] = []
    stand, tot_nu_toe = toeval.randint(0, 60), 0
    t = {"stand0": stand}
    for nummer in range(1, hoeveel + 1):
        erbij, weg = aantal(toeval), {f"weg{i}@{nummer}": 0 for i in range(3)}
        for naam in weg:
            weg[naam] = min(aantal(toeval), stand + erbij - sum(weg.values()))
        stand, tot_nu_toe = stand + erbij - sum(weg.values()), tot_nu_toe + erbij
        t |= {f"in@{nummer}": erbij, f"stand{nummer}": stand, f"in@tm{nummer}": tot_nu_toe, **weg}
        regels = [Verband(plus=(f"stand{nummer - 1}", f"in@{nummer}"), min=(f"stand{nummer}", *weg))]
        vorige = (f"in@tm{nummer - 1}",) if nummer > 1 else ()
        regels.append(Verband(plus=(*vorige, f"in@{nummer}"), min=(f"in@tm{nummer}",)))
        uit.append((t, regels))
        t = {f"stand{nummer}": stand}
    return uit


def jaar(toeval: Random) -> Tabel:
    """Those quarters as one table."""
    alle = kwartalen(toeval)
    return {naam: n for t, _ in alle for naam, n in t.items()}, [regel for _, regels in alle for regel in regels]


SOORTEN = (rij, kruistabel, gekoppeld, jaar)
