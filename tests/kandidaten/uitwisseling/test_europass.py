import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kandidaten.kandidaat import Kandidaat, Opleiding, Werkervaring
from kandidaten.uitwisseling.europass import is_europass, lees_europass
from models.fouten import InvoerFout
from models.skills import Bewijs, Skill
from models.uitwisseling.bestand import Bestand
from models.uitwisseling.gelezen import Formaat, Gelezen
from models.uitwisseling.verslag import Verslag
from models.waardelijsten import Rijbewijs, Taalniveau
from models.werk import Taalbeheersing

BSN = "123456782"
PERSOONLIJK = (
    *("Zephyrine", "Quillfeather", "zephyrine@voorbeeld.nl", "0251-987654", "Verzonnenlaan", "1949ZQ", "Heemskwartier"),
    *("1987", "Atlantisch", "vrouw", "Zm90b3pxMTIz", "Kwekerij Zonderling", "School Zonderling", "ik ben mijzelf"),
)
PASPOORT = """<?xml version="1.0" encoding="UTF-8"?>
<SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass" locale="nl">
 <DocumentInfo><DocumentType>ECV</DocumentType></DocumentInfo>
 <LearnerInfo>
  <Identification>
   <PersonName><FirstName>Zephyrine</FirstName><Surname>Quillfeather</Surname></PersonName>
   <ContactInfo>
    <Address><Contact><AddressLine>Verzonnenlaan 1</AddressLine><PostalCode>1949ZQ</PostalCode>
     <Municipality>Heemskwartier</Municipality></Contact></Address>
    <Email><Contact>zephyrine@voorbeeld.nl</Contact></Email>
    <TelephoneList><Telephone><Contact>0251-987654</Contact></Telephone></TelephoneList>
   </ContactInfo>
   <Demographics><Birthdate year="1987" month="--03" day="---04"/><Gender><Label>vrouw</Label></Gender>
    <NationalityList><Nationality><Label>Atlantisch</Label></Nationality></NationalityList></Demographics>
   <Photo><MimeType>image/png</MimeType><Data>Zm90b3pxMTIz</Data></Photo>
  </Identification>
  <Headline><Type><Code>preferred_job</Code></Type><Description><Label>kweker</Label></Description></Headline>
  <WorkExperienceList>
   <WorkExperience>
    <Period><From year="2018" month="--01"/><To year="2020" month="--07" day="---15"/></Period>
    <Position><Label>medewerker kwekerij</Label></Position>
    <Activities>&lt;p&gt;planten&lt;/p&gt;&lt;ul&gt;&lt;li&gt;oogsten&lt;/li&gt;&lt;/ul&gt;</Activities>
    <Employer><Name>Kwekerij Zonderling</Name></Employer>
   </WorkExperience>
   <WorkExperience>
    <Period><From year="2021"/><Current>true</Current></Period>
    <Position><Label>voorman</Label></Position>
   </WorkExperience>
  </WorkExperienceList>
  <EducationList><Education>
   <Period><From year="2015"/><To year="2017"/></Period>
   <Title>groen en milieu</Title><Activities>snoeien</Activities>
   <Organisation><Name>School Zonderling</Name></Organisation><Level><Code>2</Code><Label>EQF 2</Label></Level>
  </Education></EducationList>
  <Skills>
   <Linguistic>
    <MotherTongueList><MotherTongue><Description><Code>nl</Code><Label>Nederlands</Label></Description></MotherTongue>
    </MotherTongueList>
    <ForeignLanguageList>
     <ForeignLanguage><Description><Code>en</Code></Description><ProficiencyLevel><Listening>C1</Listening>
      <Reading>B1</Reading><SpokenInteraction>B2</SpokenInteraction><SpokenProduction>A1</SpokenProduction>
      <Writing>A2</Writing></ProficiencyLevel></ForeignLanguage>
     <ForeignLanguage><Description><Label>Elfs</Label></Description></ForeignLanguage>
    </ForeignLanguageList>
   </Linguistic>
   <JobRelated><Description>heftruck rijden</Description></JobRelated>
   <Computer><Description>tekstverwerken</Description></Computer>
   <Driving><Description><Licence>B</Licence><Licence>BE</Licence><Licence>X9</Licence></Description></Driving>
  </Skills>
 </LearnerInfo>
</SkillsPassport>"""
PASPOORT_JSON: dict[str, Any] = {
    "SkillsPassport": {
        "LearnerInfo": {
            "Identification": {
                "PersonName": {"FirstName": "Zephyrine", "Surname": "Quillfeather"},
                "Demographics": {"Birthdate": {"Year": 1987, "Month": 3}},
            },
            "Headline": {"Type": {"Code": "preferred_job"}, "Description": {"Label": "kweker"}},
            "WorkExperience": [
                {
                    "Period": {"From": {"Year": 2018, "Month": 1}, "To": {"Year": 2020, "Month": 7, "Day": 15}},
                    "Position": {"Label": "medewerker kwekerij"},
                    "Activities": "<p>planten</p><ul><li>oogsten</li></ul>",
                    "Employer": {"Name": "Kwekerij Zonderling"},
                },
                {"Period": {"From": {"Year": 2021}, "Current": True}, "Position": {"Label": "voorman"}},
            ],
            "Education": [
                {
                    "Title": "groen en milieu",
                    "Activities": "snoeien",
                    "Level": {"Code": "2", "Label": "EQF 2"},
                    "Organisation": {"Name": "School Zonderling"},
                }
            ],
            "Skills": {
                "Linguistic": {
                    "MotherTongue": [{"Description": {"Code": "nl", "Label": "Nederlands"}}],
                    "ForeignLanguage": [
                        {
                            "Description": {"Code": "en"},
                            "ProficiencyLevel": {
                                "Listening": "C1",
                                "Reading": "B1",
                                "SpokenInteraction": "B2",
                                "SpokenProduction": "A1",
                                "Writing": "A2",
                            },
                        },
                        {"Description": {"Label": "Elfs"}},
                    ],
                },
                "JobRelated": {"Description": "heftruck rijden"},
                "Computer": {"Description": "tekstverwerken"},
                "Driving": {"Description": ["B", "BE", "X9"]},
            },
        }
    }
}
CANDIDATE = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Candidate xmlns="http://www.europass.eu/1.0" xmlns:oa="http://www.openapplications.org/oagis/9"
  xmlns:eures="http://www.europass_eures.eu/1.0" xmlns:hr="http://www.hr-xml.org/3">
 <CandidateSupplier><PersonContact><PersonName><oa:GivenName>Zephyrine</oa:GivenName></PersonName></PersonContact>
 </CandidateSupplier>
 <CandidatePerson>
  <PersonName><oa:GivenName>Zephyrine</oa:GivenName><hr:FamilyName>Quillfeather</hr:FamilyName></PersonName>
  <Communication><ChannelCode>Email</ChannelCode><oa:URI>zephyrine@voorbeeld.nl</oa:URI></Communication>
  <Communication><ChannelCode>Telephone</ChannelCode><oa:DialNumber>0251-987654</oa:DialNumber></Communication>
  <Communication><Address><oa:AddressLine>Verzonnenlaan 1</oa:AddressLine><oa:PostalCode>1949ZQ</oa:PostalCode>
   <oa:CityName>Heemskwartier</oa:CityName></Address></Communication>
  <NationalityCode>Atlantisch</NationalityCode><hr:BirthDate>1987-03-04</hr:BirthDate><hr:GenderCode>vrouw</hr:GenderCode>
  <PrimaryLanguageCode name="NORMAL">nld</PrimaryLanguageCode>
 </CandidatePerson>
 <CandidateProfile languageCode="nl">
  <hr:ExecutiveSummary>ik ben mijzelf</hr:ExecutiveSummary>
  <EmploymentHistory>
   <EmployerHistory><hr:OrganizationName>Kwekerij Zonderling</hr:OrganizationName>
    <PositionHistory>
     <PositionTitle typeCode="URI"
      languageID="http://data.europa.eu/esco/occupation/00">medewerker kwekerij</PositionTitle>
     <eures:EmploymentPeriod>
      <eures:StartDate><hr:FormattedDateTime>2018-01-15</hr:FormattedDateTime></eures:StartDate>
      <eures:EndDate><hr:FormattedDateTime>2020-07-15</hr:FormattedDateTime></eures:EndDate>
      <hr:CurrentIndicator>false</hr:CurrentIndicator></eures:EmploymentPeriod>
     <oa:Description>&lt;p&gt;planten&lt;/p&gt;&lt;ol&gt;&lt;li&gt;oogsten&lt;/li&gt;&lt;/ol&gt;</oa:Description>
    </PositionHistory>
   </EmployerHistory>
  </EmploymentHistory>
  <EducationHistory><EducationOrganizationAttendance>
   <hr:OrganizationName>School Zonderling</hr:OrganizationName><EducationLevelCode>3</EducationLevelCode>
   <EducationDegree><hr:DegreeName>groen en milieu</hr:DegreeName>
    <OccupationalSkillsCovered>snoeien</OccupationalSkillsCovered></EducationDegree>
  </EducationOrganizationAttendance></EducationHistory>
  <eures:Licenses><eures:License><hr:LicenseTypeCode>B</hr:LicenseTypeCode></eures:License></eures:Licenses>
  <Certifications><Certification><hr:CertificationName>VCA</hr:CertificationName></Certification></Certifications>
  <PersonQualifications>
   <PersonCompetency><CompetencyID schemeName="NORMAL">eng</CompetencyID><hr:TaxonomyID>language</hr:TaxonomyID>
    <eures:CompetencyDimension><hr:CompetencyDimensionTypeCode>CEF-Speaking-Interaction</hr:CompetencyDimensionTypeCode>
     <eures:Score><hr:ScoreText>B2</hr:ScoreText></eures:Score></eures:CompetencyDimension>
    <eures:CompetencyDimension><hr:CompetencyDimensionTypeCode>CEF-Understanding-Reading</hr:CompetencyDimensionTypeCode>
     <eures:Score><hr:ScoreText>B1</hr:ScoreText></eures:Score></eures:CompetencyDimension>
   </PersonCompetency>
   <PersonCompetency><CompetencyID>http://data.europa.eu/esco/skill/00</CompetencyID><hr:TaxonomyID>other</hr:TaxonomyID>
    <hr:CompetencyName>heftruck rijden</hr:CompetencyName></PersonCompetency>
  </PersonQualifications>
  <eures:Attachment><oa:EmbeddedData>Zm90b3pxMTIz</oa:EmbeddedData></eures:Attachment>
  <DigitalSkills><DigitalSkillsGroup><DigitalSkill>tekstverwerken</DigitalSkill></DigitalSkillsGroup></DigitalSkills>
 </CandidateProfile>
