"""Who acts on the command line: the user of this machine, with all gemeenten in sight."""

import getpass
import os

from service.toegang.rollen import Rol, Uitvoerder


def op_de_opdrachtregel() -> Uitvoerder:
    """The user of the machine, under its name; under its number where it has none, as in a container."""
    try:
        naam = getpass.getuser()
    except (ImportError, KeyError, OSError):
        naam = f"uid {os.getuid()}"
    return Uitvoerder(id=naam, naam=naam, rol=Rol.BEHEERDER, gemeenten=None, oorsprong="opdrachtregel")
