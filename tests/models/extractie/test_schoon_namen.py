import pytest

from models.extractie.schoon_namen import namen


def gevonden(tekst: str) -> list[str]:
    return [tekst[begin:einde] for begin, einde in sorted(namen(tekst))]


@pytest.mark.parametrize(
    ("tekst", "naam"),
    [
        ("Gesproken met dhr. Vreugdeberg over werk.", "Vreugdeberg"),
        ("mw. el khayati belde", "el khayati"),
        ("mevr bakker wil 24 uur", "bakker"),
        ("Naam: Xandor Qwerts\nTel", "Xandor Qwerts"),
        ("Mijn naam is Ytsje van der Wal en ik las.", "Ytsje van der Wal"),
        ("ik heet mohamed", "mohamed"),
        ("ik ben Zdravko Petkov.", "Zdravko Petkov"),
        ("mijn zus Xiomara helpt", "Xiomara"),
        ("collega Floortje de Vries-Bos", "Floortje de Vries-Bos"),
        ("De heer A.B.C. van den Heuvel tekende.", "A.B.C. van den Heuvel"),
        ("gebeld met ayşe, komt later", "ayşe"),
        ("Ik sprak Van Dongen op de beurs.", "Van Dongen"),
        ("Dossier Krzysztof Wiśniewski gesloten", "Krzysztof Wiśniewski"),
        ("Groetjes,\nXandra", "Xandra"),
        ("Informatie bij Quirijn Vlotman (tel. \ue004\ue004)", "Quirijn Vlotman"),
        ("Xandor Qwerts\nTel \ue004\ue004\n", "Xandor Qwerts"),
        ("bewindvoerder p. mulder", "p. mulder"),
        ("mw vreugdeberg belde", "vreugdeberg"),
        ("daarom wil Xiomar niet", "Xiomar"),
        ("Gesprek met Xiomara Qwerts over werk", "Xiomara Qwerts"),
        ("Ik zag daar Okke Vlotstra staan", "Okke Vlotstra"),
        ("Roos zegt dat zij kan koken", "Roos"),
    ],
)
def test_a_name_is_found(tekst: str, naam: str) -> None:
    assert gevonden(tekst)[0] == naam


def test_a_name_found_once_is_found_everywhere() -> None:
    assert gevonden("Dhr. Vreugdeberg komt. Vreugdeberg wil lassen.") == ["Vreugdeberg", "Vreugdeberg"]


@pytest.mark.parametrize(
    "tekst",
    [
        "Vakken vullen en kassa draaien bij een supermarkt in Velsen-Noord.",
        "Ik spreek Frans, Engels en Nederlands.",
        "ik ben lasser en woon in Haarlem",
        "Ervaring met Excel, SAP en Outlook; VCA en BHV.",
        "Mw wil 24 uur en mevrouw heeft een auto; mw. belde af.",
        "Naam bedrijf onbekend. Beste lezer,",
        "mei, augustus en de hoop op werk",
        "Docent Nederlands op het mbo",
    ],
)
def test_ordinary_words_are_no_name(tekst: str) -> None:
    assert gevonden(tekst) == []
