"""The first tables.

Written out in full: what was released stays as it was, whatever the value lists become.
"""

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_DOCUMENTTABEL = """
CREATE TABLE {naam} (
    id TEXT NOT NULL PRIMARY KEY,
    document TEXT NOT NULL,
    inhoud_hash TEXT NOT NULL,
    synthetisch INTEGER NOT NULL,
    import_id INTEGER NOT NULL,
    CONSTRAINT ck_inhoud_hash CHECK (length(inhoud_hash) = 64),
    CONSTRAINT ck_synthetisch CHECK (synthetisch IN (0, 1)),
    FOREIGN KEY (import_id) REFERENCES import_bestand (id)
) STRICT
"""

_IMPORT_BESTAND = """
CREATE TABLE import_bestand (
    id INTEGER NOT NULL PRIMARY KEY,
    soort TEXT NOT NULL,
    bestand TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    moment TEXT NOT NULL,
    nieuw INTEGER NOT NULL,
    gewijzigd INTEGER NOT NULL,
    ongewijzigd INTEGER NOT NULL,
    CONSTRAINT ck_soort CHECK (soort IN ('kandidaat', 'vacature')),
    CONSTRAINT ck_sha256 CHECK (length(sha256) = 64)
) STRICT
"""

# date() with a shift gives a day that does not exist back as another day, and what is no date as NULL.
_KANDIDAAT_AFGESCHERMD = """
CREATE TABLE kandidaat_afgeschermd (
    kandidaat_id TEXT NOT NULL PRIMARY KEY,
    register_status TEXT NOT NULL,
    register_peildatum TEXT,
    register_bron TEXT,
    register_grond TEXT,
    nbw_status TEXT NOT NULL,
    nbw_datum TEXT,
    nbw_bron TEXT,
    trede_stand TEXT,
    trede_ladder TEXT,
    trede_peildatum TEXT,
    trede_vastgesteld_door TEXT,
    begeleiding_nodig INTEGER,
    aanpassing_nodig INTEGER,
    loonwaarde_pct REAL,
    ontheffing INTEGER,
    geboortejaar INTEGER,
    uitkering TEXT,
    gemeente TEXT,
    inhoud_hash TEXT NOT NULL,
    FOREIGN KEY (kandidaat_id) REFERENCES kandidaat (id) ON DELETE CASCADE,
    CONSTRAINT ck_register_status CHECK (register_status IN ('ja', 'nee', 'onbekend')),
    CONSTRAINT ck_register_peildatum CHECK (
        register_peildatum IS NULL OR register_peildatum IS date(register_peildatum, '+0 days')
    ),
    CONSTRAINT ck_nbw_status CHECK (
        nbw_status IN ('geen', 'aangevraagd', 'advies_positief', 'vastgesteld', 'ingetrokken', 'onbekend')
    ),
    CONSTRAINT ck_nbw_datum CHECK (nbw_datum IS NULL OR nbw_datum IS date(nbw_datum, '+0 days')),
    CONSTRAINT ck_trede_stand CHECK (trede_stand IN ('1', '2', '3', '4', '5', '6', 'n.t.b.', 'n.v.t.')),
    CONSTRAINT ck_trede_ladder CHECK (trede_ladder IN ('ijmond-2020', 'vng-6')),
    CONSTRAINT ck_trede_peildatum CHECK (
        trede_peildatum IS NULL OR trede_peildatum IS date(trede_peildatum, '+0 days')
    ),
    CONSTRAINT ck_trede_heel CHECK (
        (trede_stand IS NULL) = (trede_ladder IS NULL) AND
        (trede_stand IS NOT NULL OR (trede_peildatum IS NULL AND trede_vastgesteld_door IS NULL))
    ),
    CONSTRAINT ck_begeleiding_nodig CHECK (begeleiding_nodig IN (0, 1, 2, 3)),
    CONSTRAINT ck_aanpassing_nodig CHECK (aanpassing_nodig IN (0, 1)),
    CONSTRAINT ck_loonwaarde_pct CHECK (loonwaarde_pct BETWEEN 0 AND 100),
    CONSTRAINT ck_ontheffing CHECK (ontheffing IN (0, 1)),
    CONSTRAINT ck_geboortejaar CHECK (geboortejaar BETWEEN 1900 AND 2100),
    CONSTRAINT ck_inhoud_hash CHECK (length(inhoud_hash) = 64)
) STRICT
"""


def upgrade() -> None:
    """Make the tables."""
    op.execute(_IMPORT_BESTAND)
    op.execute(_DOCUMENTTABEL.format(naam="kandidaat"))
    op.execute(_DOCUMENTTABEL.format(naam="vacature"))
    op.execute(_KANDIDAAT_AFGESCHERMD)
