"""Print the OpenAPI description of the API, as `/v1/openapi.json` gives it; `make api-regels` checks it."""

import json
import sys
import tempfile
from pathlib import Path

from service.app import create_app
from service.caseload import Caseload
from service.dienst import Dienst
from service.opslag.opslag import Opslag
from service.settings import Instellingen

if __name__ == "__main__":
    instellingen = Instellingen(adres="https://skillsmatch.gemeente.example")
    with tempfile.TemporaryDirectory() as map_, Opslag.open(Path(map_)) as opslag:
        dienst = Dienst(
            opslag=opslag, caseload=Caseload(opslag, Path(map_)), instellingen=instellingen, home=Path(map_)
        )
        json.dump(create_app(dienst).openapi(), sys.stdout, indent=1, ensure_ascii=False)