</Candidate>"""


def _lees(inhoud: object) -> Gelezen[Kandidaat]:
    if isinstance(inhoud, str):
        inhoud = inhoud.encode()
    ruw = inhoud if isinstance(inhoud, bytes) else json.dumps(inhoud).encode()
    bestand = Bestand("cv", ruw, Formaat.CSV)
    verslag = Verslag(bestand.naam)
    return verslag.gelezen(bestand, lees_europass(bestand, verslag))


def _fout(inhoud: object) -> str:
    with pytest.raises(InvoerFout) as fout:
        _lees(inhoud)
    return "\n".join(map(str, fout.value.meldingen))


def _skill(label: str, waar: str = "skills", concept: str | None = None) -> Skill:
    return Skill(label=label, concept=concept, graad=Bewijs.GENOEMD, bron=f"{waar} in het cv")


NEDERLANDS = Taalbeheersing(taal="nld", spreken=Taalniveau.UITSTEKEND, luisteren=Taalniveau.UITSTEKEND)


def test_europass_3_wordt_een_kandidaat() -> None:
    (kandidaat,) = _lees(PASPOORT).items
    assert kandidaat == Kandidaat(
        id=kandidaat.id,
        skills=(_skill("heftruck rijden"), _skill("tekstverwerken"), _skill("snoeien", "opleiding")),
        werkervaring=(
            Werkervaring(functie="medewerker kwekerij", taken="planten\n\n- oogsten", jaren=2.5),
            Werkervaring(functie="voorman"),
        ),
        gewenste_beroepen=("kweker",),
        opleidingen=(Opleiding(naam="groen en milieu", niveau="EQF 2"),),
        talen=(
            NEDERLANDS,
            Taalbeheersing(
                taal="eng",
                spreken=Taalniveau.GOED,
                schrijven=Taalniveau.REDELIJK,
                lezen=Taalniveau.GOED,
                luisteren=Taalniveau.UITSTEKEND,
            ),
        ),
        rijbewijzen=frozenset({Rijbewijs.B, Rijbewijs.BE}),
        onbekende_codes=kandidaat.onbekende_codes,
    )
    assert [code.rpartition("=")[2] for code in kandidaat.onbekende_codes] == ["Elfs", "X9"]


def test_europass_3_als_json_geeft_hetzelfde_als_xml() -> None:
    (uit_xml,), (uit_json,) = _lees(PASPOORT).items, _lees(PASPOORT_JSON).items
    for naam in ("skills", "werkervaring", "gewenste_beroepen", "opleidingen", "talen", "rijbewijzen"):
        assert getattr(uit_json, naam) == getattr(uit_xml, naam), naam


def test_europass_4_wordt_een_kandidaat() -> None:
    (kandidaat,) = _lees(CANDIDATE).items
    assert kandidaat == Kandidaat(
        id=kandidaat.id,
        skills=(
            _skill("heftruck rijden", concept="http://data.europa.eu/esco/skill/00"),
            _skill("tekstverwerken"),
            _skill("snoeien", "opleiding"),
        ),
        werkervaring=(
            Werkervaring(
                functie="medewerker kwekerij",
                beroep="http://data.europa.eu/esco/occupation/00",
                taken="planten\n\n- oogsten",
                jaren=2.5,
            ),
        ),
        opleidingen=(Opleiding(naam="groen en milieu", niveau="3"),),
        certificaten=("VCA",),
        talen=(NEDERLANDS, Taalbeheersing(taal="eng", spreken=Taalniveau.GOED, lezen=Taalniveau.GOED)),
        rijbewijzen=frozenset({Rijbewijs.B}),
    )


@pytest.mark.parametrize("inhoud", [PASPOORT, PASPOORT_JSON, CANDIDATE])
def test_wie_het_is_staat_nergens_in_het_resultaat_of_het_verslag(inhoud: object) -> None:
    gelezen = _lees(inhoud)
    kandidaat = gelezen.items[0]
    alles = "".join(str(getattr(kandidaat, naam)) for naam in Kandidaat.__dataclass_fields__)
    alles += "".join(map(str, gelezen.meldingen)) + repr(kandidaat.afgeschermd.geboortejaar)
    assert [woord for woord in PERSOONLIJK if woord.lower() in alles.lower()] == []
    assert kandidaat.postcode is None
    assert any("niet overgenomen" in melding.reden for melding in gelezen.meldingen)


BOM = '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("inhoud", "reden"),
    [
        (BOM + "<SkillsPassport>&b;</SkillsPassport>", "DOCTYPE"),
        ('<!DOCTYPE a SYSTEM "file:///etc/hostname"><Candidate/>', "DOCTYPE"),
        ((BOM + "<SkillsPassport>&b;</SkillsPassport>").encode("utf-16"), "DOCTYPE"),
        ("<SkillsPassport>&onbekend;</SkillsPassport>", "beschadigd"),
        ("<SkillsPassport><a>" + "<b>" * 300, "te diep genest"),
        ("<a>" * 300 + "</a>" * 300, "te diep genest"),
        ("<SkillsPassport>", "afgebroken"),
        ("<Candidate/>", "geen Europass-cv"),
        ("<Anders><Candidate>x</Candidate></Anders>", "geen Europass-cv"),
        ("[]", "geen Europass-cv"),
        ('{"SkillsPassport": 3}', "geen Europass-cv"),
    ],
)
def test_gevaarlijke_of_andere_bestanden_worden_geweigerd(inhoud: object, reden: str) -> None:
    assert reden in _fout(inhoud if isinstance(inhoud, bytes) else str(inhoud))


def test_een_bsn_wordt_geweigerd_en_nergens_genoemd() -> None:
    tekst = _fout(PASPOORT.replace("planten", f"nummer {BSN}"))
    assert "bevat 1 burgerservicenummer (BSN)" in tekst
    assert BSN not in tekst


def test_europass_wordt_herkend() -> None:
    for inhoud in (PASPOORT, CANDIDATE, json.dumps(PASPOORT_JSON)):
        assert is_europass(Bestand("cv", inhoud.encode(), Formaat.CSV))
    for ander in (b'[{"idWerkzoekende": "x"}]', b'"id";"Candidate"\n1;2\n'):
        assert not is_europass(Bestand("cv", ander, Formaat.JSON))


def test_tekst_met_opmaak_in_de_xml_valt_niet_weg() -> None:
    (kandidaat,) = _lees(PASPOORT.replace("heftruck rijden", "met de <b>heftruck</b> rijden")).items
    assert kandidaat.skills[0] == _skill("met de heftruck rijden")


_STUKKEN = st.sampled_from(
    [
        *("<LearnerInfo>", "</LearnerInfo>", "<Skills>", "</Skills>", "<Period>", "</Period>", "<From year='2018'/>"),
        *(
            "<Description>",
            "</Description>",
            "<Label>x</Label>",
            "<Code>nl</Code>",
            "&lt;p&gt;",
            "tekst",
            "<Education>",
        ),
        *(
            "</Education>",
            "<WorkExperience>",
            "</WorkExperience>",
            "<!-- c -->",
            "<![CDATA[<p>]]>",
            "&#0;",
            "&#x1F600;",
        ),
    ]
)
_XML = st.lists(_STUKKEN, max_size=15).map(lambda delen: f"<SkillsPassport>{''.join(delen)}</SkillsPassport>")
_WAARDE = st.recursive(
    st.none() | st.integers(0, 3000) | st.text(max_size=5),
    lambda kind: (
        st.lists(kind, max_size=3)
        | st.dictionaries(
            st.sampled_from(["LearnerInfo", "Skills", "Driving", "Description", "Code", "Period", "From", "Year"]), kind
        )
    ),
    max_leaves=15,
)
_INHOUD = _XML | st.binary(max_size=80) | _WAARDE.map(lambda waarde: {"SkillsPassport": waarde})


def _gelezen_of_geweigerd(inhoud: object) -> None:
    try:
        gelezen = _lees(inhoud)
    except InvoerFout:
        return
    assert len(gelezen.items) == 1


@given(_INHOUD)
def test_willekeurige_inhoud_wordt_gelezen_of_geweigerd(inhoud: object) -> None:
    _gelezen_of_geweigerd(inhoud)


@pytest.mark.langzaam
@settings(max_examples=100_000)
@given(_INHOUD)
def test_honderdduizend_keer_willekeurige_inhoud_wordt_gelezen_of_geweigerd(inhoud: object) -> None:
    _gelezen_of_geweigerd(inhoud)
